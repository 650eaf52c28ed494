import type { Kept, Words } from "../kernel/index.ts";
import type { Commitment } from "../records/commitments/commitment/shape.ts";

/** The latest thing that happened to one record, as it is told to whoever was away. */
export type Changed = {
  readonly kind: string;
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly what: What;
  readonly member: string;
  readonly person: string;
  /** Another member it is about, where there is one. */
  readonly other?: string;
  readonly words?: Words;
  /** The commitment whose page tells more. */
  readonly commitment?: string;
};

export type What =
  | Commitment["disclosure"]
  | "kept"
  | "strained"
  | "lapsed"
  | "renegotiated"
  | "asked-anew"
  | "tended"
  | "member"
  | "left"
  | "speaks"
  | "spoke"
  | "disputed"
  | "talk"
  | "tie-proposed"
  | "tie-agreed"
  | "tie-ended"
  | "made-possible"
  | "arrived"
  | "asked-again"
  | "stands-fast"
  | "gap-shown"
  | "newcomer"
  | "misaligned"
  | "successor"
  | "moved"
  | "moved-confirmed"
  | "moved-thanked"
  | "round-opened"
  | "round-closed"
  | "review-opened"
  | "review-closed"
  | "possible-together";

type Told = Pick<Changed, "what" | "member" | "person">;

export const changed = (kind: string, it: Kept<{ readonly id: string }>, told: Told): Changed => ({
  kind,
  id: it.id,
  at: it.changed.at,
  by: it.changed.by.person,
  ...told,
});
