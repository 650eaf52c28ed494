import type { Kept } from "@mortar/core";
import type { QuestionSheet } from "@mortar/core/src/records/commitments/questionSheet/questionSheet.ts";
import { useMemo } from "react";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

/** The sheets everyone can begin with, in the order in which they are offered. */
export const standardContexts = ["company", "government", "activist", "product-team"] as const;
/** What is asked in private, in the order in which it is easiest to answer. */
const parts = ["success", "risk", "need", "bring", "others"] as const;

export type Sheet = {
  /** The id of a kept sheet, or the context of a standard one. */
  readonly id: string;
  readonly name: string;
  readonly context: QuestionSheet["context"];
  readonly questions: readonly string[];
};

/** The sheets there are: the four standard ones in the reader's language, and those the coalition keeps. */
export const useSheets = () => {
  const { say } = useSpeech();
  const { world } = useStanding();
  const standard = useMemo(
    () =>
      standardContexts.map((context): Sheet => ({
        id: context,
        name: say(`sheet.${context}`),
        context,
        questions: parts.map((part) => say(`sheet.${context}.${part}`)),
      })),
    [say],
  );
  const kept = [...world.questionSheets.values()];
  return {
    standard,
    offered: kept.filter(({ isShelved }) => !isShelved),
    shelved: kept.filter(({ isShelved }) => isShelved),
    /** The sheet with this id; where a conversation follows none, the first standard one. */
    sheetOf: (id: string | null | undefined): Sheet => {
      const found = id ? world.questionSheets.get(id) : undefined;
      return found ? asSheet(found) : (standard.find((it) => it.id === id) ?? (standard[0] as Sheet));
    },
  };
};

export const asSheet = ({ id, name, context, questions }: Kept<QuestionSheet>): Sheet => ({
  id,
  name: name.said,
  context,
  questions: questions.map(({ said }) => said),
});

/** What a conversation has to ask still: each question of its sheet that was asked in no words. */
export const stillToAsk = (
  { questions }: Sheet,
  answers: readonly {
    readonly question: { readonly said: string };
    readonly insteadOf?: { readonly said: string } | undefined;
  }[],
): readonly string[] => {
  const asked = new Set(
    answers.flatMap(({ question, insteadOf }) => [question.said, insteadOf?.said ?? question.said]),
  );
  return questions.filter((question) => !asked.has(question));
};
