import type { View } from "@mortar/app";
import type { Whole } from "@mortar/core";
import type { Link } from "../links/link.ts";

type RowOf<Kind extends keyof Whole> = Whole[Kind] extends ReadonlyMap<string, infer Item> ? Item : never;

export type InvitationRow = RowOf<"invitations">;
export type CommitmentRow = RowOf<"commitments">;
export type AnswerRow = RowOf<"answers">;
export type TieRow = RowOf<"ties">;
export type ConversationRow = RowOf<"conversations">;
export type PulseRow = RowOf<"pulses">;
export type PulseAnswerRow = RowOf<"pulseAnswers">;
export type MovementRow = RowOf<"movements">;
export type PledgeRow = RowOf<"pledges">;

/** The records of one kind in a view. The one place where a view's loose tables get their types back. */
export const rowsOf = <Kind extends keyof Whole & string>(
  { tables }: Pick<View, "tables">,
  kind: Kind,
): readonly RowOf<Kind>[] => (tables[kind] ?? []) as unknown as readonly RowOf<Kind>[];

/** The invitation a link is about, where it is about one. */
export const invitationIn = (view: Pick<View, "tables">, about: string | null): InvitationRow | undefined =>
  rowsOf(view, "invitations").find(({ id }) => id === about);

/** The invitation its holder answers: she does not belong yet, and is known from it alone. */
export const ownInvitation = (
  view: Pick<View, "tables">,
  { task, about }: Pick<Link, "task" | "about">,
): InvitationRow | undefined => (task === "invitation" ? invitationIn(view, about) : undefined);

/** A person's or a member's name as it now stands; a dash for one who is not to be seen. */
export const nameIn = (view: Pick<View, "tables">, kind: "persons" | "members", id: string | null): string =>
  rowsOf(view, kind).find((it) => it.id === id)?.name.said ?? "–";
