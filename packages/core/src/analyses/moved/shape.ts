import type { Finding, Told } from "../../kernel/index.ts";
import type { Coalitions } from "../../records/coalition/coalition/coalition.ts";
import type { Members } from "../../records/coalition/member/member.ts";
import type { Movements } from "../../records/commitments/movement/shape.ts";
import type { Pledges } from "../../records/commitments/pledge/shape.ts";
import type { ResourceKind } from "../../values/resource.ts";

/** What the question looks at. */
export type World = {
  readonly coalitions: Coalitions;
  readonly members: Members;
  readonly pledges: Pledges;
  readonly movements: Movements;
};

/** What one member pledged, beside what has moved of it: in the unit of the pledge, and held against nothing else. */
export type MovedOfPledge = {
  readonly pledge: string;
  readonly member: string;
  readonly kind: ResourceKind;
  readonly currency: string | null;
  /** By today; `null` where the pledge has no number. */
  readonly due: number | null;
  /** What was written down for it, whatever receivers say; `null` where the pledge has no number. */
  readonly noted: number | null;
  /** What receivers say has arrived; `null` where the pledge has no number. */
  readonly moved: number | null;
  /** How often something of it has arrived, whole or in part. */
  readonly arrived: number;
  /** How often a receiver says that something of it has not arrived. */
  readonly denied: number;
  /** How many were noted that no receiver has spoken of, and which. */
  readonly waiting: number;
  readonly waitingFor: readonly string[];
  /** What arrived by month, the earliest first; months in which nothing did are not there. */
  readonly months: readonly { readonly month: string; readonly moved: number }[];
};

/** Moved though nobody had pledged it or asked for it. */
export type Unasked = {
  readonly movement: string;
  readonly giver: string;
  readonly receiver: string | null;
  readonly on: string;
  readonly isConfirmed: boolean;
  readonly isThanked: boolean;
};

export type Moved = Told<Code, Found> & {
  /** By member, in the order of joining; within by when it was pledged. */
  readonly pledges: readonly MovedOfPledge[];
  /** The latest first. */
  readonly unasked: readonly Unasked[];
};

/** What is found, in the order in which it is told. */
export const found = [
  "word-waiting",
  "word-waiting-of-all",
  "not-arrived",
  "unasked",
  "unasked-thanked",
  "part-of-due",
  "uncounted",
  "all-of-due",
] as const;

export type Code =
  | (typeof found)[number]
  | "pledged"
  | "unasked-alone"
  | "not-presence"
  | "not-worth"
  | "not-unwritten"
  | "not-unread";

export type Found = Finding<(typeof found)[number]>;

/** Unprompted help is told for a quarter of a year. */
export const UNASKED_DAYS = 92;
