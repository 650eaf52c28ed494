import type { Finding, Told } from "../../kernel/index.ts";
import type { Members } from "../../records/coalition/member/member.ts";
import type { Commitments } from "../../records/commitments/commitment/shape.ts";
import type { NonNegotiables } from "../../records/commitments/nonNegotiable/nonNegotiable.ts";

/** What a finding, or the whole, can say. */
export type Code =
  | "nothing-near"
  | "side-by-side"
  | "read-side-by-side"
  | "read-beside-what-binds-all"
  | "not-judged"
  | "only-what-you-read"
  | "words-alone"
  | "not-read"
  | "not-older"
  | "not-all";

/** What another member has said, and the words that brought it here. */
export type Beside = {
  readonly id: string;
  /** Words of the statement that this one has too, in whatever form. */
  readonly shared: readonly string[];
  /** A word of the statement beside one of this that is used alike. */
  readonly close: readonly (readonly [string, string])[];
};

/** A commitment or a non-negotiable, and those of other members to read beside it, the nearest first. */
export type ReadSideBySide = Finding<Code> & { readonly statement: string; readonly others: readonly Beside[] };

export type SideBySide = Told<Code, ReadSideBySide> & {
  /** There are more than are told of, or than were looked at. */
  readonly truncated: boolean;
};

export type World = {
  readonly members: Members;
  readonly commitments: Commitments;
  readonly nonNegotiables: NonNegotiables;
};
