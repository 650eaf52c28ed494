import { exits, type Trouble } from "./exits.ts";
import type { Ground } from "./ground.ts";
import { inStyle } from "./paper/style.ts";
import { helpAbout } from "./telling/help.ts";
import { troubleOf } from "./troubleFrom.ts";
import { everyVerb } from "./tree/everyVerb.ts";
import { meant } from "./tree/meant.ts";
import { readTyped } from "./tree/readTyped.ts";
import { isSaid } from "./tree/verb.ts";

/** Does what was typed after `mortar`, and says how it ended: one of `exits`. */
export const run = async (words: readonly string[], ground: Ground): Promise<number> => {
  try {
    await doWhatWasTyped(words, ground);
    return exits.done;
  } catch (why) {
    if (ground.signal.aborted) return exits.interrupted;
    const trouble = troubleOf(why, ground.say);
    if (!trouble) throw why;
    tell(trouble, words, ground);
    return exits[trouble.exit];
  }
};

const doWhatWasTyped = async (words: readonly string[], ground: Ground): Promise<void> => {
  const verbs = everyVerb();
  const [first = ""] = words;
  if (["", "--help", "-h"].includes(first)) return ground.out(helpAbout(verbs, [], ground));
  if (["--version", "-v"].includes(first)) return ground.out(`${version}\n`);
  const { verb, within, rest } = meant(verbs, words);
  const typed = readTyped(verb, rest);
  const named = [...within, verb].map(({ name }) => name);
  if (isSaid(typed, "help") || !verb.run) return ground.out(helpAbout(verbs, named, ground));
  await verb.run(typed, ground);
};

const version = "0.1.0";

/** A program that asked for JSON gets what went wrong as JSON too, on standard error. */
const tell = (trouble: Trouble, words: readonly string[], ground: Ground): void => {
  const { says, values, more, message, exit } = trouble;
  const sentence = says === null ? message : ground.say(says, values);
  if (words.includes("--json")) return ground.note(JSON.stringify({ exit, sentence, more }));
  ground.note(inStyle(ground, "wrong", sentence));
  for (const line of more) ground.note(line);
};
