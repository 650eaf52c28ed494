import { parseArgs } from "node:util";
import { Trouble } from "../exits.ts";
import { everyFlag, otherNames } from "./everyFlag.ts";
import { nearest } from "./nearest.ts";
import type { Flag, Given, Typed, Verb } from "./verb.ts";

/** Reads what was typed after a verb by the verb's own flags; what nobody understands is said with the nearest known word. */
export const readTyped = (verb: Verb, args: readonly string[]): Typed => {
  if (verb.takesAnything) return { given: [], operands: args[0] === "--" ? args.slice(1) : args };
  const flags = [...(verb.flags?.() ?? []), ...everyFlag];
  const known = new Map(flags.flatMap((flag) => namesOf(flag).map((name) => [name, flag] as const)));
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      [...known].map(([name, flag]) => [name, { type: takesAt(flag, name) ? "string" : "boolean" } as const]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given: Given[] = [];
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const name = otherNames[token.name] ?? token.name;
    const flag = known.get(name);
    if (!flag) throw unknownFlag(token.rawName, [...known.keys()], verb);
    given.push(givenBy(flag, name, token, given));
  }
  checkOperands(verb, operands, given);
  return { given, operands };
};

type Token = {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
};

const namesOf = ({ name, mayBeNone }: Flag) => (mayBeNone ? [name, `no-${name}`] : [name]);

const takesAt = (flag: Flag, name: string) => flag.takes !== undefined && name === flag.name;

const givenBy = (flag: Flag, name: string, token: Token, before: readonly Given[]): Given => {
  if (!takesAt(flag, name)) {
    if (token.inlineValue) throw new Trouble("usage", "cli.usage.takes-none", { flag: token.rawName });
    return { name: flag.name, value: name === flag.name ? true : null };
  }
  return { name: flag.name, value: valueFrom(flag, token, before) };
};

const valueFrom = (flag: Flag, { rawName, value, inlineValue }: Token, before: readonly Given[]): string => {
  // Dashes begin the next flag; a text that begins with them is said with "=".
  if (value === undefined || (value.startsWith("--") && !inlineValue))
    throw new Trouble("usage", "cli.usage.takes-one", { flag: rawName });
  if (!flag.isMany && before.some((it) => it.name === flag.name))
    throw new Trouble("usage", "cli.usage.given-twice", { flag: rawName });
  if (flag.oneOf && !flag.oneOf.includes(value)) throw notOneOf(rawName, value, flag.oneOf);
  return value;
};

const notOneOf = (flag: string, given: string, choices: readonly string[]) =>
  new Trouble("usage", "cli.usage.not-one-of", { flag, given, choices: choices.join(", ") });

const unknownFlag = (typed: string, known: readonly string[], { name }: Verb) => {
  const near = nearest(typed.replace(/^-+/, ""), known);
  return near
    ? new Trouble("usage", "cli.usage.unknown-flag-near", { flag: typed, near: `--${near}`, verb: name })
    : new Trouble("usage", "cli.usage.unknown-flag", { flag: typed, verb: name });
};

const checkOperands = ({ name, operands = [] }: Verb, typed: readonly string[], given: readonly Given[]) => {
  const extra = operands.at(-1)?.isMany ? undefined : typed[operands.length];
  if (extra !== undefined) throw new Trouble("usage", "cli.usage.too-many", { word: extra, verb: name });
  if (given.some((it) => it.name === "help")) return;
  const odd = operands.find(({ oneOf }, at) => oneOf && typed[at] !== undefined && !oneOf.includes(typed[at]));
  if (odd) throw notOneOf(odd.name, typed[operands.indexOf(odd)] ?? "", odd.oneOf ?? []);
  const missing = operands.find((it, at) => it.isNeeded && typed[at] === undefined);
  if (missing) throw new Trouble("usage", "cli.usage.operand-missing", { operand: missing.name, verb: name });
};
