import { chanceFrom } from "../chance.ts";
import type { Steps } from "../steps.ts";
import { type Graph, nodesIn } from "../graph/graph.ts";
import { bothWays, type Part } from "./connectedOrder.ts";

/** Two camps, by place, and what the ties that stand against them weigh. */
export type Split = { readonly camp: Int8Array; readonly cost: number };

/**
 * A good split, soon: from chance beginnings, whoever gains most by changing camps changes, until nobody gains. The best of
 * `starts`, or of fewer where patience ends.
 *
 * @cost for each start, a change of camps is one look at everybody and one at a row.
 */
export const splitByDescent = (
  part: Part,
  { seed, starts, steps }: { readonly seed: number; readonly starts: number; readonly steps: Steps },
): Split => {
  const rows = bothWays(part);
  const size = nodesIn(rows);
  const chance = chanceFrom(seed);
  const camp = new Int8Array(size);
  /** What each gains by staying: its ties that are kept, less those that are not. */
  const kept = new Float64Array(size);
  let best: Split = { camp: camp.slice(), cost: costOf(part, camp) };
  for (let start = 0; start < starts && !steps.isGivenUp(); start++) {
    for (let place = 0; place < size; place++) camp[place] = chance() < 0.5 ? 0 : 1;
    descend(rows, camp, kept, steps);
    const cost = costOf(part, camp);
    if (cost < best.cost) best = { camp: camp.slice(), cost };
  }
  return best;
};

/** A change of camps looks at everybody. */
const CHANGES_BETWEEN_LOOKS = 256;

const descend = ({ first, to, weight }: Graph, camp: Int8Array, kept: Float64Array, steps: Steps): void => {
  kept.fill(0);
  for (let place = 0; place < camp.length; place++)
    for (let at = first[place] as number; at < (first[place + 1] as number); at++)
      kept[place]! += camp[place] === camp[to[at] as number] ? (weight[at] as number) : -(weight[at] as number);
  for (let changes = 1; changes % CHANGES_BETWEEN_LOOKS !== 0 || !steps.isGivenUp(); changes++) {
    let worst = 0;
    for (let place = 1; place < camp.length; place++)
      if ((kept[place] as number) < (kept[worst] as number)) worst = place;
    if (!((kept[worst] as number) < -1e-9)) return;
    camp[worst]! ^= 1;
    kept[worst]! *= -1;
    for (let at = first[worst] as number; at < (first[worst + 1] as number); at++) {
      const other = to[at] as number;
      const tie = weight[at] as number;
      kept[other]! += camp[worst] === camp[other] ? 2 * tie : -2 * tie;
    }
  }
};

const costOf = ({ nodes, first, to, weight }: Part, camp: Int8Array): number => {
  let cost = 0;
  for (let place = 0; place < nodes.length; place++)
    for (let at = first[place] as number; at < (first[place + 1] as number); at++) {
      const tie = weight[at] as number;
      if ((camp[place] === camp[to[at] as number]) === tie < 0) cost += Math.abs(tie);
    }
  return cost;
};
