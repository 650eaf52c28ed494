import { records } from "@mortar/core";
import * as worlds from "@mortar/core/src/worlds/index.ts";
import type { Ground } from "../ground.ts";
import { reach } from "../reach.ts";
import { families, familyNames } from "../analysing/families.ts";
import { questions } from "../reading/answerInWords.ts";
import { everyFlag } from "../tree/everyFlag.ts";
import type { Completing, Flag, Verb } from "../tree/verb.ts";
import { FILES, shells } from "./shellScripts.ts";
import { topics } from "./overview.ts";

/** What could stand in place of the last word. `FILES`: the shell knows better. */
export const candidates = async (
  verbs: readonly Verb[],
  words: readonly string[],
  ground: Ground,
): Promise<readonly string[]> => {
  const before = words.slice(0, -1);
  const last = words.at(-1) ?? "";
  const { verb, rest } = verbAt(verbs, before);
  if (!verb && rest.length > 0) return [];
  if (!verb || (verb.verbs && rest.length === 0)) return beginningWith(last, namesOf(verb?.verbs ?? verbs));
  const flags = [...(verb.flags?.() ?? []), ...everyFlag];
  const awaited = flags.find(({ name, takes }) => takes !== undefined && `--${name}` === before.at(-1));
  if (awaited) return beginningWith(last, await valuesOf(awaited, verbs, ground));
  if (last.startsWith("-")) return beginningWith(last, flags.flatMap(typedNames));
  return beginningWith(last, await operandsOf(verb, rest, verbs, ground));
};

const operandsOf = async (
  { operands = [] }: Verb,
  typed: readonly string[],
  verbs: readonly Verb[],
  ground: Ground,
) => {
  const last = operands.at(-1);
  const completes = (
    operands[typed.filter((word) => !word.startsWith("-")).length] ?? (last?.isMany ? last : undefined)
  )?.completes;
  if (completes === "analysed") return analysed(typed);
  return completes ? completing(completes, verbs, ground) : [];
};

/** After the flag that says what a file holds come its questions; otherwise a file, and then what a coalition can be asked. */
const analysed = (typed: readonly string[]): readonly string[] => {
  const family = familyNames.find((name) => typed.includes(`--${name}`));
  if (family === "texts" && !typed.some((word, at) => !word.startsWith("-") && typed[at - 1] !== "--texts"))
    return [FILES];
  if (family) return families[family];
  return typed.some((word) => !word.startsWith("-")) ? [...questions.keys()] : [FILES];
};

const namesOf = (verbs: readonly Verb[]) => verbs.filter(({ isHidden }) => !isHidden).map(({ name }) => name);

const verbAt = (
  verbs: readonly Verb[],
  words: readonly string[],
): { readonly verb?: Verb; readonly rest: readonly string[] } => {
  const [word, ...rest] = words;
  const verb = verbs.find(({ name, also }) => name === word || also?.includes(word ?? ""));
  if (!verb) return { rest: words };
  return verb.verbs && rest.length > 0 ? verbAt(verb.verbs, rest) : { verb, rest };
};

const typedNames = ({ name, mayBeNone }: Flag) => (mayBeNone ? [`--${name}`, `--no-${name}`] : [`--${name}`]);

const valuesOf = async ({ oneOf, completes, takes }: Flag, verbs: readonly Verb[], ground: Ground) => {
  if (oneOf) return oneOf;
  if (completes) return completing(completes, verbs, ground);
  return takes === "file" || takes === "folder" ? [FILES] : [];
};

const completing = async (what: Completing, verbs: readonly Verb[], ground: Ground): Promise<readonly string[]> => {
  if (what === "files") return [FILES];
  if (what === "kinds") return Object.keys(records);
  if (what === "questions") return [...questions.keys()];
  if (what === "shells") return shells;
  if (what === "worlds") return Object.values(worlds).map(({ id }) => id);
  if (what === "commands") return [...topics, ...namesOf(verbs)];
  return coalitionIds(ground);
};

/** Somebody waits with a finger on the key. */
const PATIENCE_MS = 1_500;

const coalitionIds = async (ground: Ground): Promise<readonly string[]> => {
  try {
    const soon = AbortSignal.timeout(PATIENCE_MS);
    const { mortar } = reach({ ...ground, fetch: (address, how) => ground.fetch(address, { ...how, signal: soon }) });
    return (await mortar.coalitions()).map(({ id }) => id);
  } catch {
    // Not signed in, or nobody answers: there is nothing to offer.
    return [];
  }
};

const beginningWith = (typed: string, words: readonly string[]) =>
  words.filter((word) => word === FILES || word.startsWith(typed));
