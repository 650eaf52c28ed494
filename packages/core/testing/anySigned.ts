import * as fc from "fast-check";
import type { Arc } from "../src/algorithms/graph/graph.ts";
import type { SignedInput } from "../src/algorithms/signed/signedGraph.ts";

/** Signed ties among up to `most` members, sparse and dense, with the weights that are asked for. */
export const anySigned = (
  most: number,
  weights: readonly number[] = [1, -1, 1, -1, 2, -3],
): fc.Arbitrary<SignedInput> =>
  fc.nat(most).chain((size) => {
    const nodes = Array.from({ length: size }, (_, at) => `m${at}`);
    const pairs = nodes.flatMap((from, at) => nodes.slice(at + 1).map((to) => ({ from, to })));
    const tied = fc.integer({ min: 0, max: 3 }).chain((often) =>
      fc
        .array(fc.tuple(fc.nat(3), fc.constantFrom(...weights)), {
          minLength: pairs.length,
          maxLength: pairs.length,
        })
        .map((drawn) =>
          pairs.flatMap((pair, at): readonly Arc[] => {
            const [chance, weight] = drawn[at] as [number, number];
            return chance <= often ? [{ ...pair, weight }] : [];
          }),
        ),
    );
    return tied.map((ties) => ({ nodes, ties }));
  });

/** The same ties under other names, which sort otherwise, and the other way round. */
export const renamed = ({ nodes, ties }: SignedInput): SignedInput => {
  const name = (id: string) => `x${99 - Number(id.slice(1))}`;
  return {
    nodes: nodes.map(name),
    ties: ties.map(({ from, to, weight = 1 }) => ({ from: name(to), to: name(from), weight })).toReversed(),
  };
};

/** Some change camps: their ties to all others turn their sign. */
export const switched = ({ nodes, ties }: SignedInput, some: readonly string[]): SignedInput => ({
  nodes,
  ties: ties.map((tie) => ({
    ...tie,
    weight: (some.includes(tie.from) === some.includes(tie.to) ? 1 : -1) * (tie.weight ?? 1),
  })),
});
