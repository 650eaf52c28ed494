import { articulation } from "../../packages/core/src/algorithms/graph/articulation.ts";
import { undirectedBetweenness } from "../../packages/core/src/algorithms/graph/betweenness.ts";
import { graphFrom } from "../../packages/core/src/algorithms/graph/graph.ts";
import { dot, line, paragraph, type Picture, text } from "./canvas.ts";
import { rescue } from "./rescue.ts";
import { settled } from "./settled.ts";
import { answered } from "./told.ts";

/** The search on Mount Si as a network: the larger a mark, the more shortest ways pass there. */
export const networks = (): Picture => {
  const { nodes, arcs } = rescue();
  const graph = answered(graphFrom({ nodes, arcs }));
  const { of: between } = answered(undirectedBetweenness(graph));
  const { points } = articulation(graph);
  const tied = graph.ids.filter((id) => arcs.some(({ from, to }) => from === id || to === id));
  const untied = graph.ids.filter((id) => !tied.includes(id));
  const place = settled(tied, arcs, { width: 480, height: 380, margin: 70 });
  const most = Math.max(...between);
  const byId = new Map(graph.ids.map((id, at) => [id, { between: between[at] ?? 0 }]));
  const at = (id: string) => place.get(id) ?? { x: 0, y: 0 };
  return {
    title: "Who was in contact with whom in the search on Mount Si",
    tells: `Most shortest ways pass ${[...byId]
      .sort(([, a], [, b]) => b.between - a.between)
      .slice(0, 3)
      .map(([id, it]) => `${id} (${it.between.toFixed(1)})`)
      .join(", ")}. Without ${points.join(" or ")} the others no longer hang together.`,
    height: 452,
    marks: [
      ...arcs.map(({ from, to }) => line(at(from).x, at(from).y, at(to).x, at(to).y)),
      ...tied.flatMap((id) => {
        const it = byId.get(id) ?? { between: 0 };
        const { x, y } = at(id);
        const r = 4 + 14 * Math.sqrt(it.between / most);
        return [
          ...(points.includes(id) ? [dot(x, y, r + 4, "held-line")] : []),
          dot(x, y, r, "full"),
          text(x, y > 190 ? y + r + 19 : y - r - 6, id, { anchor: "middle", look: "small halo" }),
        ];
      }),
      dot(30, 390, 8, "held-line"),
      text(48, 395, "without it, some of the others are cut off", { look: "small quiet" }),
      ...paragraph(20, 420, `Without any contact: ${untied.join(", ")}.`, { width: 440, look: "small quiet" }).marks,
    ],
  };
};
