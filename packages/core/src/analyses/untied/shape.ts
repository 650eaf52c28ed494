import type { Finding, Told } from "../../kernel/index.ts";
import type { Members } from "../../records/coalition/member/member.ts";
import type { Commitments } from "../../records/commitments/commitment/shape.ts";
import type { Ties } from "../../records/commitments/tie/shape.ts";

/** What a finding, or the whole, can say. */
export type Code =
  | "no-need-waits"
  | "nothing-near"
  | "offered"
  | "each-offered"
  | "could-meet"
  | "could-meet-too"
  | "none-may-fit"
  | "only-what-you-read"
  | "words-alone"
  | "not-read"
  | "not-all";

/** A give that could meet a need, and the words that speak for it. */
export type CouldMeet = Finding<Code> & {
  readonly need: string;
  readonly give: string;
  /** From 1: the first is the likeliest. How likely that is, nobody knows. */
  readonly rank: number;
  /** Words of the need that the give has too, in whatever form. */
  readonly shared: readonly string[];
  /** A word of the need beside one of the give that is used alike. */
  readonly close: readonly (readonly [string, string])[];
};

export type Untied = Told<Code, CouldMeet> & {
  /** There were more needs, or gives, than were looked at. */
  readonly truncated: boolean;
};

export type World = {
  readonly members: Members;
  readonly commitments: Commitments;
  readonly ties: Ties;
};
