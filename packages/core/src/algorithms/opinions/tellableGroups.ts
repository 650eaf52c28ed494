import { farOut } from "./farOut.ts";
import { type GroupsFit, opinionGroups } from "./opinionGroups.ts";
import type { Positions } from "./positions.ts";
import { toldGroups } from "./toldGroups.ts";

/** Groups as they may be told, with everybody who is in one. */
export type TellableGroups = {
  /** By voter; −1 for whoever voted on too little. */
  readonly groupOf: Int32Array;
  readonly sizes: readonly number[];
  /** By group: of how many it was made. */
  readonly madeOf: readonly number[];
  /** By group: the mean place of its people. */
  readonly middles: Positions;
  /** By voter: 1 or 0. */
  readonly isFarOut: Uint8Array;
  readonly fits: readonly GroupsFit[];
};

export type WhyNoGroups = "too-few" | "all-alike" | "group-too-small";

export type GroupsAsked = { readonly groups?: number; readonly toldFrom: number; readonly seed?: number };

/** Groups of opinion among those who voted on enough, or why none can be told. Less than two tellable groups of people are too few. */
export const tellableGroups = (
  places: Positions,
  grouped: Int32Array,
  asked: GroupsAsked,
): TellableGroups | WhyNoGroups => {
  if (grouped.length < Math.max(2, 2 * asked.toldFrom)) return "too-few";
  const groups = opinionGroups(places, grouped, asked);
  if (!groups) return "all-alike";
  const told = toldGroups(groups, asked.toldFrom);
  if (!told) return "group-too-small";
  const groupOf = groups.groupOf.map((group) => told.toldOf[group] ?? -1);
  const { sizes, madeOf } = told;
  const middles = middlesOf(places, groupOf, sizes);
  return { groupOf, sizes, madeOf, middles, isFarOut: farOut(places, groups), fits: groups.fits };
};

const middlesOf = (places: Positions, groupOf: Int32Array, sizes: readonly number[]): Positions => {
  const middles = { across: new Float64Array(sizes.length), up: new Float64Array(sizes.length) };
  for (const [voter, group] of groupOf.entries()) {
    if (group < 0) continue;
    middles.across[group]! += (places.across[voter] as number) / (sizes[group] as number);
    middles.up[group]! += (places.up[voter] as number) / (sizes[group] as number);
  }
  return middles;
};
