import type { TerminalId } from "@mortar/catalogue/src/terminal.ts";
import type { Ground } from "../ground.ts";
import { meant } from "../tree/meant.ts";
import type { Verb } from "../tree/verb.ts";
import { isSaid } from "../tree/verb.ts";
import { allCommands, beginning, topic, topics } from "./overview.ts";
import { verbHelp } from "./verbHelp.ts";

/** `mortar help`, `mortar help commands`, `mortar help exit-codes`, `mortar help WORD`. */
export const help = (everyVerb: () => readonly Verb[]): Verb => ({
  name: "help",
  chapter: "begin",
  does: (say) => say("cli.help.does"),
  tells: (say) => topics.map((it) => `${it}: ${say(`cli.topic.${it}` as TerminalId)}`),
  operands: [{ name: "TOPIC", completes: "commands" }, { name: "" }],
  run: async (typed, ground) => {
    const [about, ...more] = typed.operands;
    if (isSaid(typed, "json")) return ground.out(`${JSON.stringify(described(everyVerb(), ground))}\n`);
    ground.out(helpAbout(everyVerb(), about === undefined ? [] : [about, ...more], ground));
  },
});

export const helpAbout = (verbs: readonly Verb[], words: readonly string[], ground: Ground): string => {
  const [about] = words;
  if (about === undefined) return beginning(verbs, ground);
  if (about === "commands") return allCommands(verbs, ground);
  if (topics.includes(about)) return topic(about, ground);
  const { verb, within } = meant(verbs, words);
  return verbHelp(verb, within, ground);
};

/** The whole tree, for programs. */
const described = (verbs: readonly Verb[], ground: Ground): unknown =>
  verbs
    .filter(({ isHidden }) => !isHidden)
    .map(({ name, chapter, does, isPersonOnly, operands = [], flags, verbs: inside }) => ({
      name,
      chapter,
      does: does(ground.say),
      personOnly: isPersonOnly === true,
      operands: operands.map((it) => it.name).filter(Boolean),
      flags: (flags?.() ?? []).map(({ says, ...flag }) => ({ ...flag, says: says(ground.say) })),
      ...(inside && { commands: described(inside, ground) }),
    }));
