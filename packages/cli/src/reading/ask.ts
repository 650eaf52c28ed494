import type { TerminalId } from "@mortar/catalogue/src/terminal.ts";
import { coalitionFlag, coalitionMeant, reach } from "../reach.ts";
import { isSaid, type Verb } from "../tree/verb.ts";
import { answerInWords, nothingToSay, questionMeant, questions } from "./answerInWords.ts";

export const ask: Verb = {
  name: "ask",
  chapter: "look",
  does: (say) => say("cli.ask.does"),
  tells: (say) => [...questions].map(([typed, name]) => `${typed}: ${say(`analysis.${name}` as TerminalId)}`),
  operands: [{ name: "QUESTION", isNeeded: true, completes: "questions" }],
  flags: () => [coalitionFlag],
  run: async (typed, ground) => {
    const [asked = ""] = typed.operands;
    const question = questionMeant(asked);
    const reached = reach(ground);
    const answer = await reached.mortar
      .coalition(await coalitionMeant(typed, ground, reached))
      .answer(question)
      .catch(nothingToSay);
    if (isSaid(typed, "json")) return ground.out(`${JSON.stringify(answer)}\n`);
    if (answer === null) return ground.note(ground.say("cli.ask.nothing-to-say"));
    const words = answerInWords(question, answer, ground);
    if (words === "") return ground.note(ground.say("cli.ask.nothing-found"));
    ground.out(words);
  },
};
