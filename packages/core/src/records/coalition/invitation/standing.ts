import type { Invitation, Invitations } from "./shape.ts";

/** Nobody has said no, nobody has taken it back, and it has not come about yet. */
export const isUnderWay = ({ state }: Pick<Invitation, "state">): boolean => state === "open" || state === "accepted";

/** Somebody was asked and has not become part of it: she reads her invitation, whatever came of it. */
export const isInvited = ({ invitations }: { readonly invitations: Invitations }, person: string): boolean => {
  for (const it of invitations.values()) if (it.person === person && it.state !== "welcomed") return true;
  return false;
};

/** The hours a month that were asked of a member, all told; `null` where nobody has said. */
export const hoursAskedOf = (invitations: Invitations, member: string): number | null => {
  const asked = [...invitations.values()].filter((it) => it.member === member);
  return asked.length === 0 ? null : asked.reduce((sum, { hours }) => sum + hours, 0);
};

export const hasChosen = ({ choices }: Pick<Invitation, "choices">, member: string): boolean =>
  choices.some((choice) => choice.member === member);
