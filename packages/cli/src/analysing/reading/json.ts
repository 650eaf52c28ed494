import type { z } from "zod";
import { Broken } from "./broken.ts";
import type { PlainFile } from "./plainFile.ts";

/** What a JSON file says; broken, with its line, where it is none. */
export const jsonIn = ({ text }: PlainFile): unknown => {
  try {
    return JSON.parse(text);
  } catch (trouble) {
    throw new Broken(lineOf(trouble as Error, text), "cli.analyse.broken.not-json");
  }
};

/** The parser tells the place as a line or as a count of characters, by what it met. */
const lineOf = ({ message }: Error, text: string): number => {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  return text.slice(0, position === undefined ? text.length : Number(position)).split("\n").length;
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
