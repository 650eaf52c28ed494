import { useState } from "react";
import { newId } from "../../../../coalition/newId.ts";
import { useDraft } from "../../../../coalition/useDraft.ts";
import { useRequest } from "../../../../coalition/useRequest.ts";
import { useWaitingAbout } from "../../../../coalition/WorkspaceContext.ts";
import { useNames } from "../../../coalition/useNames.ts";
import type { Talk } from "../../conversation/useTalk.ts";
import { ANSWER_MAX, inPieces, lengthOf, planOf, whyNotAsked } from "./plan.ts";

/** How a question is kept: its wording, and which question of the sheet it is (empty: none). */
export type Asked = { readonly question: string; readonly onSheet: string };

/** A transcript that was pasted, what a person said about it, and what it comes to. */
export const useTranscript = ({ it, sheet }: Talk) => {
  const names = useNames();
  const request = useRequest();
  const draft = useDraft(it.id, "transcript");
  const [on, setOn] = useState(it.on);
  const [roles, setRoles] = useState<ReadonlyMap<string, string>>(new Map());
  const [worded, setWorded] = useState<ReadonlyMap<string, Asked>>(new Map());
  /** How many were taken, where the rest was not: they are not sent again. */
  const [taken, setTaken] = useState(0);
  const speakers = it.speakers.map((id) => ({ id, name: names.person(id) }));
  const plan = planOf({ text: draft.text, roles, speakers });
  const answers = plan.questions.flatMap((question) => question.answers);
  const about = `${it.id} transcript`;
  const isOnTheWay = useWaitingAbout(about).some(({ problem }) => !problem);

  const wordingOf = (asked: string): Asked =>
    worded.get(asked) ?? { question: asked, onSheet: onSheetAs(sheet.questions, asked) };
  const isReady =
    answers.length > 0 &&
    plan.isAssigned &&
    plan.questions.every(({ asked }) => whyNotAsked(wordingOf(asked).question) === null) &&
    answers.every(({ words }) => lengthOf(words) <= ANSWER_MAX);

  /** Answers how many were kept; `null` where not all were: what was pasted stays. */
  const keep = async (): Promise<number | null> => {
    const turns = answers.map(({ asked, speaker, words }) => {
      const { question, onSheet } = wordingOf(asked);
      const wording = question.trim();
      const instead = onSheet !== "" && onSheet !== wording && { insteadOf: onSheet };
      return { id: newId(), question: wording, words, speaker, ...instead };
    });
    const day = on === "" || on === it.on ? null : on;
    for (const piece of inPieces(turns.slice(taken))) {
      const ask = { conversation: it.id, on: day, turns: [...piece] };
      if (!(await request({ command: "hearTranscript", ask, about }))) return null;
      setTaken((before) => before + piece.length);
    }
    draft.clear();
    return turns.length;
  };
  return {
    about,
    draft,
    on,
    setOn,
    plan,
    speakers,
    count: answers.length,
    wordingOf,
    isReady,
    isOnTheWay,
    sayWho: (key: string, role: string) => setRoles((before) => new Map(before).set(key, role)),
    word: (asked: string, wording: Asked) => setWorded((before) => new Map(before).set(asked, wording)),
    keep,
  };
};

/** What ends in a question of the sheet, but for large letters and signs, asks that question. */
const onSheetAs = (questions: readonly string[], asked: string): string =>
  questions.find((question) => ` ${plainly(asked)}`.endsWith(` ${plainly(question)}`)) ?? "";

const plainly = (question: string) =>
  question
    .toLocaleLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
