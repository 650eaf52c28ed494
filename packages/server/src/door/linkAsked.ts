import { belongsTo, Id, type Kept, speaksFor, type Whole } from "@mortar/core";
import type { Invitation } from "@mortar/core/src/records/coalition/invitation/shape.ts";
import type { Pulse } from "@mortar/core/src/records/vitality/pulse/pulse.ts";
import { z } from "zod";

/** How a link reaches the one person it is for. */
const handing = {
  handedOver: z.enum(["mail", "qr", "in-person"]),
  address: z.string().max(254).optional(),
};

export const AskedLink = z.discriminatedUnion("task", [
  z.strictObject({ task: z.literal("projector") }),
  z.strictObject({
    task: z.enum(["affirm", "ties", "join"]),
    person: Id,
    member: Id.nullable(),
    /** The commitment it opens with. */
    about: Id.optional(),
    ...handing,
  }),
  z.strictObject({ task: z.literal("invitation"), person: Id, member: z.null(), about: Id, ...handing }),
  z.strictObject({ task: z.literal("conversation"), person: Id, member: Id, about: Id, ...handing }),
  /** About the round it ends with. */
  z.strictObject({ task: z.literal("pulse"), person: Id, member: Id, about: Id, ...handing }),
  /** The movement it opens with, where it is about one. */
  z.strictObject({ task: z.literal("moved"), person: Id, member: Id, about: Id.optional(), ...handing }),
  /** About the invitation that somebody said yes to. */
  z.strictObject({ task: z.literal("newcomer"), person: Id, member: Id, about: Id, ...handing }),
]);
export type Asked = z.infer<typeof AskedLink>;

/** What a steward sees, as far as links are about it. */
export type Tables = Readonly<Record<string, readonly { readonly id: string }[]>>;

/** Why a steward cannot make this link: whom it is for, and what it is about, have to fit. */
export const whyNotLinked = (tables: Tables, asked: Asked, steward: string): string | null => {
  if (asked.task === "projector") return null;
  if (asked.task === "invitation")
    return invitationIn(tables, asked.about)?.person === asked.person ? null : "link/no-such-invitation";
  const why = whyNotOfMember(tables, asked);
  if (why) return why;
  if (asked.task === "newcomer") return whyNotThisChoice(tables, asked);
  if (asked.task === "pulse" || asked.task === "moved") return whyNotSaid(tables, asked);
  return asked.task === "conversation" ? whyNotThisTalk(tables, asked, steward) : null;
};

const whyNotOfMember = (tables: Tables, asked: Exclude<Asked, { task: "projector" | "invitation" }>): string | null => {
  const { task, person, member } = asked;
  const isKnown = tableOf(tables, "persons").has(person);
  if (!isKnown || (member !== null && !belongsTo(voicesIn(tables), person, member))) return "link/not-of-member";
  if (task !== "affirm" && task !== "ties") return null;
  if (member === null) return "link/not-of-member";
  return task === "ties" || !asked.about || isFor(tables, asked.about, asked) ? null : "link/not-of-member";
};

const whyNotThisTalk = (
  tables: Tables,
  { about, person }: Extract<Asked, { task: "conversation" }>,
  steward: string,
): string | null => {
  const conversation = tableOf(tables, "conversations").get(about) as
    | { readonly steward: string; readonly speakers: readonly string[] }
    | undefined;
  const isLedByThem = conversation?.steward === steward && conversation.speakers.includes(person);
  return isLedByThem ? null : "link/not-your-conversation";
};

/** Somebody waits to be welcomed, and this person can choose for the member. */
const whyNotThisChoice = (
  tables: Tables,
  { about, person, member }: Extract<Asked, { task: "newcomer" }>,
): string | null => {
  if (invitationIn(tables, about)?.state !== "accepted") return "link/not-awaited";
  return speaksFor(voicesIn(tables), person, member) ? null : "link/not-speaking";
};

/** It is answered in the member's name, so by somebody who speaks for it; and a round takes answers while it is open. */
const whyNotSaid = (
  tables: Tables,
  { task, about, person, member }: Extract<Asked, { task: "pulse" | "moved" }>,
): string | null => {
  if (!speaksFor(voicesIn(tables), person, member)) return "link/not-speaking";
  return task === "moved" || roundIn(tables, about)?.isClosed === false ? null : "link/no-open-round";
};

const voicesIn = (tables: Tables) => ({ representations: tableOf(tables, "representations") }) as unknown as Whole;

export const invitationIn = (tables: Tables, id: string | undefined) =>
  tableOf(tables, "invitations").get(id ?? "") as Invitation | undefined;

export const roundIn = (tables: Tables, id: string | undefined) =>
  tableOf(tables, "pulses").get(id ?? "") as Kept<Pulse> | undefined;

/** It is her member's own, or one she is named to have heard. */
const isFor = (tables: Tables, about: string, { person, member }: { person: string; member: string | null }) => {
  const it = tableOf(tables, "commitments").get(about) as
    | { readonly member: string; readonly spoken?: { readonly witness: string } }
    | undefined;
  return it !== undefined && (it.member === member || it.spoken?.witness === person);
};

export const tableOf = (tables: Tables, kind: string) => new Map((tables[kind] ?? []).map((it) => [it.id, it]));
