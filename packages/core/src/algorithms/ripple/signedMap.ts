import { isRefusal } from "../../kernel/index.ts";
import { elementaryCircuits } from "../graph/elementaryCircuits.ts";
import { type Graph, graphFrom, type GraphInput } from "../graph/graph.ts";
import { type Refusal, refuseInput } from "../input.ts";
import { isHurwitz } from "./hurwitz.ts";
import { determinant, minorOf, permanent, type Whole } from "./minors.ts";

/**
 * What a lasting push on one thing does to each other, where only the signs of effects are known. Arcs go from what acts to
 * what it acts on; of their weights only the sign counts, and what holds itself back has a negative loop. With A(i,j) the sign of
 * the effect of j on i:
 *
 *     net(i,j)       adj(−A)(i,j): complementary loops that raise i under a push on j, less those that lower it
 *     total(i,j)     the permanent of |A| without row j and column i: all of them
 *     weight(i,j)    |net| / total     0 … 1; 1 where there is none, for then it is sure that nothing comes
 *     feedback       det(−A): above zero where the whole holds itself back
 *
 * A sign can be relied on from weight ½ on; below, strengths decide. The signs hold where the map comes to rest at all:
 * `isStable` says whether it does with all effects equally strong.
 *
 * @source dambacher-2002, levins-1974
 * @cost   n² permanents of 2^n · n; up to ten things.
 */
export type SignedMap = {
  readonly feedback: number;
  readonly isStable: boolean;
  /** Loops of any length, those of one thing on itself among them. */
  readonly loops: number;
  readonly effects: readonly PressEffect[];
};

/** Of a push upwards on `press`: how many ways lead to a rise and how many to a fall `on`. */
export type PressEffect = {
  readonly press: string;
  readonly on: string;
  readonly net: number;
  readonly total: number;
  readonly weight: number;
};

const THINGS_MAX = 10;

export const signedMap = (input: GraphInput): SignedMap | Refusal => {
  const graph = graphFrom(input);
  if (isRefusal(graph)) return graph;
  if (graph.ids.length > THINGS_MAX) return refuseInput("too-large");
  const signs = signsOf(graph);
  const { counted, loops } = elementaryCircuits(withoutZeros(input, graph));
  return {
    feedback: determinant(negated(signs)),
    isStable: isHurwitz(signs),
    loops: counted + loops.length,
    effects: effectsIn(graph.ids, signs),
  };
};

const effectsIn = (ids: readonly string[], signs: Whole): readonly PressEffect[] => {
  const sizes = signs.map((cells) => cells.map(Math.abs));
  return ids.flatMap((press, j) =>
    ids.map((on, i) => {
      const net = ((i + j) % 2 === 0 ? 1 : -1) * determinant(minorOf(negated(signs), j, i)) || 0;
      const total = permanent(minorOf(sizes, j, i));
      return { press, on, net, total, weight: total === 0 ? 1 : Math.abs(net) / total };
    }),
  );
};

const signsOf = ({ ids, first, to, weight }: Graph): Whole => {
  const signs = ids.map(() => ids.map(() => 0));
  for (let source = 0; source < ids.length; source++)
    for (let at = first[source] as number; at < (first[source + 1] as number); at++)
      (signs[to[at] as number] as number[])[source] = Math.sign(weight[at] as number);
  return signs;
};

const negated = (matrix: Whole): Whole => matrix.map((cells) => cells.map((it) => 0 - it));

/** An arc that weighs nothing is no effect. */
const withoutZeros = ({ nodes, arcs }: GraphInput, graph: Graph): Graph => {
  const read = graphFrom({ nodes, arcs: arcs.filter(({ weight = 1 }) => weight !== 0) });
  return isRefusal(read) ? graph : read;
};
