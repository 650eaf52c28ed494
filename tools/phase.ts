import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { performance } from "node:perf_hooks";

/** How many tests a phase ran. A check that looks at the whole tree counts as one test. */
export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const root = resolve(import.meta.dirname, "..");

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (a, b) => ({
      passed: a.passed + b.passed,
      failed: a.failed + b.failed,
      skipped: a.skipped + b.skipped,
    }),
    nothing,
  );

/** The closing line: plain, so that a machine can read it too. */
export const lineOf = ({ passed, failed, skipped }: Tally) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;

/** Runs one phase and says in a line how it went and how long it took. */
export const phase = async (name: string, work: () => Promise<Tally>): Promise<Tally> => {
  const began = performance.now();
  const tally = await work();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${tally.failed > 0 ? "✗" : "✓"} ${name.padEnd(12)} ${seconds.padStart(6)} s   ${lineOf(tally)}`);
  return tally;
};

/** Longer than any phase takes on a slow machine: what is still running then hangs. */
const LIMIT_MS = 15 * 60_000;

type Ended = { readonly ok: boolean; readonly output: string };

/** Runs a command of this repository without standard input, and keeps what it says. */
export const runQuietly = ([command, ...given]: readonly [string, ...string[]], env: NodeJS.ProcessEnv = {}) =>
  new Promise<Ended>((done) => {
    const child = spawn(command, given, {
      cwd: root,
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" }), ...env },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: LIMIT_MS,
    });
    let output = "";
    const keep = (text: Buffer) => void (output += text.toString());
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => done({ ok: false, output: `${command}: ${error.message}` }));
    child.on("close", (code, signal) => {
      if (signal) output += `\n${command} was ended by ${signal}.`;
      done({ ok: code === 0, output });
    });
  });

/** One test: these commands, one after the other, all succeed. What the failing one said is printed. */
export const passes = async (...commands: readonly (readonly [string, ...string[]])[]): Promise<Tally> => {
  for (const command of commands) {
    const { ok, output } = await runQuietly(command);
    if (!ok) {
      console.log(`\n${output.trim()}\n`);
      return { ...nothing, failed: 1 };
    }
  }
  return { ...nothing, passed: 1 };
};
