import type { Patience } from "../input.ts";
import type { Graph } from "./graph.ts";
import { blocking } from "./blocking.ts";
import { strongSearch } from "./strongComponents.ts";

/**
 * Elementary circuits: ways along the arcs that come back to where they began and meet nobody twice. A loop from a node to
 * itself is told apart, not counted.
 *
 *     byLength[k]    how many circuits have k arcs, from 2 on
 *
 * There can be more of them than anyone can wait for: a search ends at `countAtMost` circuits or after `stepsAtMost` arcs
 * looked at, and says so.
 *
 * @source johnson-1975: the search, made iterative; what blocks a node is kept per arc, so that nothing is allocated.
 * @cost   (nodes + arcs) · (circuits + 1) at most.
 */
export type ElementaryCircuits = {
  readonly counted: number;
  readonly byLength: ReadonlyMap<number, number>;
  /** The shortest first, of those found first; each begins at its first id. */
  readonly circuits: readonly (readonly string[])[];
  /** Nodes with an arc to themselves. */
  readonly loops: readonly string[];
  /** There may be more than were counted. */
  readonly truncated: boolean;
};

export type CircuitLimits = Partial<Patience> & {
  readonly countAtMost?: number;
  /** How many circuits to name; all are counted. */
  readonly nameAtMost?: number;
};

export const elementaryCircuits = (graph: Graph, limits: CircuitLimits = {}): ElementaryCircuits => {
  const { countAtMost = 100_000, nameAtMost = 1_000 } = limits;
  const lengths = new Float64Array(graph.ids.length + 1);
  const named: (readonly string[])[] = [];
  let counted = 0;
  const isWhole = everyCircuit(graph, limits, (path, length) => {
    if (counted >= countAtMost) return false;
    counted++;
    lengths[length]!++;
    if (named.length < nameAtMost) named.push(namesOn(path, length, graph.ids));
    return true;
  });
  return {
    counted,
    byLength: new Map([...lengths.entries()].filter(([, count]) => count > 0)),
    circuits: named.sort(shortestFirst),
    loops: loopsOf(graph),
    truncated: !isWhole,
  };
};

const namesOn = (path: Int32Array, length: number, ids: readonly string[]): readonly string[] => {
  const names: string[] = [];
  for (let at = 0; at < length; at++) names.push(ids[path[at] as number] as string);
  return names;
};

const shortestFirst = (one: readonly string[], other: readonly string[]): number => {
  if (one.length !== other.length) return one.length - other.length;
  const at = one.findIndex((id, place) => id !== other[place]);
  return at < 0 ? 0 : (one[at] as string) < (other[at] as string) ? -1 : 1;
};

const loopsOf = ({ ids, first, to }: Graph): readonly string[] =>
  ids.filter((_, node) => to.subarray(first[node], first[node + 1]).includes(node));

/** Is handed each circuit as the beginning of a path; no more after it says `false`. */
type Found = (path: Int32Array, length: number) => boolean;

/**
 * Whether all circuits were found, before `found` had enough or patience ended.
 *
 * An area is a strong component of what is left: all circuits through its first node are found, then that node is taken out
 * and the rest falls into smaller areas.
 */
const everyCircuit = (graph: Graph, patience: Partial<Patience>, found: Found): boolean => {
  const area = new Int32Array(graph.ids.length);
  const everyThrough = circuitsThrough(graph, area, patience, found);
  const search = strongSearch(graph);
  const left: Int32Array[] = [];
  let areas = 0;
  const split = (roots: Int32Array | null, inside: number): void => {
    const parts: Int32Array[] = [];
    search(roots, area, inside, (nodes, begin, end) => {
      areas++;
      for (let at = begin; at < end; at++) area[nodes[at] as number] = areas;
      if (end - begin > 1) parts.push(nodes.slice(begin, end).sort());
    });
    for (const part of parts.sort((one, other) => (other[0] as number) - (one[0] as number))) left.push(part);
  };
  split(null, 0);
  for (let members = left.pop(); members; members = left.pop()) {
    const start = members[0] as number;
    const inside = area[start] as number;
    if (!everyThrough(start, members)) return false;
    area[start] = -1;
    split(members.subarray(1), inside);
  }
  return true;
};

/** How often one looks whether somebody still waits. */
const LOOK_EVERY = 4096;

/** Finds the circuits through a start within its area; a step is an arc looked at, or a node left. */
const circuitsThrough = (
  graph: Graph,
  area: Int32Array,
  { stepsAtMost = 100_000_000, isOver }: Partial<Patience>,
  found: Found,
): ((start: number, members: Int32Array) => boolean) => {
  const { ids, first, to } = graph;
  const path = new Int32Array(ids.length);
  const nextArc = new Int32Array(ids.length);
  const closes = new Uint8Array(ids.length);
  const blocks = blocking(graph);
  let steps = 0;
  let depth = 0;

  const enter = (node: number): void => {
    path[++depth] = node;
    nextArc[node] = first[node] as number;
    closes[node] = 0;
    blocks.block(node);
  };

  const leave = (node: number): void => {
    depth--;
    if (closes[node] === 0) return blocks.waitForNext(node, area);
    blocks.unblock(node);
    if (depth >= 0) closes[path[depth] as number] = 1;
  };

  return (start, members) => {
    const inside = area[start];
    blocks.clear(members);
    depth = -1;
    enter(start);
    while (depth >= 0) {
      if (++steps > stepsAtMost || (steps % LOOK_EVERY === 0 && isOver?.())) return false;
      const node = path[depth] as number;
      const at = nextArc[node] as number;
      if (at === first[node + 1]) {
        leave(node);
        continue;
      }
      nextArc[node] = at + 1;
      const next = to[at] as number;
      if (area[next] !== inside || next === node) continue;
      if (next === start) {
        closes[node] = 1;
        if (!found(path, depth + 1)) return false;
      } else if (blocks.isFree(next)) enter(next);
    }
    return true;
  };
};
