import type { Finding, Told } from "../../kernel/index.ts";
import type { Members } from "../../records/coalition/member/member.ts";
import type { Representations } from "../../records/coalition/representation/shape.ts";
import type { Commitments } from "../../records/commitments/commitment/shape.ts";
import type { Movements } from "../../records/commitments/movement/shape.ts";
import type { Ties } from "../../records/commitments/tie/shape.ts";
import type { Pulses } from "../../records/vitality/pulse/pulse.ts";
import type { PulseAnswers } from "../../records/vitality/pulseAnswer/shape.ts";

/** What the question looks at. */
export type World = {
  readonly members: Members;
  readonly commitments: Commitments;
  readonly ties: Ties;
  readonly movements: Movements;
  readonly pulses: Pulses;
  readonly pulseAnswers: PulseAnswers;
  readonly representations: Representations;
};

/** All one needs in front of one for a quarter of an hour with one member: ids of records, in the order they came about. */
export type TalkOf = {
  readonly member: string;
  /** Its gives and needs that are said in front of the others. */
  readonly promises: readonly string[];
  /** Ties through which it is to get something. */
  readonly gets: readonly string[];
  /** What it moved, and what moved to it, since the round before began; all there is where there was none. */
  readonly gave: readonly string[];
  readonly got: readonly string[];
  /** What it answered to the round before, and to this one. */
  readonly lastAnswer: string | null;
  readonly answer: string | null;
  /** Ties through which it gives, where the receiver has said what that makes possible. */
  readonly made: readonly string[];
};

export type PulseTalk = Told<Code, Found> & {
  /** The round that is asked now, and the one before. */
  readonly round: string | null;
  readonly before: string | null;
  /** The asker's own; for a steward, all who belong. In the order of joining. */
  readonly members: readonly TalkOf[];
};

/** What deserves a question, in the order in which it is told. */
export const found = [
  "other-voice",
  "asked-anew",
  "words-no-more",
  "need-changed",
  "words-changed",
  "not-getting",
  "word-owed",
  "possible-unsaid",
  "gave-unasked",
  "last-unanswered",
] as const;

export type Code =
  | (typeof found)[number]
  | "round-open"
  | "all-answered"
  | "no-round"
  | "not-said-aloud"
  | "not-unread";

export type Found = Finding<(typeof found)[number]>;
