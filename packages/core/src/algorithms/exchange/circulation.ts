import { degrees } from "../graph/degrees.ts";
import type { Graph } from "../graph/graph.ts";
import { sizesOf } from "../graph/components.ts";
import { strongComponents } from "../graph/strongComponents.ts";

/**
 * Generalised exchange: what does not come back from whom it went to may still come round.
 *
 *     share    κ = arcs on any directed circle / arcs           0 … 1; null without arcs
 *
 * An arc lies on a circle just where both its ends are of one strong component. Loops are not counted.
 *
 * @source bearman-1997: exchange in circles. ulanowicz-1983: what circulates, as a share; here of arcs, not of amounts.
 * @cost   one pass over nodes and arcs.
 */
export type Circulation = {
  readonly arcs: number;
  readonly circulating: number;
  readonly share: number | null;
  /** On a circle. */
  readonly inside: readonly string[];
  /** Give to others and are given nothing. */
  readonly onlyGive: readonly string[];
  /** Are given something and give nothing. */
  readonly onlyTake: readonly string[];
};

export const circulation = (graph: Graph): Circulation => {
  const { ids, first, to } = graph;
  const components = strongComponents(graph);
  const sizes = sizesOf(components);
  const { of } = components;
  const { out, in: into } = degrees(graph);
  let arcs = 0;
  let circulating = 0;
  for (let node = 0; node < ids.length; node++)
    for (let at = first[node] as number; at < (first[node + 1] as number); at++) {
      const other = to[at] as number;
      if (other === node) continue;
      arcs++;
      if (of[other] === of[node]) circulating++;
    }
  return {
    arcs,
    circulating,
    share: arcs === 0 ? null : circulating / arcs,
    inside: ids.filter((_, node) => (sizes[of[node] as number] as number) > 1),
    onlyGive: ids.filter((_, node) => out[node] !== 0 && into[node] === 0),
    onlyTake: ids.filter((_, node) => out[node] === 0 && into[node] !== 0),
  };
};
