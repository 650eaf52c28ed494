import { analyses, type Finding } from "@mortar/core";
import type { TerminalId } from "@mortar/catalogue/src/terminal.ts";
import { Trouble } from "../exits.ts";
import type { Ground } from "../ground.ts";
import { dashed } from "../derived/fields.ts";
import { inStyle } from "../paper/style.ts";
import { shownSafely } from "../paper/table.ts";
import { wrapped } from "../paper/wrapped.ts";
import { nearest } from "../tree/nearest.ts";
import { asLines } from "./inShort.ts";

/** The questions by the name they are typed by. */
export const questions: ReadonlyMap<string, string> = new Map(
  Object.keys(analyses).map((name) => [dashed(name), name]),
);

/** The question that is meant by what was typed, dashed or as programs write it. */
export const questionMeant = (typed: string): string => {
  const question = questions.get(typed) ?? (Object.hasOwn(analyses, typed) ? typed : undefined);
  if (question) return question;
  const known = [...questions.keys()];
  const near = nearest(typed, known);
  throw near
    ? new Trouble("usage", "cli.ask.unknown-near", { question: typed, near })
    : new Trouble("usage", "cli.ask.unknown", { question: typed, questions: known.join(", ") });
};

/** "There is nothing to say" and "this is not for you" look the same from outside. */
export const nothingToSay = (why: unknown): null => {
  if ((why as { readonly problem?: { readonly code: string } }).problem?.code === "door/nothing-here") return null;
  throw why;
};

type ToldHere = {
  readonly whole?: Finding;
  readonly findings: readonly Finding[];
  readonly notSeen?: readonly Finding[];
};

/** All of it in one sentence, what was found and why it is worth knowing, what was not looked at. Empty where nothing was found. */
export const answerInWords = (question: string, answer: unknown, ground: Ground): string => {
  const told = toldIn(answer);
  if (!told) return asLines(answer as object, ground);
  const { whole, findings, notSeen = [] } = told;
  const paragraphs = [...(whole ? [whole] : []), ...findings].map((it) => inSentences(question, it, ground));
  const unseen = notSeen.map((it) => sentencesOf(question, it, ground).sentence);
  return [
    ...paragraphs,
    ...(unseen.length > 0
      ? [inLines([ground.say("cli.analyse.not-looked-at"), ...unseen.map((it) => `  ${it}`)], ground)]
      : []),
  ].join("\n");
};

const toldIn = (answer: unknown): ToldHere | null => {
  const isFinding = (it: unknown): it is Finding =>
    typeof it === "object" && it !== null && "code" in it && "args" in it;
  const all = (list: unknown): list is readonly Finding[] => Array.isArray(list) && list.every(isFinding);
  if (all(answer)) return { findings: answer };
  const { whole, findings, notSeen } = answer as Readonly<Record<string, unknown>>;
  if (!all(findings)) return null;
  return { findings, ...(isFinding(whole) && { whole }), ...(all(notSeen) && { notSeen }) };
};

const sentencesOf = (question: string, { code, args }: Finding, { say }: Ground) => {
  const id = `analysis.${question}.${code}`;
  const said = (key: string) => (say.knows(key) ? shownSafely(say(key as TerminalId, args)) : "");
  return { sentence: said(id) || `${code} ${JSON.stringify(args)}`, reason: said(`${id}.reason`) };
};

/** What was found, and why it is worth knowing; then the records it is about. */
const inSentences = (question: string, finding: Finding, ground: Ground): string => {
  const { sentence, reason } = sentencesOf(question, finding, ground);
  return (
    inLines([sentence], ground) +
    inStyle(
      ground,
      "faint",
      inLines(
        [`  ${reason}`, `  ${finding.about.join(" ")}`].filter((it) => it.trim() !== ""),
        ground,
      ),
    )
  );
};

const inLines = (texts: readonly string[], { width }: Ground): string =>
  texts
    .flatMap((text) => {
      const indent = text.startsWith("  ") ? "  " : "";
      return wrapped(text, width - 2).map((line) => `${indent}${line}\n`);
    })
    .join("");
