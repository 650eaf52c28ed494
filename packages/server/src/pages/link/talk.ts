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
