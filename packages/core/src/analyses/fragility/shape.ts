import type { Following } from "../../algorithms/fragility/following.ts";
import type { Told } from "../../kernel/index.ts";
import type { Members } from "../../records/coalition/member/member.ts";
import type { Commitments } from "../../records/commitments/commitment/shape.ts";
import type { Ties } from "../../records/commitments/tie/shape.ts";

/** What the question looks at. */
export type World = { readonly members: Members; readonly commitments: Commitments; readonly ties: Ties };

/** What would be missing without one member on whom something rests. */
export type Resting = {
  readonly member: string;
  /** Needs of others that no other give meets, nor waits to meet. */
  readonly alone: readonly string[];
  /** Needs of others that no other give meets, while a tie to another waits for a yes. */
  readonly offered: readonly string[];
  /** Gives of others that are tied to its needs alone. */
  readonly freed: readonly string[];
  /** Others hang together by it alone. */
  readonly isJoining: boolean;
  /** Who might follow; `null` where that was not worked out. */
  readonly following: Following | null;
};

/** Two members, and the needs that only these two meet. */
export type Pair = {
  readonly members: readonly [string, string];
  readonly needs: readonly string[];
  /** Needs left without a give if both left. */
  readonly count: number;
};

export type Fragility = Told<Code> & {
  /** In the order in which they joined. */
  readonly resting: readonly Resting[];
  /** The shares of what a member is given that are tried as what it needs in order to stay: the places of `lost`. */
  readonly thresholds: readonly number[];
  /** Of those on whom needs rest together, the two whose leaving would leave most needs without a give. */
  readonly pair: Pair | null;
};

/** What a finding, the whole, or what was not looked at, can say. */
export type Code =
  | "untied"
  | "shared"
  | "resting"
  | "needs-alone"
  | "needs-offered"
  | "joining"
  | "following"
  | "following-alike"
  | "pair"
  | "pair-following"
  | "freed"
  | "not-amounts"
  | "not-kept"
  | "not-untied"
  | "not-unread"
  | "not-reasons"
  | "not-every-following"
  | "not-every-pair";
