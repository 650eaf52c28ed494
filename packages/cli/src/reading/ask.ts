import { analyses, type Finding } from "@mortar/core";
import type { TerminalId } from "@mortar/catalogue/src/terminal.ts";
import { Trouble } from "../exits.ts";
import type { Ground } from "../ground.ts";
import { shownSafely } from "../paper/table.ts";
import { inStyle } from "../paper/style.ts";
import { wrapped } from "../paper/wrapped.ts";
import { coalitionFlag, coalitionMeant, reach } from "../reach.ts";
import { nearest } from "../tree/nearest.ts";
import { dashed } from "../derived/fields.ts";
import { isSaid, type Verb } from "../tree/verb.ts";
import { asLines } from "./inShort.ts";

/** The questions by the name they are typed by. */
export const questions: ReadonlyMap<string, string> = new Map(
  Object.keys(analyses).map((name) => [dashed(name), name]),
);

export const ask: Verb = {
  name: "ask",
  chapter: "look",
  does: (say) => say("cli.ask.does"),
  tells: (say) => [...questions].map(([typed, name]) => `${typed}: ${say(`analysis.${name}` as TerminalId)}`),
  operands: [{ name: "QUESTION", isNeeded: true, completes: "questions" }],
  flags: () => [coalitionFlag],
  run: async (typed, ground) => {
    const [asked = ""] = typed.operands;
    const question = questions.get(asked) ?? (Object.hasOwn(analyses, asked) ? asked : undefined);
    if (!question) throw unknownQuestion(asked);
    const reached = reach(ground);
    const answer = await reached.mortar
      .coalition(await coalitionMeant(typed, ground, reached))
      .answer(question)
      .catch(nothingToSay);
    if (isSaid(typed, "json")) return ground.out(`${JSON.stringify(answer)}\n`);
    if (answer === null) return ground.note(ground.say("cli.ask.nothing-to-say"));
    const findings = findingsIn(answer);
    if (findings?.length === 0) return ground.note(ground.say("cli.ask.nothing-found"));
    ground.out(
      findings ? findings.map((it) => inSentences(question, it, ground)).join("\n") : asLines(answer as object, ground),
    );
  },
};

/** "There is nothing to say" and "this is not for you" look the same from outside. */
const nothingToSay = (why: unknown): null => {
  if ((why as { readonly problem?: { readonly code: string } }).problem?.code === "door/nothing-here") return null;
  throw why;
};

const findingsIn = (answer: unknown): readonly Finding[] | null => {
  const list = Array.isArray(answer) ? answer : (answer as { readonly findings?: unknown }).findings;
  return Array.isArray(list) &&
    list.every((it) => typeof it === "object" && it !== null && "code" in it && "args" in it)
    ? (list as readonly Finding[])
    : null;
};

/** What was found, and why it is worth knowing; then the records it is about. */
const inSentences = (question: string, { code, args, about }: Finding, ground: Ground): string => {
  const { say, width } = ground;
  const id = `analysis.${question}.${code}`;
  if (!say.knows(id)) return `${code} ${JSON.stringify(args)}\n`;
  const paragraph = (text: string) => wrapped(shownSafely(text), width - 2);
  return [
    ...paragraph(say(id as TerminalId, args)),
    ...paragraph(say(`${id}.reason` as TerminalId, args)).map((line) => inStyle(ground, "faint", `  ${line}`)),
    ...(about.length > 0 ? [inStyle(ground, "faint", `  ${about.join(" ")}`)] : []),
  ]
    .map((line) => `${line}\n`)
    .join("");
};

const unknownQuestion = (question: string) => {
  const known = [...questions.keys()];
  const near = nearest(question, known);
  return near
    ? new Trouble("usage", "cli.ask.unknown-near", { question, near })
    : new Trouble("usage", "cli.ask.unknown", { question, questions: known.join(", ") });
};
