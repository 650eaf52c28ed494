import { passes, phase, type Tally } from "./phase.ts";

type Check = readonly [name: string, ...command: readonly [string, ...string[]]];

/** What is true of the tree without running it: what takes longest first, so that no core idles at the end. */
const checks: readonly Check[] = [
  ["lint", "oxlint", "--deny-warnings"],
  ["types", "tsc", "--project", "."],
  ["types: e2e", "tsc", "--project", "e2e"],
  ["types: web", "tsc", "--project", "packages/web"],
  ["types: core", "tsc", "--project", "packages/core"],
  ["glossary", "node", "tools/glossary.ts"],
  ["catalogue", "node", "tools/catalogue.ts", "--check"],
  ["boundaries", "node", "tools/boundaries.ts"],
  ["format", "oxfmt", "--check"],
  ["dependencies", "node", "tools/dependencies.ts"],
  ["security", "node", "tools/asvs.ts"],
];

/** The compiler and the linter use several cores, though not all the time: more at once only takes memory. */
const AT_ONCE = 2;

export const runChecks = async (): Promise<readonly Tally[]> => {
  const left = [...checks];
  const tallies: Tally[] = [];
  const goOn = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [name, ...command] = next;
      tallies.push(await phase(name, () => passes(command)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, goOn));
  return tallies;
};
