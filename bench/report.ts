import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";

/** The middle value; of an even number, the mean of the two in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
};

/** The value below which the share `of` (0 … 1) of all lies. */
export const percentile = (values: readonly number[], of: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * of))] as number;

/** Shows figures, and keeps them beside the benchmark that made them. */
export const report = (name: string, figures: object): void => {
  const written = JSON.stringify(
    { measured: new Date().toISOString().slice(0, 10), node: process.version, cores: cpus().length, figures },
    null,
    2,
  );
  mkdirSync(join(import.meta.dirname, "figures"), { recursive: true });
  writeFileSync(join(import.meta.dirname, `figures/${name}.json`), `${written}\n`);
  process.stdout.write(`${name}\n${written}\n`);
};
