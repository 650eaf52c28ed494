import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chanceFrom } from "../packages/core/src/algorithms/chance.ts";
import { opinions } from "../packages/core/src/algorithms/opinions/opinions.ts";
import { principalComponents } from "../packages/core/src/algorithms/opinions/principalComponents.ts";
import {
  type VoteMatrix,
  voteMatrixFrom,
  type VotesInput,
} from "../packages/core/src/algorithms/opinions/voteMatrix.ts";
import { median, report } from "./report.ts";

/**
 * The two directions in which 1,000 voters differ most on 200 statements, 60 % of votes missing, against numpy's full singular
 * value decomposition and others that scikit-learn and numpy offer, turn by turn in one run. Filling in means and centring counts
 * in all of them. Answers must be equal; of the randomised one, nearly.
 *
 *     ratio   our time / theirs, medians of ROUNDS; each is timed inside its own process, and both are warm
 *
 *     node bench/opinions.ts    →   figures/opinions.json      (needs Debian's python3-numpy; python3-sklearn if it is there)
 */
const ROUNDS = 15;

const [VOTERS, STATEMENTS, MISSING] = [1_000, 200, 0.6];

/** By voter and statement; null where there is no vote. Three camps vote alike, each voter half of the time by chance. */
const rows = (() => {
  const chance = chanceFrom(7);
  const anyVote = () => Math.floor(chance() * 3) - 1;
  const camps = [0, 1, 2].map(() => Array.from({ length: STATEMENTS }, anyVote));
  return Array.from({ length: VOTERS }, (_, voter) =>
    Array.from({ length: STATEMENTS }, (_, statement) => {
      if (chance() < MISSING) return null;
      return chance() < 0.5 ? anyVote() : (camps[voter % 3]?.[statement] as number);
    }),
  );
})();

const input: VotesInput = {
  voters: rows.map((_, voter) => `v${voter}`),
  statements: Array.from({ length: STATEMENTS }, (_, statement) => ({ id: `s${statement}` })),
  votes: rows.flatMap((row, voter) =>
    row.flatMap((vote, statement) => (vote === null ? [] : [{ by: `v${voter}`, on: `s${statement}`, vote }])),
  ),
};
const matrix = voteMatrixFrom(input) as VoteMatrix;

const bothValues = (of: VoteMatrix): number =>
  principalComponents(of).components.reduce((sum, { singularValue }) => sum + singularValue, 0);

/** What we do, what it is held against, how far answers may differ as a share, and the most ours may take of theirs. */
const tasks = [
  { name: "two components", ours: () => bothValues(matrix), theirs: "svd/numpy", within: 1e-9, goal: 3 },
  { name: "two components", ours: () => bothValues(matrix), theirs: "eigh/numpy", within: 1e-9, goal: null },
  { name: "two components", ours: () => bothValues(matrix), theirs: "randomised/sklearn", within: 1e-2, goal: null },
  {
    name: "two components, votes read from ids first",
    ours: () => bothValues(voteMatrixFrom(input) as VoteMatrix),
    theirs: "svd/numpy",
    within: 1e-9,
    goal: null,
  },
] as const;

const python = ["/usr/bin/python3", "python3"].find(
  (command) => spawnSync(command, ["-c", "import numpy"]).status === 0,
);
if (!python) {
  process.stderr.write("There is nothing to measure against: install python3-numpy (Debian).\n");
  process.exit(1);
}

const child = spawn(python, [join(import.meta.dirname, "baseline/opinions.py")], {
  // Ours has one thread; on a busy machine numpy is quicker with one, too.
  env: { ...process.env, OPENBLAS_NUM_THREADS: "1" },
  stdio: ["pipe", "pipe", "inherit"],
});
const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
const asked = async (line: string): Promise<unknown> => {
  child.stdin.write(`${line}\n`);
  const { value, done } = await lines.next();
  if (done) throw new Error("Python ended.");
  return JSON.parse(value);
};

const versions = await asked(JSON.stringify(rows));
const times = tasks.map((): { ours: number[]; theirs: number[] } => ({ ours: [], theirs: [] }));
const wholes: number[] = [];
for (let round = -1; round < ROUNDS; round++) {
  for (const [at, { name, ours, theirs, within }] of tasks.entries()) {
    const [answer, inMs] = timed(ours);
    const other = (await asked(theirs)) as { readonly inMs: number; readonly answer: number } | null;
    if (!other) continue;
    if (Math.abs(answer - other.answer) > within * other.answer)
      throw new Error(`${name}: ${answer} here, ${other.answer} in ${theirs}`);
    // The first round warms both up.
    if (round < 0) continue;
    times[at]?.ours.push(inMs);
    times[at]?.theirs.push(other.inMs);
  }
  wholes.push(timed(() => opinions(input))[1]);
}
child.stdin.end();

report("opinions", {
  versions,
  tasks: tasks.flatMap(({ name, theirs, goal }, at) => {
    const { ours, theirs: others } = times[at] as (typeof times)[number];
    if (ours.length === 0) return [];
    const [own, other] = [median(ours), median(others)];
    return [
      {
        name,
        against: theirs,
        oursInMs: rounded(own),
        theirsInMs: rounded(other),
        ratio: rounded(own / other),
        goal,
      },
    ];
  }),
  wholeMapInMs: rounded(median(wholes.slice(1))),
});

function timed<Answer>(answer: () => Answer): readonly [Answer, number] {
  const began = performance.now();
  return [answer(), performance.now() - began];
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
