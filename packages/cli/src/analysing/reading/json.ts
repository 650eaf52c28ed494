import type { z } from "zod";
import { Broken } from "./broken.ts";
import type { PlainFile } from "./plainFile.ts";

/** What a JSON file says; broken, with its line, where it is none. */
export const jsonIn = ({ text }: PlainFile): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Broken(brokenLineOf(text), "cli.analyse.broken.not-json");
  }
};

/** Not every parser tells the place: the first lines that no end could make whole are found by halving. */
const brokenLineOf = (text: string): number => {
  const ends = [...text.trimEnd().matchAll(/\n|$/g)].map(({ index }) => index + 1);
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBeyondRepair(text.slice(0, ends[middle]))) high = middle;
    else low = middle + 1;
  }
  return low + 1;
};

const isBeyondRepair = (begun: string): boolean => {
  try {
    JSON.parse(begun);
    return false;
  } catch (trouble) {
    const { message } = trouble as Error;
    const position = /position (\d+)/.exec(message)?.[1];
    const isAtItsEnd = position !== undefined && Number(position) >= begun.length;
    return !isAtItsEnd && !/end of JSON|unterminated/i.test(message);
  }
};

/** A JSON file of this form; broken at the first place that is not. */
export const formedAs = <Form extends z.ZodType>(form: Form, value: unknown): z.output<Form> => {
  const read = form.safeParse(value);
  if (read.success) return read.data;
  throw new Broken(deepest(read.error.issues).join(".") || null, "cli.analyse.broken.not-formed");
};

/** Of the alternatives a form may have, the one that came furthest says where it is wrong. */
const deepest = (issues: readonly z.core.$ZodIssue[]): readonly PropertyKey[] => {
  const places = issues.flatMap((issue): (readonly PropertyKey[])[] => {
    if (issue.code !== "invalid_union") return [issue.path];
    return [issue.path, ...issue.errors.map((inner) => [...issue.path, ...deepest(inner)])];
  });
  return places.reduce((one, other) => (other.length > one.length ? other : one), []);
};
