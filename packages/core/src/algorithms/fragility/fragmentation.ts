import { isRefusal } from "../../kernel/index.ts";
import { arcsIn, type Graph, graphFrom, type GraphInput, undirected } from "../graph/graph.ts";
import { placesOf, type Refusal, refuseInput, sortedIds, type Waiting } from "../input.ts";
import { type Fragments, fragmentsIn } from "./fragments.ts";

/**
 * Fragmentation: how little those who remain hang together. With s_k members in each part, d the distance of two (none where
 * they are apart), and n remaining:
 *
 *     fragmentation           F  = 1 − Σ_k s_k·(s_k − 1) / (n·(n − 1))         0 … 1; 1 where everybody stands alone
 *     distanceFragmentation   DF = 1 − 2·Σ_{i<j} 1/d_ij / (n·(n − 1))          0 … 1; 0 where all are tied to all
 *
 * Both are null where fewer than two remain. Ties have no direction here, and no weight.
 *
 * @source borgatti-2006
 * @cost   members · ties; after each, members times that, up to 4·10⁹ ties looked at.
 */
export type Fragmentation = {
  readonly fragmentation: number | null;
  readonly distanceFragmentation: number | null;
};

const LOOKS_MAX = 4e9;

/** What is left when some are gone. */
export const fragmentation = (input: GraphInput, gone: readonly string[] = []): Fragmentation | Refusal => {
  const graph = tiesFrom(input);
  if (isRefusal(graph)) return graph;
  const sorted = sortedIds(gone);
  if (isRefusal(sorted)) return sorted;
  const places = placesOf(graph.ids);
  const unknown = sorted.filter((id) => !places.has(id));
  if (unknown.length > 0) return refuseInput("id-unknown", ...unknown);
  const isGone = new Uint8Array(graph.ids.length);
  for (const id of sorted) isGone[places.get(id) as number] = 1;
  return fragmentationOf(fragmentsIn(graph)(isGone));
};

/** What is left when each alone is gone, in order of ids. */
export const fragmentationAfterEach = (
  input: GraphInput,
  { isOver }: Waiting = {},
): readonly FragmentationAfter[] | Refusal => {
  const graph = tiesFrom(input);
  if (isRefusal(graph)) return graph;
  if (graph.ids.length ** 2 * arcsIn(graph) > LOOKS_MAX) return refuseInput("too-large");
  const fragments = fragmentsIn(graph);
  const isGone = new Uint8Array(graph.ids.length);
  const after: FragmentationAfter[] = [];
  for (const [node, id] of graph.ids.entries()) {
    if (isOver?.() === true) return refuseInput("given-up");
    isGone[node] = 1;
    after.push({ id, ...fragmentationOf(fragments(isGone)) });
    isGone[node] = 0;
  }
  return after;
};

type FragmentationAfter = Fragmentation & { readonly id: string };

export const tiesFrom = (input: GraphInput): Graph | Refusal => {
  const graph = graphFrom(input, { loops: "refused" });
  return isRefusal(graph) ? graph : undirected(graph);
};

export const fragmentationOf = ({ remaining, connected, nearness }: Fragments): Fragmentation => {
  const pairs = remaining * (remaining - 1);
  return remaining < 2
    ? { fragmentation: null, distanceFragmentation: null }
    : { fragmentation: 1 - connected / pairs, distanceFragmentation: 1 - nearness / pairs };
};
