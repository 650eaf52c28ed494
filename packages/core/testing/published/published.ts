import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** One figure of a published case: what it is of, its value, and how far an answer may lie from it. */
export type Check = {
  readonly id: string;
  readonly what: string;
  readonly value: unknown;
  readonly tolerance: number;
};

/** Where a check is no plain equality ("at least", "one of several"), it is told whether the published value is met. */
export type Answer = () => unknown | Meets;
export type Meets = { readonly meets: (published: never) => boolean };

/** By case, and by check within it. */
export type Answers = Readonly<Record<string, Readonly<Record<string, Answer>>>>;

const shipped = resolve(import.meta.dirname, "../cases");
/** Cases whose licence lets us use them and not hand them on lie beside the repository, where somebody has them. */
const beside = resolve(import.meta.dirname, "../../../../../shared/data/analysis");

const folderOf = (name: string): string | null =>
  [shipped, beside].map((folder) => join(folder, name)).find((folder) => existsSync(join(folder, "expected.json"))) ??
  null;

/** The names of all cases that are here. */
export const casesHere = (): readonly string[] =>
  [...new Set([shipped, beside].filter(existsSync).flatMap((folder) => readdirSync(folder)))]
    .filter((name) => folderOf(name) !== null)
    .sort();

export const isHere = (name: string): boolean => folderOf(name) !== null;

export const checksOf = (name: string): readonly Check[] =>
  (read(name, "expected.json") as { readonly checks: readonly Check[] }).checks;

/** The input of a case, as its README describes it. */
export const dataOf = <Input>(name: string): Input => read(name, "data.json") as Input;

const read = (name: string, file: string): unknown => {
  const folder = folderOf(name);
  if (folder === null) throw new Error(`The case ${name} is not here.`);
  return JSON.parse(readFileSync(join(folder, file), "utf8"));
};

/** Where an answer differs from what was published, as a path; `null` where it does not. Numbers may differ by `tolerance`. */
export const whereDiffers = (answer: unknown, published: unknown, tolerance: number, at = "it"): string | null => {
  if (typeof published === "number" && typeof answer === "number")
    return Math.abs(answer - published) <= tolerance ? null : `${at} is ${answer}, not ${published}`;
  if (Array.isArray(published) && Array.isArray(answer)) {
    if (answer.length !== published.length) return `${at} has ${answer.length} parts, not ${published.length}`;
    return first(published.map((one, nth) => whereDiffers(answer[nth], one, tolerance, `${at}[${nth}]`)));
  }
  if (isObject(published) && isObject(answer)) {
    const keys = new Set([...Object.keys(published), ...Object.keys(answer)]);
    return first([...keys].map((key) => whereDiffers(answer[key], published[key], tolerance, `${at}.${key}`)));
  }
  return Object.is(answer, published) ? null : `${at} is ${JSON.stringify(answer)}, not ${JSON.stringify(published)}`;
};

const first = (found: readonly (string | null)[]): string | null => found.find((it) => it !== null) ?? null;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
