import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { ProjectByProject } from "./tools/projectByProject.ts";

const dice = "tools/sameDice.ts";
const slow = "**/*.slow.test.ts";
const left = ["**/node_modules/**", "**/dist/**"];

/** Long enough for a machine that does other things too: no test is about how long it takes. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

/** What a file brings in is brought in once for all that follow it in the same process: no test may leave anything behind. */
const together = { isolate: false };

/** `unit` and `web` run in every check; `slow` (kill loops and their like) in `npm test` only. */
export default defineConfig({
  test: {
    maxWorkers: availableParallelism(),
    sequence: { sequencer: ProjectByProject },
    projects: [
      {
        test: {
          name: "unit",
          environment: "node",
          include: ["packages/**/*.test.ts", "tools/**/*.test.ts", "bench/**/*.test.ts"],
          exclude: [...left, slow, "packages/web/**"],
          setupFiles: [dice],
          ...together,
          ...patience,
        },
      },
      {
        test: {
          name: "web",
          environment: "jsdom",
          include: ["packages/web/**/*.test.{ts,tsx}"],
          exclude: [...left, slow],
          setupFiles: [dice, "tools/clearScreen.ts"],
          ...together,
          ...patience,
        },
      },
      {
        test: {
          name: "slow",
          environment: "node",
          include: [`packages/${slow}`],
          setupFiles: [dice],
          exclude: left,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
