import type { Steps } from "../steps.ts";
import type { Part } from "./connectedOrder.ts";

/**
 * Every split of the members from a place on into two camps that costs at most a ceiling, depth first. The first of them
 * stands in camp 0. A member who has no camp yet costs at least the smaller of what its ties to those placed cost in either,
 * and those without camps cost among themselves at least what `rest` says: that is the bound under which a branch goes on.
 *
 * A step places one member. Iterative; nothing is allocated while it searches.
 */
export type SplitSearch = {
  readonly camp: Int8Array;
  /** Fixed camps, by place; −1 where free. */
  readonly fixed: Int8Array;
  /** False where patience ended it. `found` reads `camp` and answers the ceiling from there on. */
  readonly search: (from: number, ceiling: number, found: (cost: number) => number) => boolean;
};

export const splitSearch = (part: Part, rest: Float64Array, steps: Steps): SplitSearch => {
  const size = part.nodes.length;
  const camp = new Int8Array(size);
  const fixed = new Int8Array(size).fill(-1);
  const tried = new Int8Array(size);
  const { cost, sums, place, takeBack, clear } = ledgerOf(part, camp);

  /** The next camp to try for a member, the cheaper one first; −1 where none is left. */
  const nextCamp = (at: number, from: number): number => {
    const nth = tried[at]!++;
    if (nth > 1 || (at === from && nth > 0)) return -1;
    const cheaper = at > from && (cost[2 * at + 1] as number) < (cost[2 * at] as number) ? 1 : 0;
    return nth === 0 ? cheaper : 1 - cheaper;
  };

  const search = (from: number, ceilingAtFirst: number, found: (cost: number) => number): boolean => {
    let ceiling = ceilingAtFirst;
    clear();
    let at = from;
    tried[at] = 0;
    while (at >= from) {
      if (at === size) {
        ceiling = found(sums.spent);
        takeBack(--at);
        continue;
      }
      const next = nextCamp(at, from);
      if (next < 0) {
        if (--at >= from) takeBack(at);
        continue;
      }
      if (fixed[at] === 1 - next) continue;
      if (!steps.take()) return false;
      camp[at] = next;
      place(at);
      if (sums.spent + sums.open + (rest[at + 1] as number) > ceiling) takeBack(at);
      else if (++at < size) tried[at] = 0;
    }
    return true;
  };

  return { camp, fixed, search };
};

/** What those placed cost, and what those not placed cost at least by their ties to them. */
const ledgerOf = ({ nodes, first, to, weight }: Part, camp: Int8Array) => {
  /** What each would cost in camp 0 and in camp 1, by its ties to those placed. */
  const cost = new Float64Array(2 * nodes.length);
  const sums = { spent: 0, open: 0 };

  const lesser = (at: number): number => Math.min(cost[2 * at] as number, cost[2 * at + 1] as number);

  const addToLater = (place: number, sign: number): void => {
    const own = camp[place] as number;
    for (let at = first[place] as number; at < (first[place + 1] as number); at++) {
      const later = to[at] as number;
      const tie = weight[at] as number;
      const before = lesser(later);
      cost[2 * later + (tie > 0 ? 1 - own : own)]! += sign * Math.abs(tie);
      sums.open += lesser(later) - before;
    }
  };

  const place = (at: number): void => {
    sums.spent += cost[2 * at + (camp[at] as number)] as number;
    sums.open -= lesser(at);
    addToLater(at, 1);
  };

  const takeBack = (at: number): void => {
    addToLater(at, -1);
    sums.open += lesser(at);
    sums.spent -= cost[2 * at + (camp[at] as number)] as number;
  };

  const clear = (): void => {
    cost.fill(0);
    sums.spent = sums.open = 0;
  };

  return { cost, sums, place, takeBack, clear };
};
