import { chanceFrom } from "../chance.ts";
import type { Steps } from "../steps.ts";
import { type Graph, nodesIn } from "../graph/graph.ts";
import { bothWays, type Part } from "./connectedOrder.ts";

/** Factions, by place, and what the ties that stand against them weigh. */
export type Division = { readonly faction: Int32Array; readonly cost: number };

/**
 * A good division, soon: members move to where most pulls them, or out on their own, and factions join, until nothing gains.
 * Once from everybody alone, then from chance beginnings; the best of `starts`, or of fewer where patience ends.
 *
 * @cost for each start, a few passes over the ties.
 */
export const divisionByDescent = (
  part: Part,
  { seed, starts, steps }: { readonly seed: number; readonly starts: number; readonly steps: Steps },
): Division => {
  const rows = bothWays(part);
  const size = nodesIn(rows);
  const chance = chanceFrom(seed);
  const faction = Int32Array.from({ length: size }, (_, place) => place);
  const pull = new Float64Array(size);
  let best: Division = { faction: faction.slice(), cost: costOf(part, faction) };
  for (let start = 0; start < starts && !steps.isGivenUp(); start++) {
    const factions = 1 + Math.floor(chance() * size);
    if (start > 0) for (let place = 0; place < size; place++) faction[place] = Math.floor(chance() * factions);
    // Each looks at every tie.
    while (!steps.isGivenUp() && move(rows, faction, pull));
    while (!steps.isGivenUp() && join(rows, faction));
    const cost = costOf(part, faction);
    if (cost < best.cost) best = { faction: faction.slice(), cost };
  }
  return best;
};

/** Less than this is no gain, but the rounding of sums. */
const GAIN_LEAST = 1e-9;

/** Everybody, one after another, goes where it is pulled most; whether anybody went. */
const move = ({ first, to, weight }: Graph, faction: Int32Array, pull: Float64Array): boolean => {
  let moved = false;
  const held = new Int32Array(faction.length);
  for (const it of faction) held[it]!++;
  for (let place = 0; place < faction.length; place++) {
    const [start, end] = [first[place] as number, first[place + 1] as number];
    const own = faction[place] as number;
    for (let at = start; at < end; at++) pull[faction[to[at] as number] as number]! += weight[at] as number;
    let best = own;
    for (let at = start; at < end; at++) {
      const other = faction[to[at] as number] as number;
      if ((pull[other] as number) > (pull[best] as number) + GAIN_LEAST) best = other;
    }
    if ((pull[best] as number) < -GAIN_LEAST) best = held.indexOf(0);
    for (let at = start; at < end; at++) pull[faction[to[at] as number] as number] = 0;
    if (best === own) continue;
    held[own]!--;
    held[best]!++;
    faction[place] = best;
    moved = true;
  }
  return moved;
};

/** The two factions that gain most by it become one; whether there were such. */
const join = ({ ids, first, to, weight }: Graph, faction: Int32Array): boolean => {
  const between = new Map<number, number>();
  const size = ids.length;
  for (let place = 0; place < size; place++)
    for (let at = first[place] as number; at < (first[place + 1] as number); at++) {
      const [own, other] = [faction[place] as number, faction[to[at] as number] as number];
      if (own < other) between.set(own * size + other, (between.get(own * size + other) ?? 0) + (weight[at] as number));
    }
  let [most, best] = [GAIN_LEAST, -1];
  for (const [pair, gain] of between) if (gain > most) [most, best] = [gain, pair];
  if (best < 0) return false;
  const [stays, goes] = [Math.floor(best / size), best % size];
  for (let place = 0; place < size; place++) if (faction[place] === goes) faction[place] = stays;
  return true;
};

const costOf = ({ nodes, first, to, weight }: Part, faction: Int32Array): number => {
  let cost = 0;
  for (let place = 0; place < nodes.length; place++)
    for (let at = first[place] as number; at < (first[place + 1] as number); at++) {
      const tie = weight[at] as number;
      if ((faction[place] === faction[to[at] as number]) === tie < 0) cost += Math.abs(tie);
    }
  return cost;
};
