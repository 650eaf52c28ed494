import { isRefusal } from "../../kernel/index.ts";
import { nodesIn } from "../graph/graph.ts";
import type { Patience, Refusal } from "../input.ts";
import { LARGE_STEPS_BETWEEN_LOOKS, type Steps, stepsOf } from "../steps.ts";
import { type Peeling, peeling } from "./peeling.ts";
import { supportFrom, type SupportInput } from "./supportGraph.ts";

/**
 * The two whose leaving together takes most others along.
 *
 *     loss    members who follow, the two not counted       null where there are no two members
 *     pairs   every two that reach it, by their ids
 *
 * Up to 200 members every pair is tried. Beyond, one of the two is among the 200 whose leaving alone costs most, and the answer
 * says that it is not proved; nor is it where patience ended.
 *
 * @source granovetter-1978
 * @cost   for each pair tried, the arcs of those who leave.
 */
export type WorstPair = {
  readonly loss: number | null;
  readonly pairs: readonly (readonly [string, string])[];
  /** There are more that reach it than were asked for, which `count` counts, or there may be: patience ended. */
  readonly truncated: boolean;
  readonly count: number;
  readonly proved: boolean;
};

const TRIED_WITH_ALL = 200;
const STEPS_AT_MOST = 2_000_000;

/** A step is a pair tried, or one alone before that. */
type Search = Partial<Patience> & { readonly atMost?: number };

export const worstPair = (
  input: SupportInput,
  { atMost = 1_000, stepsAtMost = STEPS_AT_MOST, isOver }: Search = {},
): WorstPair | Refusal => {
  const support = supportFrom(input);
  if (isRefusal(support)) return support;
  const { ids } = support.graph;
  const size = nodesIn(support.graph);
  const peel = peeling(support);
  const steps = stepsOf({ stepsAtMost, ...(isOver && { isOver }) }, LARGE_STEPS_BETWEEN_LOOKS);
  let [loss, count, pairs]: [number, number, (readonly [number, number])[]] = [-1, 0, []];
  for (const [one, other] of pairsToTry(size, peel, steps)) {
    if (!steps.take()) break;
    const lost = peel.without([one, other]) - 2;
    if (lost < loss) continue;
    if (lost > loss) [loss, count, pairs] = [lost, 0, []];
    count++;
    if (pairs.length < atMost) pairs.push([one, other]);
  }
  return {
    loss: count === 0 ? null : loss,
    pairs: pairs
      .sort(([one, an], [other, another]) => one - other || an - another)
      .map(([one, other]) => [ids[one] as string, ids[other] as string]),
    truncated: count > pairs.length || steps.areOver(),
    count,
    proved: size <= TRIED_WITH_ALL && !steps.areOver(),
  };
};

const pairsToTry = function* (size: number, peel: Peeling, steps: Steps): Generator<readonly [number, number]> {
  const everybody = Array.from({ length: size }, (_, node) => node);
  // Up to so many, everybody is tried with all, and nobody is before others.
  const alone = everybody.map((node) => (size > TRIED_WITH_ALL && steps.take() ? peel.without([node]) : 0));
  const costliest = everybody.toSorted(
    (one, other) => (alone[other] as number) - (alone[one] as number) || one - other,
  );
  const tried = new Set<number>();
  for (const one of costliest.slice(0, TRIED_WITH_ALL).sort((a, b) => a - b)) {
    tried.add(one);
    for (const other of everybody) if (!tried.has(other)) yield [Math.min(one, other), Math.max(one, other)];
  }
};
