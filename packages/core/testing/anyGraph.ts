import * as fc from "fast-check";
import { type Arc, type Graph, graphFrom, type GraphInput } from "../src/algorithms/graph/graph.ts";
import { isRefusal, type Refusal } from "../src/kernel/index.ts";

const ids = ["a", "b", "c", "d", "e", "f", "g"] as const;

/** Small graphs: empty ones, loose ones and tight ones, some with loops. */
export const anyGraph: fc.Arbitrary<GraphInput> = fc
  .record({ nodes: fc.subarray([...ids]), arcsPerNode: fc.constantFrom(0, 1, 2, 4) })
  .chain(({ nodes, arcsPerNode }) =>
    fc.record({
      nodes: fc.shuffledSubarray(nodes, { minLength: nodes.length }),
      arcs:
        nodes.length === 0
          ? fc.constant([])
          : fc.uniqueArray(
              fc.record({
                from: fc.constantFrom(...nodes),
                to: fc.constantFrom(...nodes),
                weight: fc.integer({ min: 1, max: 9 }),
              }),
              {
                selector: ({ from, to }) => from + to,
                minLength: Math.min(nodes.length * arcsPerNode, nodes.length ** 2) >> 1,
                maxLength: nodes.length * arcsPerNode,
              },
            ),
    }),
  );

export const unrefused = <Answer>(answer: Answer | Refusal): Answer => {
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
};

export const read = (input: GraphInput): Graph => unrefused(graphFrom(input));

/** The same graph under names in another order. */
export const newNameOf = (id: string): string => `${"zyxwvut"[ids.indexOf(id as "a")]}`;

export const renamed = ({ nodes, arcs }: GraphInput): GraphInput => ({
  nodes: nodes.map(newNameOf),
  arcs: arcs.map(({ from, to, ...rest }) => ({ from: newNameOf(from), to: newNameOf(to), ...rest })),
});

/** Two graphs side by side, without a line between them. */
export const besides = (one: GraphInput, other: GraphInput): GraphInput => {
  const far = renamed(other);
  return { nodes: [...one.nodes, ...far.nodes], arcs: [...one.arcs, ...far.arcs] };
};

export const turned = ({ nodes, arcs }: GraphInput): GraphInput => ({
  nodes,
  arcs: arcs.map(({ from, to, ...rest }) => ({ from: to, to: from, ...rest })),
});

export const hasArcIn = ({ arcs }: GraphInput, one: string, other: string): boolean =>
  arcs.some(({ from, to }) => from === one && to === other);

/** Whom one can get to along the arcs, in one step or more. */
export const reachedFrom = (arcs: readonly Arc[], start: string): ReadonlySet<string> => {
  const found = new Set<string>();
  const ahead = [start];
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop())
    for (const { from, to } of arcs)
      if (from === at && !found.has(to)) {
        found.add(to);
        ahead.push(to);
      }
  return found;
};

/** Every elementary circuit from its first id, by trying all ways. */
export const circuitsByDefinition = ({ nodes, arcs }: GraphInput): readonly (readonly string[])[] => {
  const found: (readonly string[])[] = [];
  const onward = (way: readonly string[]): void => {
    for (const { from, to } of arcs) {
      if (from !== way.at(-1)) continue;
      if (to === way[0] && way.length > 1) found.push(way);
      else if (to > (way[0] as string) && !way.includes(to)) onward([...way, to]);
    }
  };
  for (const node of nodes) onward([node]);
  return found;
};
