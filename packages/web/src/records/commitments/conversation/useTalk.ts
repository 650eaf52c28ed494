import type { Kept } from "@mortar/core";
import type { Answer } from "@mortar/core/src/records/commitments/answer/answer.ts";
import { type Conversation, hasPartIn, isThere } from "@mortar/core/src/records/commitments/conversation/shape.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { type Sheet, useSheets } from "../questionSheet/useSheets.ts";

/** One conversation as this reader has it: what was said, what it asks, and what the reader is in it. */
export type Talk = {
  readonly it: Kept<Conversation>;
  readonly answers: readonly Kept<Answer>[];
  readonly sheet: Sheet;
  /** Asks in it, or answers. */
  readonly isIn: boolean;
  readonly isSpeaker: boolean;
  readonly isAsker: boolean;
  /** Asks, answers, or says it again in another language. */
  readonly isThere: boolean;
};

export const useTalk = (id: string): Talk | null => {
  const { world, me } = useStanding();
  const { sheetOf } = useSheets();
  const it = world.conversations.get(id);
  if (!it) return null;
  const someone = { person: me.person ?? "" };
  return {
    it,
    answers: [...world.answers.values()].filter(({ conversation }) => conversation === id),
    sheet: sheetOf(it.sheet),
    isIn: hasPartIn(it, someone),
    isSpeaker: it.speakers.includes(someone.person),
    isAsker: it.steward === someone.person,
    isThere: isThere(it, someone),
  };
};
