import type { View } from "@mortar/app";
import type { Whole } from "@mortar/core";

type RowOf<Kind extends keyof Whole> = Whole[Kind] extends ReadonlyMap<string, infer Item> ? Item : never;

export type InvitationRow = RowOf<"invitations">;
export type CommitmentRow = RowOf<"commitments">;
export type AnswerRow = RowOf<"answers">;
export type TieRow = RowOf<"ties">;
export type ConversationRow = RowOf<"conversations">;

/** The records of one kind in a view. The one place where a view's loose tables get their types back. */
export const rowsOf = <Kind extends keyof Whole & string>(
  { tables }: Pick<View, "tables">,
  kind: Kind,
): readonly RowOf<Kind>[] => (tables[kind] ?? []) as unknown as readonly RowOf<Kind>[];

/** The invitation a link is for, where it is for one. */
export const invitationIn = (view: Pick<View, "tables">, about: string | null): InvitationRow | undefined =>
  rowsOf(view, "invitations").find(({ id }) => id === about);

/** A person's or a member's name as it now stands; a dash for one who is not to be seen. */
export const nameIn = (view: Pick<View, "tables">, kind: "persons" | "members", id: string | null): string =>
  rowsOf(view, kind).find((it) => it.id === id)?.name.said ?? "–";
