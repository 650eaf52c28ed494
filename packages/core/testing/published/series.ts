import {
  type BetaGeometric,
  donorsOf1995,
  type StillAlive,
  stillAlive,
} from "../../src/algorithms/series/betaGeometric.ts";
import {
  type AttendedBy,
  betaGeometricFit,
  type BetaGeometricFit,
} from "../../src/algorithms/series/betaGeometricFit.ts";
import { cusum, type Cusum } from "../../src/algorithms/series/cusum.ts";
import { ewma, type Ewma } from "../../src/algorithms/series/ewma.ts";
import { type Answers, dataOf } from "./published.ts";

const donations = "attendance-bgbb-donations";
const drift = "drift-cusum-ewma-nist";

const records = () => dataOf<{ readonly rows: readonly AttendedBy[] }>(donations).rows;
const fit = () => betaGeometricFit(records()) as BetaGeometricFit;
const parametersOf = ({ alpha, beta, gamma, delta }: BetaGeometric) => [alpha, beta, gamma, delta];

const alive = (of: (answer: StillAlive) => number) =>
  Object.fromEntries(
    records().map((record) => [
      `${record.attended},${record.lastAttended}`,
      of(stillAlive(record, donorsOf1995) as StillAlive),
    ]),
  );

type Drift = {
  readonly cusum: { readonly x: readonly number[]; readonly target: number; readonly k: number; readonly h: number };
  readonly ewma: {
    readonly x: readonly number[];
    readonly target: number;
    readonly lambda: number;
    readonly s: number;
    readonly L: number;
  };
};

const sums = () => {
  const { x, target, k, h } = dataOf<Drift>(drift).cusum;
  return cusum(x, { target, slack: k, limit: h }) as Cusum;
};

const averages = () => {
  const { x, target, lambda, s, L } = dataOf<Drift>(drift).ewma;
  return ewma(x, { target, newest: lambda, sigma: s, width: L }) as Ewma;
};

export const series: Answers = {
  [donations]: {
    mle: () => parametersOf(fit().parameters),
    loglik: () => fit().logLikelihood,
    p_alive_next: () => alive(({ next }) => next),
    p_alive_now: () => alive(({ now }) => now),
  },
  [drift]: {
    cusum_high: () => sums().high,
    cusum_low: () => sums().low,
    cusum_first_signal: () => sums().signal?.at,
    ewma: () => averages().averages,
    ewma_limits: () => [averages().settled.low, averages().settled.high],
  },
};
