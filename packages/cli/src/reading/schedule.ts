import type { TerminalId } from "@mortar/catalogue/src/terminal.ts";
import type { Schedule } from "@mortar/client";
import { coalitionFlag, coalitionMeant, reach } from "../reach.ts";
import { isSaid, type Verb } from "../tree/verb.ts";
import { nothingToSay } from "./answerInWords.ts";
import { asLines } from "./inShort.ts";

export const schedule: Verb = {
  name: "schedule",
  chapter: "look",
  does: (say) => say("cli.schedule.does"),
  flags: () => [coalitionFlag],
  run: async (typed, ground) => {
    const { say } = ground;
    const reached = reach(ground);
    const coalition = await coalitionMeant(typed, ground, reached);
    const told = await reached.mortar.coalition(coalition).schedule().catch(nothingToSay);
    if (isSaid(typed, "json")) return ground.out(`${JSON.stringify(told)}\n`);
    if (told === null) return ground.note(say("cli.schedule.not-yours"));
    if (!told.rhythm) return ground.note(say("cli.schedule.none"));
    if (told.trouble) ground.note(say(`refusal.${told.trouble}`));
    const named = Object.entries(linesOf(told)).map(([line, it]) => [say(`cli.schedule.${line}` as TerminalId), it]);
    ground.out(asLines(Object.fromEntries(named) as object, ground));
  },
};

/** What begins when, in whose name, and when the clock looked last. */
const linesOf = ({ rhythm, next, runs }: Schedule) => {
  const looked = Object.fromEntries(runs.map((run) => [run.name, run]));
  return {
    "next-round": next.pulse,
    "next-review": next.review,
    "in-the-name-of": rhythm?.setBy,
    "rounds-looked": looked["rounds"]?.doneAt,
    "rounds-came": looked["rounds"]?.came,
    "reminders-looked": looked["reminders"]?.doneAt,
    "reminders-came": looked["reminders"]?.came,
  };
};
