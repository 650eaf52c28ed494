import type { AnswerRow, ConversationRow } from "../rows.ts";
import type { Held } from "./held.ts";

/** One conversation as its link's holder sees it. */
export type Talk = {
  readonly held: Held;
  readonly conversation: ConversationRow;
  readonly answers: readonly AnswerRow[];
  /** The holder may release words in the member's name, and does not only speak in it. */
  readonly isVoice: boolean;
};

export const kinds = ["give", "need", "own-gain", "gain-for-others", "risk"] as const;
export type Kind = (typeof kinds)[number];

/** What the whole of an answer was marked as. */
export const wholeMarks = ({ marks, words }: AnswerRow): readonly Kind[] =>
  marks.filter(({ from, to }) => from === 0 && to === words.said.length).map((mark) => mark.as);

/** How often words were taken back in it, and how much is left of those: it changes with every taking back. */
export const cutsIn = ({ answers }: Talk): string => {
  const cut = answers.map(({ words }) => words).filter(({ cuts }) => cuts.length > 0);
  const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
  return `${sum(cut.map(({ cuts }) => cuts.length))} ${sum(cut.map(({ said }) => said.length))}`;
};
