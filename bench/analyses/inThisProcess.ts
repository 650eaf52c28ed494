import { DirectedGraph } from "graphology";
import betweennessCentrality from "graphology-metrics/centrality/betweenness.js";
import loadHighs from "highs";
import { graphs, namedOf } from "./graphs.ts";
import { frustrationProgramme, warNetwork } from "./signedNetworks.ts";

const sparse = new DirectedGraph();
const { nodes, arcs } = namedOf(graphs.sparse);
for (const node of nodes) sparse.addNode(node);
for (const { from, to } of arcs) sparse.addEdge(from, to);

const highs = await loadHighs();
const programme = frustrationProgramme(warNetwork("96-99"));

/** What runs beside us in JavaScript and WebAssembly, by name. */
export const inThisProcess: Readonly<Record<string, () => number>> = {
  "betweenness/graphology": () =>
    Object.values(betweennessCentrality(sparse, { normalized: false })).reduce((sum, one) => sum + one, 0),
  "frustration/highs": () => highs.solve(programme, { output_flag: false }).ObjectiveValue,
};
