import {
  answersIn,
  questionsOnly,
  type Turn,
  turnsIn,
  whoseQuestions,
} from "@mortar/core/src/records/commitments/answer/transcript.ts";
import { QUESTION_MAX } from "@mortar/core/src/records/commitments/questionSheet/questionSheet.ts";

/** What a name in a transcript stands for, besides a person's id; empty: nobody has said yet. */
export const ASKS = "asks";
export const NOT_A_NAME = "not-a-name";
export const LEFT_OUT = "left-out";

/** The longest answer, in characters. */
export const ANSWER_MAX = 20_000;

/** A name in the transcript, or one paragraph where nobody is named. */
export type Voice = {
  readonly key: string;
  readonly name: string | null;
  readonly beginning: string;
  readonly turns: number;
  readonly role: string;
};

export type PlannedAnswer = {
  /** Its place. */ readonly key: string;
  readonly asked: string;
  readonly speaker: string;
  readonly words: string;
};

/** What a transcript comes to, as far as it is known who is who. */
export type Plan = {
  readonly voices: readonly Voice[];
  /** Every question once, in its order, with what was answered to it. */
  readonly questions: readonly { readonly asked: string; readonly answers: readonly PlannedAnswer[] }[];
  /** Asked and answered by nobody, or left out by a person: it would be kept nowhere. */
  readonly notKept: readonly string[];
  readonly isNamed: boolean;
  /** Everyone's part is known. */
  readonly isAssigned: boolean;
};

type Ground = {
  readonly text: string;
  /** What a person has said about each voice, by its key. */
  readonly roles: ReadonlyMap<string, string>;
  readonly speakers: readonly { readonly id: string; readonly name: string }[];
};

export const planOf = ({ text, roles, speakers }: Ground): Plan => {
  const every = turnsIn(text);
  const guess = guessFor(every, speakers);
  const roleOf = (key: string, turn: Turn) => roles.get(key) ?? guess(turn);
  const voices = voicesIn(every).map(({ key, turn, turns }): Voice => ({
    key,
    name: turn.name,
    beginning: beginningOf(turn.words),
    turns,
    role: roleOf(key, turn),
  }));
  const notNames = voices.flatMap(({ name, role }) => (name !== null && role === NOT_A_NAME ? name : []));
  const turns = turnsIn(text, notNames).map((turn, index) => ({ ...turn, name: roleOf(keyOf(turn, index), turn) }));
  const said = turns.filter(({ name }) => name !== LEFT_OUT);
  const leftOut = turns.filter(({ name }) => name === LEFT_OUT).map(({ words }) => words);
  const answers = answersIn(said, ASKS).map(({ question, name, words }, index) => ({
    key: `${index}`,
    asked: question,
    speaker: name ?? "",
    words,
  }));
  return {
    voices,
    questions: [...Map.groupBy(answers, ({ asked }) => asked)].map(([asked, answers]) => ({ asked, answers })),
    notKept: [...new Set([...questionsOnly(said, ASKS), ...leftOut])],
    isNamed: every.some(({ name }) => name !== null),
    isAssigned: said.every(({ name }) => name !== "" && name !== NOT_A_NAME),
  };
};

/** In characters as the rules count them: Unicode code points. */
export const lengthOf = (text: string): number => Array.from(text).length;

/** What stands in the way of keeping a question as it is worded. */
export const whyNotAsked = (question: string): "missing" | "long" | null => {
  if (question.trim() === "") return "missing";
  return lengthOf(question.trim()) > QUESTION_MAX ? "long" : null;
};

/** Requests of a size that a door takes: at most 100 answers and 60,000 characters each, three bytes for each where it comes to the worst. */
export const inPieces = <Answer extends { readonly words: string }>(
  answers: readonly Answer[],
): readonly (readonly Answer[])[] => {
  const pieces: Answer[][] = [];
  let size = 0;
  for (const answer of answers) {
    const last = pieces.at(-1);
    size += answer.words.length;
    if (last && last.length < 100 && size <= 60_000) last.push(answer);
    else {
      pieces.push([answer]);
      size = answer.words.length;
    }
  }
  return pieces;
};

const keyOf = ({ name }: Turn, index: number) => name ?? `#${index}`;

const voicesIn = (turns: readonly Turn[]) => {
  const found = new Map<string, { readonly key: string; readonly turn: Turn; turns: number }>();
  for (const [index, turn] of turns.entries()) {
    const key = keyOf(turn, index);
    const known = found.get(key);
    if (known) known.turns++;
    else found.set(key, { key, turn, turns: 1 });
  }
  return [...found.values()];
};

/** Who asks, by who ends with questions; who answers, by the name, or because there is only one who can. */
const guessFor = (turns: readonly Turn[], speakers: Ground["speakers"]) => {
  const asker = whoseQuestions(turns);
  const others = new Set(turns.map(({ name }) => name).filter((name) => name !== asker));
  const only = speakers.length === 1 ? speakers[0] : undefined;
  return ({ name, words }: Turn): string => {
    if (name === null) return /[?？؟]\s*$/u.test(words) ? ASKS : (only?.id ?? "");
    if (name === asker) return ASKS;
    const called = speakers.filter((it) => wordsOf(it.name).some((word) => wordsOf(name).includes(word)));
    if (called.length === 1) return called[0]?.id ?? "";
    return others.size === 1 && asker !== null ? (only?.id ?? "") : "";
  };
};

const wordsOf = (name: string) =>
  name
    .toLocaleLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const beginningOf = (words: string) => {
  const signs = Array.from(words.replaceAll(/\s+/gu, " "));
  return signs.length > 60 ? `${signs.slice(0, 59).join("")}…` : signs.join("");
};
