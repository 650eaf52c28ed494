import type { Steps } from "../steps.ts";
import { nearnessOf, type Part } from "./connectedOrder.ts";
import { splitByDescent } from "./splitDescent.ts";
import { type SplitSearch, splitSearch } from "./splitSearch.ts";

/** The best split of a connected part, by place. */
export type PartSplit = {
  readonly camp: Int8Array;
  readonly proved: boolean;
  /** No split costs less. */
  readonly bound: number;
  readonly optima: { readonly count: number | null; readonly movable: readonly number[] } | null;
};

const STARTS = 30;
const OPTIMA_COUNTED = 1_000;

/**
 * Splits ever more members, from the last place on: what the later ones cost among themselves bounds the search of those
 * before them (Russian dolls). Each begins with the split before, and the whole with the best that descent finds.
 */
export const splitOf = (part: Part, steps: Steps, seed: number): PartSplit => {
  const size = part.nodes.length;
  const incumbent = splitByDescent(part, { seed, starts: STARTS, steps });
  const rest = new Float64Array(size + 1);
  const splits = splitSearch(part, rest, steps);
  const camp = new Int8Array(size);
  const near = nearnessOf(part);
  for (let from = size - 2; from >= 0; from--) {
    const lowest = rest[from + 1] as number;
    let cost = lowest + joinCheaply(part, camp, from);
    if (from === 0 && incumbent.cost < cost) {
      cost = incumbent.cost;
      camp.set(incumbent.camp);
    }
    const ended = splits.search(from, cost <= lowest + near ? -Infinity : cost - near, (found) => {
      cost = found;
      camp.set(splits.camp.subarray(from), from);
      return found <= lowest + near ? -Infinity : found - near;
    });
    if (!ended) return unproved(from === 0 ? withFirstInCampNought(camp) : incumbent.camp, lowest);
    rest[from] = cost;
  }
  const best = withFirstInCampNought(camp);
  return {
    camp: best,
    proved: true,
    bound: rest[0] as number,
    optima: optimaOf(splits, best, rest[0] as number, near),
  };
};

const unproved = (camp: Int8Array, bound: number): PartSplit => ({
  camp: withFirstInCampNought(camp),
  proved: false,
  bound,
  optima: null,
});

/** Puts a member where its ties to those after it cost less, and answers what they cost there. */
const joinCheaply = ({ first, to, weight }: Part, camp: Int8Array, place: number): number => {
  const cost: [number, number] = [0, 0];
  for (let at = first[place] as number; at < (first[place + 1] as number); at++) {
    const tie = weight[at] as number;
    const other = camp[to[at] as number] as 0 | 1;
    cost[tie > 0 ? ((1 - other) as 0 | 1) : other] += Math.abs(tie);
  }
  camp[place] = cost[0] <= cost[1] ? 0 : 1;
  return Math.min(...cost);
};

const withFirstInCampNought = (camp: Int8Array): Int8Array => camp.map((it) => it ^ (camp[0] as number));

/** Counts the best splits as far as is told, then asks for each member not seen to move whether there is one in which it does. */
const optimaOf = (splits: SplitSearch, best: Int8Array, cost: number, near: number): PartSplit["optima"] => {
  const ceiling = cost + near;
  const moves = new Uint8Array(best.length);
  let count = 0;
  const see = (upTo: number) => (): number => {
    count++;
    for (let place = 0; place < best.length; place++) if (splits.camp[place] !== best[place]) moves[place] = 1;
    return count >= upTo ? -Infinity : ceiling;
  };
  if (!splits.search(0, ceiling, see(OPTIMA_COUNTED))) return null;
  const counted = count < OPTIMA_COUNTED ? count : null;
  for (let place = 1; place < best.length && counted === null; place++) {
    if (moves[place] === 1) continue;
    splits.fixed[place] = 1 - (best[place] as number);
    const ended = splits.search(0, ceiling, see(0));
    splits.fixed[place] = -1;
    if (!ended) return null;
  }
  return { count: counted, movable: [...best.keys()].filter((place) => moves[place] === 1) };
};
