import { isRefusal } from "../../kernel/index.ts";
import type { GraphInput } from "../graph/graph.ts";
import { placesOf, type Refusal, refuseInput, sortedIds } from "../input.ts";
import { type Peeling, peeling } from "./peeling.ts";
import { supportAt, supportGraphFrom } from "./supportGraph.ts";
import { THRESHOLDS, unravellingOf, whyNotThresholds } from "./unravelling.ts";

/**
 * Who might follow each of these, were it to leave alone, over several thresholds: as a range, since what somebody needs in
 * order to stay is an assumption.
 *
 *     lost    members who follow, for each threshold in turn; it never falls as thresholds rise
 *     from    the lowest of the thresholds at which somebody follows      null where nobody does at any
 *     waves   who follows at that threshold, in the order of leaving
 *
 * @source granovetter-1978, watts-2002
 * @cost   for each of these, and each threshold at which others follow than before, the arcs of those who leave.
 */
export type Following = {
  readonly id: string;
  readonly lost: readonly number[];
  readonly from: number | null;
  readonly waves: readonly (readonly string[])[];
};

/** In the order asked for. Thresholds rise. */
export const following = (
  input: GraphInput,
  leaving: readonly string[],
  thresholds: readonly number[] = THRESHOLDS,
): readonly Following[] | Refusal => {
  const graph = supportGraphFrom(input);
  if (isRefusal(graph)) return graph;
  const sorted = sortedIds(leaving);
  if (isRefusal(sorted)) return sorted;
  const places = placesOf(graph.ids);
  const unknown = sorted.filter((id) => !places.has(id));
  if (unknown.length > 0) return refuseInput("id-unknown", ...unknown);
  const unsound = whyNotThresholds(thresholds);
  if (unsound) return unsound;
  const peels = thresholds.map((threshold) => peeling(supportAt(graph, threshold)));
  return leaving.map((id) => {
    const node = places.get(id) as number;
    const lost = risingBetween(peels.length, (at) => (peels[at] as Peeling).without([node]) - 1);
    const at = lost.findIndex((many) => many > 0);
    const peel = peels[at];
    return {
      id,
      lost,
      from: peel ? (thresholds[at] as number) : null,
      waves: peel ? unravellingOf(graph, peel, [node]).waves : [],
    };
  });
};

/** Values that never fall, looked at only where those on both sides differ. */
const risingBetween = (count: number, valueAt: (at: number) => number): readonly number[] => {
  const values: number[] = [];
  const fill = (from: number, to: number): void => {
    if (to - from < 2) return;
    const middle = (from + to) >> 1;
    const same = values[from] === values[to];
    values[middle] = same ? (values[from] as number) : valueAt(middle);
    fill(from, middle);
    fill(middle, to);
  };
  if (count > 0) values[0] = valueAt(0);
  if (count > 1) values[count - 1] = valueAt(count - 1);
  fill(0, count - 1);
  return values;
};
