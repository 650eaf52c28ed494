import { arcsIn, type Graph, nodesIn, reversed, sourcesOf } from "./graph.ts";
import { strongestFirst } from "./strongestFirst.ts";

/**
 * The arcs that go backward in an order made so that there are few: who has nobody left to go to comes last, who is gone to by
 * nobody left comes first, and otherwise who goes most beyond what comes in. Without them nothing goes round.
 *
 * @source eades-lin-smyth-1993: of arcs without weight, at most half of them less a sixth of the nodes
 * @cost   arcs · log arcs.
 */
export const fewBackwardArcs = (graph: Graph): readonly number[] => {
  const place = placesInOrder(graph);
  const sources = sourcesOf(graph);
  return [...sources.keys()].filter(
    (at) => (place[sources[at] as number] as number) > (place[graph.to[at] as number] as number),
  );
};

const placesInOrder = (graph: Graph): Int32Array => {
  const count = nodesIn(graph);
  const back = reversed(graph);
  const place = new Int32Array(count).fill(-1);
  /** How much more goes out than comes in, and how many arcs do either, among those without a place. */
  const beyond = new Float64Array(count);
  const [out, into] = [new Int32Array(count), new Int32Array(count)];
  const ahead = strongestFirst(count + 2 * arcsIn(graph));
  const [sources, sinks]: [number[], number[]] = [[], []];

  const take = (rows: Graph, node: number, sign: 1 | -1): void => {
    const left = sign === 1 ? into : out;
    for (let at = rows.first[node] as number; at < (rows.first[node + 1] as number); at++) {
      const other = rows.to[at] as number;
      if (place[other] !== -1) continue;
      beyond[other]! += sign * (rows.weight[at] as number);
      if (--left[other]! === 0) (sign === 1 ? sources : sinks).push(other);
      ahead.put(other, beyond[other] as number);
    }
  };

  for (let node = 0; node < count; node++) {
    for (let at = graph.first[node] as number; at < (graph.first[node + 1] as number); at++) {
      out[node]!++;
      into[graph.to[at] as number]!++;
      beyond[node]! += graph.weight[at] as number;
      beyond[graph.to[at] as number]! -= graph.weight[at] as number;
    }
  }
  for (let node = 0; node < count; node++) {
    if (out[node] === 0) sinks.push(node);
    else if (into[node] === 0) sources.push(node);
    ahead.put(node, beyond[node] as number);
  }
  const next = (): number => ahead.take((node, strength) => place[node] === -1 && beyond[node] === strength);
  for (let [low, high] = [0, count - 1]; low <= high;) {
    const sink = sinks.pop();
    const node = sink ?? sources.pop() ?? next();
    if (place[node] !== -1) continue;
    place[node] = sink === undefined ? low++ : high--;
    take(graph, node, 1);
    take(back, node, -1);
  }
  return place;
};
