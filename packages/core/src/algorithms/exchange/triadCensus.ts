import type { Refusal } from "../../kernel/index.ts";
import { refuseInput, type Waiting } from "../input.ts";
import { type Graph, hasArc, undirected } from "../graph/graph.ts";

/** Mutual, asymmetric and null pairs of three nodes; then Down, Up, Cyclic or Transitive. */
export const triadTypes = [
  ...(["003", "012", "102", "021D", "021U", "021C", "111D", "111U"] as const),
  ...(["030T", "030C", "201", "120D", "120U", "120C", "210", "300"] as const),
] as const;

/**
 * Triad census: how many threes of nodes stand to one another in each of the sixteen ways there are.
 *
 *     Σ of all    n(n−1)(n−2)/6
 *
 * @source holland-leinhardt-1970: the types. batagelj-mrvar-2001: the way of counting, and the table of types.
 * @cost   arcs · the most neighbours of a node.
 */
export type TriadCensus = Readonly<Record<(typeof triadTypes)[number], number>>;

/** Beyond this, there are more threes than a number can tell apart. */
const NODES_MAX = 300_000;

export const triadCensus = (graph: Graph, { isOver }: Waiting = {}): TriadCensus | Refusal => {
  const count = graph.ids.length;
  if (count > NODES_MAX) return refuseInput("too-large");
  const found = new Float64Array(triadTypes.length);
  if (!countConnected(graph, found, isOver)) return refuseInput("given-up");
  found[0] = (count * Math.max(0, count - 1) * Math.max(0, count - 2)) / 6 - found.reduce((sum, one) => sum + one, 0);
  return Object.fromEntries(triadTypes.map((type, at) => [type, found[at]])) as TriadCensus;
};

/**
 * Each three with any arc is counted once: at its first pair of neighbours one < other, unless an earlier pair of the
 * same three is neighbours too. False where nobody waits.
 */
const countConnected = (graph: Graph, found: Float64Array, isOver: Waiting["isOver"]): boolean => {
  const count = graph.ids.length;
  const { first, to } = undirected(graph);
  const pairs = pairsBetween(graph, first, to);

  /** Counts threes with these two and a neighbour of either; how many such neighbours there are. */
  const countThirds = (one: number, other: number, pair: number): number => {
    const [oneEnd, otherEnd] = [first[one + 1] as number, first[other + 1] as number];
    let atOne = first[one] as number;
    let atOther = first[other] as number;
    let thirds = 0;
    while (atOne < oneEnd || atOther < otherEnd) {
      const ofOne = atOne < oneEnd ? (to[atOne] as number) : count;
      const ofOther = atOther < otherEnd ? (to[atOther] as number) : count;
      const third = ofOne < ofOther ? ofOne : ofOther;
      const withOne = ofOne === third ? (pairs[atOne++] as number) : 0;
      const withOther = ofOther === third ? (pairs[atOther++] as number) : 0;
      if (third === one || third === other) continue;
      thirds++;
      if (third > other || (third > one && withOne === 0))
        found[typeOfCode[pair + 4 * withOne + 16 * withOther] as number]!++;
    }
    return thirds;
  };

  for (let one = 0; one < count; one++) {
    if (one % NODES_BETWEEN_LOOKS === 0 && isOver?.() === true) return false;
    for (let line = first[one] as number; line < (first[one + 1] as number); line++) {
      const other = to[line] as number;
      if (other < one) continue;
      const pair = pairs[line] as number;
      found[pair === BOTH ? 2 : 1]! += count - 2 - countThirds(one, other, pair);
    }
  }
  return true;
};

const NODES_BETWEEN_LOOKS = 64;

/** Of two neighbours: 1 where the first goes to the second, 2 where the second goes to the first, 3 where both do. */
const BOTH = 3;
const pairsBetween = (graph: Graph, first: Int32Array, to: Int32Array): Uint8Array => {
  const pairs = new Uint8Array(to.length);
  for (let node = 0; node < graph.ids.length; node++)
    for (let line = first[node] as number; line < (first[node + 1] as number); line++) {
      const other = to[line] as number;
      pairs[line] = (hasArc(graph, node, other) ? 1 : 0) + (hasArc(graph, other, node) ? 2 : 0);
    }
  return pairs;
};

/** By the pairs one–other, one–third (times 4) and other–third (times 16), the place of their type (hexadecimal). */
const typeOfCode = Uint8Array.from("011213571546276a1537488c598d6dbe1456589d388b7cde267a6bde7dceaeef", (digit) =>
  Number.parseInt(digit, 16),
);
