import { spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Betweenness, betweenness } from "../packages/core/src/algorithms/graph/betweenness.ts";
import { coreness } from "../packages/core/src/algorithms/graph/coreness.ts";
import { elementaryCircuits } from "../packages/core/src/algorithms/graph/elementaryCircuits.ts";
import { type Arc, type Graph, graphFrom, rowsOf } from "../packages/core/src/algorithms/graph/graph.ts";
import { strongComponents } from "../packages/core/src/algorithms/graph/strongComponents.ts";
import { median, report } from "./report.ts";

/**
 * Our algorithms on graphs against igraph's (C) and networkx's (Python), turn by turn in one run. Answers must be equal.
 *
 *     ratio   our time / theirs, medians of ROUNDS; each is timed inside its own process, and both are warm
 *
 *     node bench/graphs.ts    →   figures/graphs.json      (needs Debian's python3-igraph and python3-networkx)
 */
const ROUNDS = 9;

const here = import.meta.dirname;

type Plain = { readonly nodes: number; readonly arcs: readonly (readonly [number, number])[] };

/** The same numbers on every machine, 0 … below. */
const seeded = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const randomGraph = (nodes: number, arcs: number): Plain => {
  const next = seeded(nodes);
  const found = new Set<number>();
  while (found.size < arcs) {
    const [from, to] = [next(nodes), next(nodes)];
    if (from !== to) found.add(from * nodes + to);
  }
  return { nodes, arcs: [...found].map((arc) => [Math.floor(arc / nodes), arc % nodes]) };
};

/** The food web of Narragansett Bay, of the published cases. */
const narragansett = (): Plain => {
  const data = join(here, "../packages/core/testing/cases/feedback-loops-a/data.json");
  const { nodes, edges } = JSON.parse(readFileSync(data, "utf8")).narragansett as {
    nodes: readonly string[];
    edges: readonly (readonly [number, number, number])[];
  };
  return { nodes: nodes.length, arcs: edges.map(([from, to]) => [from, to]) };
};

const graphs = { large: randomGraph(10_000, 100_000), sparse: randomGraph(2_000, 10_000), loopy: narragansett() };

const idsOf = ({ nodes }: Plain) => Array.from({ length: nodes }, (_, node) => `m${String(node).padStart(5, "0")}`);
const largeIds = idsOf(graphs.large);
const largeArcs: readonly Arc[] = graphs.large.arcs.map(([from, to]) => ({
  from: largeIds[from] as string,
  to: largeIds[to] as string,
}));

const ends = {
  from: Int32Array.from(graphs.large.arcs, ([from]) => from),
  to: Int32Array.from(graphs.large.arcs, ([, to]) => to),
  weight: new Float64Array(graphs.large.arcs.length).fill(1),
};
const large = (): Graph => rowsOf(largeIds, ends.from, ends.to, ends.weight);

const graphOf = (plain: Plain): Graph => {
  const ids = idsOf(plain);
  const arcs = plain.arcs.map(([from, to]) => ({ from: ids[from] as string, to: ids[to] as string }));
  return graphFrom({ nodes: ids, arcs }) as Graph;
};
const [built, sparse, loopy] = [large(), graphOf(graphs.sparse), graphOf(graphs.loopy)];

const sum = (values: Iterable<number>): number => {
  let all = 0;
  for (const value of values) all += value;
  return all;
};

/** What we do, what it is held against, and the most it may take of that. */
const tasks = [
  {
    name: "strongComponents, rows built first",
    ours: () => strongComponents(large()).count,
    theirs: "strong/igraph",
    goal: 1.5,
  },
  {
    name: "strongComponents, read from ids first",
    ours: () => strongComponents(graphFrom({ nodes: largeIds, arcs: largeArcs }) as Graph).count,
    theirs: "readAndStrong/igraph",
    goal: null,
  },
  {
    name: "strongComponents, rows built first",
    ours: () => strongComponents(large()).count,
    theirs: "strong/networkx",
    goal: null,
  },
  { name: "elementaryCircuits", ours: () => elementaryCircuits(loopy).counted, theirs: "circuits/networkx", goal: 0.1 },
  {
    name: "betweenness",
    ours: () => sum((betweenness(sparse) as Betweenness).of),
    theirs: "betweenness/igraph",
    goal: 3,
  },
  { name: "coreness", ours: () => sum(coreness(built)), theirs: "coreness/igraph", goal: 5 },
] as const;

const python = ["python3", "/usr/bin/python3"].find(
  (command) => spawnSync(command, ["-c", "import igraph, networkx"]).status === 0,
);
if (!python) {
  process.stderr.write("There is nothing to measure against: install python3-igraph and python3-networkx (Debian).\n");
  process.exit(1);
}

const child = spawn(python, [join(here, "baseline/graphs.py")], { stdio: ["pipe", "pipe", "inherit"] });
const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
const asked = async (line: string): Promise<unknown> => {
  child.stdin.write(`${line}\n`);
  const { value, done } = await lines.next();
  if (done) throw new Error("Python ended.");
  return JSON.parse(value);
};

const versions = await asked(JSON.stringify(graphs));
const times = tasks.map((): { ours: number[]; theirs: number[] } => ({ ours: [], theirs: [] }));
for (let round = -1; round < ROUNDS; round++)
  for (const [at, task] of tasks.entries()) {
    const started = performance.now();
    const answer = task.ours();
    const inMs = performance.now() - started;
    const theirs = (await asked(task.theirs)) as { readonly inMs: number; readonly answer: number };
    if (Math.abs(answer - theirs.answer) > 1e-6 * Math.abs(theirs.answer))
      throw new Error(`${task.name}: ${answer} here, ${theirs.answer} in ${task.theirs}`);
    // The first round warms both up.
    if (round < 0) continue;
    times[at]?.ours.push(inMs);
    times[at]?.theirs.push(theirs.inMs);
  }
child.stdin.end();

report("graphs", {
  versions,
  tasks: tasks.map(({ name, theirs, goal }, at) => {
    const [ours, other] = [median(times[at]?.ours ?? []), median(times[at]?.theirs ?? [])];
    return {
      name,
      against: theirs,
      oursInMs: rounded(ours),
      theirsInMs: rounded(other),
      ratio: rounded(ours / other),
      goal,
    };
  }),
});

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
