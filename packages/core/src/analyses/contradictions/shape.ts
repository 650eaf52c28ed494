import type { Finding, Told } from "../../kernel/index.ts";
import type { Coalitions } from "../../records/coalition/coalition/coalition.ts";
import type { Members } from "../../records/coalition/member/member.ts";
import type { Persons } from "../../records/coalition/person/person.ts";
import type { Representations } from "../../records/coalition/representation/shape.ts";
import type { Commitments } from "../../records/commitments/commitment/shape.ts";
import type { Ties } from "../../records/commitments/tie/shape.ts";

/** What the question looks at. */
export type World = {
  readonly coalitions: Coalitions;
  readonly members: Members;
  readonly persons: Persons;
  readonly representations: Representations;
  readonly commitments: Commitments;
  readonly ties: Ties;
};

/** A passage as it stands in the words of a commitment, by UTF-16 units. */
export type Quoted = {
  readonly commitment: string;
  readonly from: number;
  readonly to: number;
  readonly said: string;
};

export type Contradiction = Finding<Code> & {
  /** Amounts in the words of the commitments, where they say any. */
  readonly quoted: readonly Quoted[];
};

export type Contradictions = Told<Code, Contradiction>;

/** What stands against what, in the order in which it is told: days, hands, then ties that rest on what is over. */
export const against = [
  "condition-after-due",
  "condition-after-need",
  "condition-after-give",
  "need-before-give",
  "give-shared",
  "same-hands",
  "same-hands-said",
  "owner-gone",
  "after-leaving",
  "after-window",
  "give-replaced",
  "need-replaced",
  "give-withdrawn",
  "need-withdrawn",
] as const;

export type Code = (typeof against)[number] | "none" | "some" | "not-words" | "not-amounts" | "not-fast" | "not-unread";
