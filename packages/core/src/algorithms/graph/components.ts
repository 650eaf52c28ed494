import type { Graph } from "./graph.ts";

/** A graph in parts, by place: the part each node is of. Parts are numbered by their first node. */
export type Components = {
  readonly of: Int32Array;
  readonly count: number;
  /** The first node of each part. */
  readonly firsts: Int32Array;
};

/** Numbers parts by their first node, however they were numbered before, by numbers below `numbers`. */
export const inOrderOfFirst = (of: Int32Array, numbers: number): Components => {
  const renumbered = new Int32Array(numbers).fill(-1);
  const firsts = new Int32Array(numbers);
  let next = 0;
  const ordered = new Int32Array(of.length);
  for (let node = 0; node < of.length; node++) {
    const before = of[node] as number;
    if (renumbered[before] === -1) {
      firsts[next] = node;
      renumbered[before] = next++;
    }
    ordered[node] = renumbered[before] as number;
  }
  return { of: ordered, count: next, firsts: firsts.slice(0, next) };
};

/** How many nodes each part has. */
export const sizesOf = ({ of, count }: Components): Int32Array => {
  const sizes = new Int32Array(count);
  for (const component of of) sizes[component]!++;
  return sizes;
};

/** The members of each part by their ids: the largest part first, equals by their first id. */
export const membersByComponent = ({ ids }: Graph, { of, count }: Components): readonly (readonly string[])[] => {
  const members = Array.from({ length: count }, (): string[] => []);
  ids.forEach((id, node) => members[of[node] as number]?.push(id));
  // Parts stand in the order of their first ids already, and sorting keeps equals in place.
  return members.sort((one, other) => other.length - one.length);
};

/**
 * Weak components: nodes that hang together when no arc has a direction.
 *
 * @source tarjan-1975: sets joined by their roots, with paths halved.
 * @cost   nearly one pass over nodes and arcs.
 */
export const weakComponents = ({ ids, first, to }: Graph): Components => {
  const root = Int32Array.from(ids, (_, node) => node);
  const rootOf = (node: number): number => {
    let at = node;
    while (root[at] !== at) at = root[at] = root[root[at] as number] as number;
    return at;
  };
  for (let node = 0; node < ids.length; node++)
    for (let at = first[node] as number; at < (first[node + 1] as number); at++) {
      const [one, other] = [rootOf(node), rootOf(to[at] as number)];
      // The lower place becomes the root, so that numbers and firsts agree whatever the order of arcs.
      if (one < other) root[other] = one;
      else root[one] = other;
    }
  return inOrderOfFirst(
    root.map((_, node) => rootOf(node)),
    ids.length,
  );
};
