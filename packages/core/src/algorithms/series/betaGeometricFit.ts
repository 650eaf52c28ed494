import { type Refusal, refuseInput } from "../input.ts";
import { type Attended, type BetaGeometric, logLikelihoodOf, whyNotAttended } from "./betaGeometric.ts";
import { nelderMead } from "./nelderMead.ts";

/** A record, and how many members have it (one, where nothing else is said). */
export type AttendedBy = Attended & { readonly members?: number };

/**
 * The parameters of the BG/BB model under which what was seen is likeliest, by a downhill search over their logarithms.
 *
 *     logLikelihood   Σ members · ln L(x, t, n)
 *
 * `null` where nobody had an occasion, or where nobody or everybody took them all: then no parameters are likeliest. `proved`
 * is false where the search had not settled, or a parameter ran to the end of what is searched (e^±9).
 *
 * @source fader-hardie-shang-2010
 * @cost   a few hundred times one term per different record and silent occasion; a step is one turn of the search.
 */
export type BetaGeometricFit = {
  readonly parameters: BetaGeometric;
  readonly logLikelihood: number;
  readonly members: number;
  readonly proved: boolean;
};

const FURTHEST = 9;

export const betaGeometricFit = (
  records: readonly AttendedBy[],
  { stepsAtMost = 5_000 } = {},
): BetaGeometricFit | null | Refusal => {
  const wrong = whyNotRecords(records);
  if (wrong) return wrong;
  const different = together(records);
  const isTold =
    different.some(({ attended }) => attended > 0) &&
    different.some(({ attended, opportunities }) => attended < opportunities);
  if (!isTold) return null;
  const unlikeliness = (logs: readonly number[]) => {
    const beyond = logs.reduce((sum, it) => sum + Math.max(0, Math.abs(it) - FURTHEST), 0);
    const parameters = fromLogs(logs.map((it) => Math.max(-FURTHEST, Math.min(FURTHEST, it))));
    return -sumOver(different, parameters) * (1 + beyond) + beyond;
  };
  const coarse = nelderMead(unlikeliness, [0, 0, 0, 0], { size: 0.5, stepsAtMost });
  // A simplex can collapse before it is at the bottom: the second search starts afresh where the first one ended.
  const { at, value, proved } = nelderMead(unlikeliness, coarse.at, { size: 0.1, stepsAtMost });
  return {
    parameters: fromLogs(at),
    logLikelihood: -value,
    members: different.reduce((sum, { members }) => sum + members, 0),
    proved: proved && at.every((it) => Math.abs(it) < FURTHEST),
  };
};

const whyNotRecords = (records: readonly AttendedBy[]): Refusal | null => {
  for (const record of records) {
    const { members = 1 } = record;
    if (!Number.isFinite(members)) return refuseInput("not-a-number");
    if (members < 0) return refuseInput("negative");
    const wrong = whyNotAttended(record);
    if (wrong) return wrong;
  }
  return null;
};

type Together = Attended & { readonly members: number };

/** Members with the same record count once, with their number: the search then costs the same for 10 and 10,000. */
const together = (records: readonly AttendedBy[]): readonly Together[] => {
  const byRecord = new Map<string, Together>();
  for (const { attended, lastAttended, opportunities, members = 1 } of records) {
    if (members === 0 || opportunities === 0) continue;
    const key = [opportunities, lastAttended, attended].join();
    const before = byRecord.get(key)?.members ?? 0;
    byRecord.set(key, { attended, lastAttended, opportunities, members: before + members });
  }
  return [...byRecord.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, record]) => record);
};

const sumOver = (records: readonly Together[], parameters: BetaGeometric): number =>
  records.reduce((sum, record) => sum + record.members * logLikelihoodOf(record, parameters), 0);

const fromLogs = (logs: readonly number[]): BetaGeometric => {
  const [alpha, beta, gamma, delta] = logs.map(Math.exp) as [number, number, number, number];
  return { alpha, beta, gamma, delta };
};
