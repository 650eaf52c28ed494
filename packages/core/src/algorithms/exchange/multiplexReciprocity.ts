import { isRefusal, type Refusal } from "../../kernel/index.ts";
import { sortedIds } from "../input.ts";
import { type Arc, arcsIn, type Graph, graphFrom, hasArc, sourcesOf } from "../graph/graph.ts";

/** Ties of several types between the same members: who gives money, who gives information. */
export type Layers = {
  readonly nodes: readonly string[];
  readonly layers: Readonly<Record<string, readonly Arc[]>>;
};

/**
 * Multiplex reciprocity: what is given in one type may be answered in another.
 *
 *     answeredBy[β]    ties i → j of this type with a tie j → i of type β
 *     share            ties with an answer of any type / ties                 0 … 1; null without ties
 *
 * Ties are counted, and never weighed against one another. Loops are left out.
 *
 * @source lazega-pattison-1999: exchange across types of ties; the share is our own.
 * @cost   arcs · types, each looked up by halves.
 */
export type MultiplexReciprocity = {
  /** In the order of their types. */
  readonly layers: readonly LayerReciprocity[];
};

export type LayerReciprocity = {
  readonly type: string;
  readonly ties: number;
  readonly answeredBy: Readonly<Record<string, number>>;
  readonly answered: number;
  readonly share: number | null;
  readonly unanswered: readonly { readonly from: string; readonly to: string }[];
};

export const multiplexReciprocity = ({ nodes, layers }: Layers): MultiplexReciprocity | Refusal => {
  const types = sortedIds(Object.keys(layers));
  if (isRefusal(types)) return types;
  const read = types.map((type) => graphFrom({ nodes, arcs: layers[type] as readonly Arc[] }, { loops: "left-out" }));
  const wrong = read.find(isRefusal);
  if (wrong) return wrong;
  const graphs = read as readonly Graph[];
  return { layers: types.map((type, at) => layerOf(type, graphs[at] as Graph, types, graphs)) };
};

const layerOf = (type: string, graph: Graph, types: readonly string[], graphs: readonly Graph[]): LayerReciprocity => {
  const sources = sourcesOf(graph);
  const answers = types.map(() => 0);
  const unanswered: { readonly from: string; readonly to: string }[] = [];
  for (let at = 0; at < arcsIn(graph); at++) {
    const [from, to] = [sources[at] as number, graph.to[at] as number];
    let isAnswered = false;
    for (const [layer, other] of graphs.entries())
      if (hasArc(other, to, from)) {
        answers[layer]!++;
        isAnswered = true;
      }
    if (!isAnswered) unanswered.push({ from: graph.ids[from] as string, to: graph.ids[to] as string });
  }
  const ties = arcsIn(graph);
  const answered = ties - unanswered.length;
  return {
    type,
    ties,
    answeredBy: Object.fromEntries(types.map((it, layer) => [it, answers[layer] as number])),
    answered,
    share: ties === 0 ? null : answered / ties,
    unanswered,
  };
};
