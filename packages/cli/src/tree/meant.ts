import { Trouble } from "../exits.ts";
import { nearest } from "./nearest.ts";
import type { Verb } from "./verb.ts";

/** The verb that the words begin with, and the words after it. `within`: the verbs on the way, as `accounts` of `accounts list`. */
export type Meant = { readonly verb: Verb; readonly within: readonly Verb[]; readonly rest: readonly string[] };

export const meant = (verbs: readonly Verb[], words: readonly string[], within: readonly Verb[] = []): Meant => {
  const [word = "", ...rest] = words;
  const verb = verbs.find(({ name, also }) => name === word || also?.includes(word));
  if (!verb) throw unknown(verbs, word, within);
  const [next] = rest;
  return verb.verbs && next !== undefined && !next.startsWith("-")
    ? meant(verb.verbs, rest, [...within, verb])
    : { verb, within, rest };
};

const unknown = (verbs: readonly Verb[], word: string, within: readonly Verb[]) => {
  if (word.startsWith("-")) return new Trouble("usage", "cli.usage.flag-first", { flag: word });
  const typed = [...within.map(({ name }) => name), word].join(" ");
  const names = verbs.filter(({ isHidden }) => !isHidden).map(({ name }) => name);
  const near = nearest(word, names);
  return near
    ? new Trouble("usage", "cli.usage.unknown-verb-near", { word: typed, near })
    : new Trouble("usage", "cli.usage.unknown-verb", { word: typed });
};
