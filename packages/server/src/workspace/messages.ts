import { createHash } from "node:crypto";
import { type Compiled, compiled, type Sayable, sayableOf } from "@mortar/catalogue";

/** What the workspace can say in a locale: the few sentences of a first page travel in it, all of them in a file. */
export type Messages = {
  readonly all: Compiled;
  /** Named by what is in it, so that a browser keeps it for good. */
  readonly at: string;
  readonly text: string;
};

/** Of pages drawn here alone, and of what only programs ask: the workspace never says these. */
const saidElsewhere = ["page.", "command.", "record."];

export const messagesIn = (locale: string): Messages => {
  const before = messagesByLocale.get(locale);
  if (before) return before;
  const said = Object.entries(compiled(locale)).filter(([id]) => !saidElsewhere.some((it) => id.startsWith(it)));
  const all = Object.fromEntries(said);
  const text = JSON.stringify(all);
  const hash = createHash("sha256").update(text).digest("base64url").slice(0, 12);
  const messages = { all, at: `/messages/${locale}.${hash}.json`, text };
  messagesByLocale.set(locale, messages);
  return messages;
};

const messagesByLocale = new Map<string, Messages>();

/** What a page says before everything has come. */
type SaidFirst = {
  /** What it says when it is drawn. */
  readonly drawn: ReadonlySet<string>;
  /** What its room says under a hand. */
  readonly sayable: Sayable;
  /** Answers of the analyses it came with; some of their findings show only once one asks for more. */
  readonly answers: Readonly<Record<string, unknown>>;
};

/** The messages of those that a page needs before the rest is there. */
export const saidFirst = (all: Compiled, { drawn, sayable, answers }: SaidFirst): Compiled => {
  const bySelf = sayableAmong(all, sayable);
  const told = new Set(Object.entries(answers).flatMap(([name, it]) => codesIn(it).map((code) => idOf(name, code))));
  const isFirst = (id: string) => drawn.has(id) || bySelf.has(id) || told.has(id.split(".", 3).join("."));
  return Object.fromEntries(Object.entries(all).filter(([id]) => isFirst(id)));
};

const idOf = (question: string, code: string) => `analysis.${question}.${code}`;

/** The codes of all findings in an answer, however deep they lie. */
const codesIn = (answer: unknown): readonly string[] => {
  if (typeof answer !== "object" || answer === null) return [];
  const deeper = Object.values(answer).flatMap(codesIn);
  return "code" in answer && typeof answer.code === "string" ? [answer.code, ...deeper] : deeper;
};

/** Looking through them all takes some milliseconds: too long for every page. */
const sayableAmong = (all: Compiled, sayable: Sayable): ReadonlySet<string> => {
  const among = sayableBefore.get(all) ?? new Map<Sayable, ReadonlySet<string>>();
  const found = among.get(sayable) ?? sayableOf(Object.keys(all), sayable);
  sayableBefore.set(all, among.set(sayable, found));
  return found;
};

const sayableBefore = new WeakMap<Compiled, Map<Sayable, ReadonlySet<string>>>();
