import type { Steps } from "../steps.ts";
import type { Part } from "./connectedOrder.ts";

/**
 * Every division of the members from a place on into factions that costs at most a ceiling, depth first. Whoever comes next
 * joins a faction there is, or begins one; in a faction it keeps its ties to allies there and pays for those to rivals:
 *
 *     cost of joining    Σ allies placed − Σ signed ties to the faction
 *
 * The least of these over all factions, and over beginning one, is what a member without a faction costs at least; those
 * without cost among themselves at least what `rest` says. A step places one member. Nothing is allocated while it searches.
 */
export type FactionSearch = {
  readonly faction: Int32Array;
  /** False where patience ended it. `found` reads `faction` and answers the ceiling from there on. */
  readonly search: (from: number, ceiling: number, found: (cost: number) => number) => boolean;
};

export const factionSearch = (part: Part, rest: Float64Array, steps: Steps): FactionSearch => {
  const size = part.nodes.length;
  const faction = new Int32Array(size);
  const choices = new Int32Array(size * (size + 1));
  const tried = new Int32Array(size);
  const { factionsBefore, pull, sums, least, joining, place, takeBack, clear } = ledgerOf(part, faction);

  /** Factions in the order a member would choose them; the one it would begin pulls with nothing. */
  const choose = (at: number): void => {
    tried[at] = 0;
    const start = at * (size + 1);
    const factions = factionsBefore[at] as number;
    for (let it = 0; it <= factions; it++) {
      let spot = start + it;
      while (spot > start && pullOf(at, choices[spot - 1] as number) < pullOf(at, it)) {
        choices[spot] = choices[spot - 1] as number;
        spot--;
      }
      choices[spot] = it;
    }
  };
  const pullOf = (at: number, it: number): number => (it === factionsBefore[at] ? 0 : (pull[at * size + it] as number));

  const search = (from: number, ceilingAtFirst: number, found: (cost: number) => number): boolean => {
    let ceiling = ceilingAtFirst;
    clear();
    factionsBefore[from] = 0;
    let at = from;
    choose(at);
    while (at >= from) {
      if (at === size) {
        ceiling = found(sums.spent);
        takeBack(--at);
        continue;
      }
      const next = choices[at * (size + 1) + (tried[at] as number)] as number;
      const others = sums.open - least(at) + (rest[at + 1] as number);
      // Later choices cost more.
      if ((tried[at] as number) > (factionsBefore[at] as number) || sums.spent + joining(at, next) + others > ceiling) {
        if (--at >= from) takeBack(at);
        continue;
      }
      tried[at]!++;
      if (!steps.take()) return false;
      faction[at] = next;
      place(at);
      if (sums.spent + sums.open + (rest[at + 1] as number) > ceiling) takeBack(at);
      else if (++at < size) choose(at);
    }
    return true;
  };

  return { faction, search };
};

/** What those placed cost, and what those not placed cost at least by their ties to them. */
const ledgerOf = ({ nodes, first, to, weight }: Part, faction: Int32Array) => {
  const size = nodes.length;
  /** Factions there were before each was placed. */
  const factionsBefore = new Int32Array(size + 1);
  /** Signed ties of each to each faction, the strongest of them or zero, and its ties to allies placed. */
  const pull = new Float64Array(size * size);
  const strongest = new Float64Array(size);
  const allies = new Float64Array(size);
  const sums = { spent: 0, open: 0 };

  const least = (at: number): number => (allies[at] as number) - (strongest[at] as number);

  const strongestPull = (at: number, factions: number): number => {
    let most = 0;
    for (let it = at * size; it < at * size + factions; it++)
      if ((pull[it] as number) > most) most = pull[it] as number;
    return most;
  };

  const addToLater = (at: number, sign: number): void => {
    const factions = (factionsBefore[at] as number) + 1;
    for (let it = first[at] as number; it < (first[at + 1] as number); it++) {
      const later = to[it] as number;
      const tie = weight[it] as number;
      const before = least(later);
      if (tie > 0) allies[later]! += sign * tie;
      pull[later * size + (faction[at] as number)]! += sign * tie;
      strongest[later] = strongestPull(later, factions);
      sums.open += least(later) - before;
    }
  };

  const joining = (at: number, it: number): number => (allies[at] as number) - (pull[at * size + it] as number);

  const place = (at: number): void => {
    const own = faction[at] as number;
    sums.spent += joining(at, own);
    sums.open -= least(at);
    factionsBefore[at + 1] = Math.max(factionsBefore[at] as number, own + 1);
    addToLater(at, 1);
  };

  const takeBack = (at: number): void => {
    addToLater(at, -1);
    sums.open += least(at);
    sums.spent -= joining(at, faction[at] as number);
  };

  const clear = (): void => {
    pull.fill(0);
    strongest.fill(0);
    allies.fill(0);
    sums.spent = sums.open = 0;
  };

  return { factionsBefore, pull, sums, least, joining, place, takeBack, clear };
};
