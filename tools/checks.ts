import { passes, phase, type Tally } from "./phase.ts";

/** What is true of the tree without running it, each in a few seconds. */
export const runChecks = async (): Promise<readonly Tally[]> => {
  const tallies: Tally[] = [];
  for (const [name, commands] of Object.entries(checks)) {
    tallies.push(await phase(name, () => passes(...commands)));
  }
  return tallies;
};

const checks: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  format: [["oxfmt", "--check"]],
  lint: [["oxlint", "--deny-warnings"]],
  types: [
    ["tsc", "--project", "packages/core"],
    ["tsc", "--project", "."],
    ["tsc", "--project", "packages/web"],
    ["tsc", "--project", "e2e"],
  ],
  dependencies: [["node", "tools/dependencies.ts"]],
  security: [["node", "tools/asvs.ts"]],
  boundaries: [["node", "tools/boundaries.ts"]],
  glossary: [["node", "tools/glossary.ts"]],
  catalogue: [["node", "tools/catalogue.ts", "--check"]],
};
