import type { Kind, Standing } from "../analyses/reciprocity/shape.ts";

/** What is drawn: members in the order in which they joined, and what flows between them. */
export type RingOf = {
  readonly members: readonly RingMemberOf[];
  readonly exchanges: readonly RingTieOf[];
};

export type RingMemberOf = {
  readonly id: string;
  readonly name: string;
  readonly hasLeft?: boolean;
  readonly named?: readonly { readonly as: Kind; readonly standing: Standing }[];
  readonly gaps?: readonly Kind[];
};

export type RingTieOf = {
  readonly giver: string;
  readonly receiver: string;
  readonly standing: Standing;
  /** How many gives meet needs in this direction. */
  readonly strands?: readonly unknown[];
};

/**
 * What it is drawn on: `wide` a laptop, `narrow` a phone, `small` a corner of a page without names, `wall` a projector.
 * Lengths are in the picture's own units; a unit is about a pixel on the screen it is meant for.
 */
export type Canvas = "wide" | "narrow" | "small" | "wall";

/** A picture ready to be drawn as SVG: numbers and path strings, rounded to a tenth. */
export type Ring = {
  readonly width: number;
  readonly height: number;
  /** Members clockwise from the top. Given to the next picture, it keeps each in its place. */
  readonly order: readonly string[];
  /** `d` of the faint ring that all stand on: a circle, or on a narrow canvas with many members a tall one. */
  readonly outline: string;
  readonly members: readonly RingMember[];
  readonly ties: readonly RingTie[];
};

export type RingMember = {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Of its mark: the pips lie on a circle of this radius. */
  readonly r: number;
  readonly hasLeft: boolean;
  /** Five pieces of the circle around it, clockwise from the top: give, need, own gain, gain for others, risk. */
  readonly pips: readonly Pip[];
  /** `null` where the canvas carries no names. */
  readonly label: Label | null;
};

/** One kind of commitment of one member. `unnamed` is not drawn; a `gap` is. */
export type Pip = {
  readonly as: Kind;
  readonly standing: Standing | "gap" | "unnamed";
  /** `d` of a stroked path. */
  readonly path: string;
};

export type Label = {
  /** Where the first line begins or ends: the baseline of its letters. */
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly size: number;
  readonly lineHeight: number;
  readonly lines: readonly string[];
  /** Of the longest line, about. */
  readonly width: number;
  /** Degrees clockwise around (x, y); 0 where it lies flat. */
  readonly turn: number;
  /** A thin line from the mark to a name that had to move away from it. */
  readonly leader: string | null;
};

export type RingTie = {
  /** `GIVER>RECEIVER`: the same in every picture. */
  readonly id: string;
  readonly giver: string;
  readonly receiver: string;
  readonly standing: Standing;
  readonly count: number;
  /** `d` of a stroked path from giver to receiver. */
  readonly path: string;
  /** `d` of a filled arrowhead at the receiver. */
  readonly head: string;
  /** Where the mark of its standing sits, and which way the tie runs there, in degrees. */
  readonly mark: { readonly x: number; readonly y: number; readonly turn: number };
};
