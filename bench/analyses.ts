import { loadavg } from "node:os";
import { graphs } from "./analyses/graphs.ts";
import { inThisProcess } from "./analyses/inThisProcess.ts";
import { python } from "./analyses/inPython.ts";
import { seats } from "./analyses/seats.ts";
import { type Task, tasks } from "./analyses/tasks.ts";
import { type Timed, timed } from "./analyses/timed.ts";
import { median, report } from "./report.ts";

/**
 * Our algorithms against igraph (C), networkx and plain Python, graphology, and HiGHS in WebAssembly, turn by turn in one run. Answers
 * must be equal. Each is timed inside its own process, and warm: the first rounds are not counted.
 *
 *     ratio       ours / theirs in time that passed, the median of the ratios of all rounds
 *     cpuRatio    the same in time of processors, which others at work on the machine disturb less
 *
 *     node bench/analyses.ts    →   figures/analyses.json      (needs Debian's python3-igraph, python3-networkx, python3-numpy)
 */
const ROUNDS = 9;
const WARMING = 3;

const other = await python({ graphs, seats });
const taken = new Map<string, Timed[]>();

const keep = (name: string, one: Timed): void => void taken.set(name, [...(taken.get(name) ?? []), one]);

const isEqual = (one: number, two: number): boolean => Math.abs(one - two) <= 1e-6 * Math.abs(two);

const takeTurns = async ({ name, ours, against, exactly, times = 1 }: Task, counts: boolean): Promise<void> => {
  const own = timed(ours, times);
  if (exactly !== undefined && own.answer !== exactly) throw new Error(`${name}: ${own.answer}, not ${exactly}`);
  if (counts) keep(name, own);
  for (const rival of Object.keys(against)) {
    const beside = inThisProcess[rival];
    const theirs = beside ? timed(beside, 1) : await other.run(rival, times);
    if (!isEqual(own.answer, theirs.answer))
      throw new Error(`${name}: ${own.answer} here, ${theirs.answer} in ${rival}`);
    if (counts) keep(`${name} against ${rival}`, theirs);
  }
};

const loadBefore = loadavg()[0] as number;
for (let round = -WARMING; round < ROUNDS; round++) for (const task of tasks) await takeTurns(task, round >= 0);
other.end();

const rounded = (value: number): number => Number(value.toPrecision(3));

const middle = (name: string, of: "inMs" | "cpuMs"): number => median((taken.get(name) ?? []).map((one) => one[of]));

const ratio = (name: string, rival: string, of: "inMs" | "cpuMs"): number => {
  const theirs = taken.get(`${name} against ${rival}`) ?? [];
  return median((taken.get(name) ?? []).map((own, round) => own[of] / (theirs[round] as Timed)[of]));
};

report("analyses", {
  versions: other.versions,
  load: [loadBefore, loadavg()[0] as number].map(rounded),
  rounds: ROUNDS,
  tasks: tasks.map(({ name, against, inMsAtMost }) => ({
    name,
    oursInMs: rounded(middle(name, "inMs")),
    oursInCpuMs: rounded(middle(name, "cpuMs")),
    ...(inMsAtMost !== undefined && { goalInMs: inMsAtMost }),
    ratios: Object.entries(against).map(([rival, goal]) => ({
      against: rival,
      theirsInMs: rounded(middle(`${name} against ${rival}`, "inMs")),
      ratio: rounded(ratio(name, rival, "inMs")),
      cpuRatio: rounded(ratio(name, rival, "cpuMs")),
      goal,
    })),
  })),
});
