import type { Finding } from "../../kernel/index.ts";
import type { Arrived } from "../../records/commitments/tie/shape.ts";
import type { Commitment } from "../../records/commitments/commitment/shape.ts";

/**
 * How a tie, or a commitment, stands:
 *
 *     affirmed      said in front of all; of a tie: both its commitments are, and both sides agreed to it
 *     spoken        said aloud and heard by a witness of another member
 *     pending       waits for a yes: of its member, of someone else, or of the other side of the tie
 *     asked-again   someone else speaks for the member since, or something else was agreed in its place
 *     strained      what was given is under strain, or has lapsed
 */
export type Standing = "affirmed" | "spoken" | "pending" | "asked-again" | "strained";

export type Kind = Commitment["as"];

/** What one member has named, as far as the asker may see. */
export type Named = { readonly id: string; readonly as: Kind; readonly standing: Standing };

/** One member, with what it has named and what it has not. */
export type Naming = {
  readonly id: string;
  readonly name: string;
  readonly hasLeft: boolean;
  /** In the order in which it was said. */
  readonly named: readonly Named[];
  /** What it has not named, where the asker may know of it: its own members', all for stewards, else what was shown. */
  readonly gaps: readonly Kind[];
};

/** One tie, as a part of an exchange. */
export type Strand = {
  readonly tie: string;
  readonly give: string;
  readonly need: string;
  readonly standing: Standing;
  readonly arrived: Arrived | null;
  readonly isPossibilityNamed: boolean;
};

/** All that one member gives to one other: what asks for attention first gives it its standing. */
export type Exchange = {
  readonly giver: string;
  readonly receiver: string;
  readonly standing: Standing;
  readonly strands: readonly Strand[];
};

/** Members in the order in which the gift goes round, beginning with the one that joined first. */
export type Circle = { readonly members: readonly string[]; readonly evidence: readonly string[] };

/** A commitment that no tie joins to another. */
export type Loose = { readonly commitment: string; readonly member: string; readonly standing: Standing };

export type Reciprocity = {
  /** The whole in one sentence. */
  readonly whole: Finding<Code>;
  /** In the order in which they joined. */
  readonly members: readonly Naming[];
  /** By giver, then by receiver, in the order of the members. */
  readonly exchanges: readonly Exchange[];
  /** Needs said in front of all that no give is tied to. */
  readonly unmet: readonly Loose[];
  /** Gives said in front of all that nobody has asked for. */
  readonly unasked: readonly Loose[];
  /** Exchanges that stand while nothing stands the other way, as `findings` of their own. */
  readonly oneWay: readonly Exchange[];
  /** The shortest first; `isCut` where there are more than are listed. */
  readonly circles: { readonly listed: readonly Circle[]; readonly isCut: boolean };
  /** Of the exchanges that stand: how many lie on a circle, however long; and how pairs of members stand to each other. */
  readonly circulation: {
    readonly exchanges: number;
    readonly circulating: number;
    /** 0 … 1; `null` while none stands. */
    readonly share: number | null;
    readonly mutual: number;
    readonly oneWay: number;
  };
  /** Each in a sentence, with what it rests on: what is under strain first. */
  readonly findings: readonly Finding<Code>[];
  /** What was not looked at, or could not be. */
  readonly notSeen: readonly Finding<Code>[];
};

/** What a finding, or the whole, can say. */
export type Code =
  | "alone"
  | "unsaid"
  | "untied"
  | "proposed"
  | "one-way"
  | "round"
  | "tie-strained"
  | "tie-asked-again"
  | "need-unmet"
  | "give-unasked"
  | "pair-one-way"
  | "circle"
  | "circulating"
  | "gives-only"
  | "receives-only"
  | "possibility-unsaid"
  | "not-amounts"
  | "not-untied"
  | "not-unread"
  | "not-every-circle";
