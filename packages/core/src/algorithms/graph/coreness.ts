import { type Graph, reversed } from "./graph.ts";

/**
 * Coreness: the largest k for which a node is of the k-core, which is what is left when whoever has fewer than k lines to
 * those left is taken out, again and again. No arc has a direction; a tie both ways is one line.
 *
 *     coreness[node]    0 for whoever stands alone … the fewest lines in the innermost core
 *
 * @source batagelj-zaversnik-2003
 * @cost   one pass over nodes and arcs.
 */
export const coreness = (graph: Graph): Int32Array => {
  const { first, to } = neighboursIn(graph);
  const count = graph.ids.length;
  /** Lines to those not yet taken out; in the end, the coreness. */
  const lines = new Int32Array(count);
  let most = 0;
  for (let node = 0; node < count; node++) {
    lines[node] = (first[node + 1] as number) - (first[node] as number);
    if ((lines[node] as number) > most) most = lines[node] as number;
  }
  /** Nodes by how many lines they have; those with `k` begin at `begins[k]`. */
  const begins = new Int32Array(most + 2);
  for (const k of lines) begins[k + 1]!++;
  for (let k = 0; k < most; k++) begins[k + 1]! += begins[k] as number;
  const next = begins.slice();
  const order = new Int32Array(count);
  const placeOf = new Int32Array(count);
  for (let node = 0; node < count; node++) {
    const place = next[lines[node] as number]!++;
    order[place] = node;
    placeOf[node] = place;
  }
  for (let place = 0; place < count; place++) {
    const node = order[place] as number;
    const own = lines[node] as number;
    for (let at = first[node] as number; at < (first[node + 1] as number); at++) {
      const other = to[at] as number;
      const theirs = lines[other] as number;
      if (theirs <= own) continue;
      // One line fewer: it changes places with the first of its equals, who then begin one place later.
      const begin = begins[theirs] as number;
      const swapped = order[begin] as number;
      const from = placeOf[other] as number;
      order[from] = swapped;
      placeOf[swapped] = from;
      order[begin] = other;
      placeOf[other] = begin;
      begins[theirs] = begin + 1;
      lines[other] = theirs - 1;
    }
  }
  return lines;
};

/** Whom each is tied to, either way, once; in no order, which is sooner made than an order. */
const neighboursIn = (graph: Graph): Pick<Graph, "first" | "to"> => {
  const back = reversed(graph);
  const first = new Int32Array(graph.ids.length + 1);
  const to = new Int32Array(graph.to.length * 2);
  const seenFrom = new Int32Array(graph.ids.length).fill(-1);
  let lines = 0;
  for (let node = 0; node < graph.ids.length; node++) {
    seenFrom[node] = node;
    for (const rows of [graph, back]) {
      const end = rows.first[node + 1] as number;
      for (let at = rows.first[node] as number; at < end; at++) {
        const other = rows.to[at] as number;
        if (seenFrom[other] === node) continue;
        seenFrom[other] = node;
        to[lines++] = other;
      }
    }
    first[node + 1] = lines;
  }
  return { first, to };
};
