import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nothing, runQuietly, type Tally } from "./phase.ts";

export const runVitest = (...projects: readonly ("unit" | "web" | "slow")[]) =>
  reported("vitest.json", async (report) => {
    const chosen = projects.flatMap((project) => ["--project", project]);
    const reporters = ["--reporter=minimal", "--reporter=json", `--outputFile.json=${report}`];
    const { ok, output } = await runQuietly(["vitest", "run", "--silent=passed-only", ...reporters, ...chosen]);
    return { ok, output, tally: (text) => tallyOfVitest(JSON.parse(text) as VitestReport) };
  });

export const runPlaywright = () =>
  reported("playwright.json", async (report) => {
    const command = ["playwright", "test", "--reporter=list,json"] as const;
    const { ok, output } = await runQuietly(command, { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
    return { ok, output, tally: (text) => tallyOfPlaywright(JSON.parse(text) as PlaywrightReport) };
  });

export type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
};

/** A file that could not be loaded has no tests to fail: it counts as one. */
export const tallyOfVitest = (report: VitestReport): Tally => {
  const unloaded = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests,
  };
};

export type PlaywrightReport = {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
};

/** A test that passed only when tried again has failed. */
export const tallyOfPlaywright = ({ stats }: PlaywrightReport): Tally => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  skipped: stats.skipped,
});

type Ran = { readonly ok: boolean; readonly output: string; readonly tally: (report: string) => Tally };

/** Reads the runner's own report. A run that failed without a failing test, or that ran no test, failed once. */
const reported = async (name: string, runInto: (report: string) => Promise<Ran>): Promise<Tally> => {
  const dir = await mkdtemp(join(tmpdir(), "mortar-report-"));
  const ran = await runInto(join(dir, name));
  const text = await readFile(join(dir, name), "utf8").catch(() => undefined);
  await rm(dir, { recursive: true });
  const tally = text === undefined ? nothing : ran.tally(text);
  const failedOtherwise = tally.failed === 0 && (!ran.ok || tally.passed === 0);
  if (!ran.ok || failedOtherwise) console.log(`\n${ran.output.trim()}\n`);
  return failedOtherwise ? { ...tally, failed: 1 } : tally;
};
