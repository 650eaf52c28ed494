import { NotLetIn } from "@mortar/client";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Boot } from "../../boot.ts";
import { useStanding, useWorkspace } from "../../coalition/WorkspaceContext.ts";
import type { Question, WordsHere } from "./answerer.ts";
import { answering } from "./answering.ts";

/** Questions that rest on words as points too, while those are here. */
export const restOnWords: ReadonlySet<Question> = new Set(["untied", "sideBySide"]);

/** Several changes in a row are one change. */
const CALM_MS = 200;

/** `each-change`: the server is asked anew too, where the answer cannot be worked out here. `opening`: it is asked once. */
export type Asking = "each-change" | "opening";

/**
 * What the coalition is told about a question: the answer the first page came with; from then on what is worked out beside
 * the page, or by the server where it has more to go by. `coming` until there is one; `null`: there is nothing to say.
 */
export const useTold = <Answer>(question: Question, asks: Asking): Answer | "coming" | null => {
  const { boot, client } = useWorkspace();
  const { world, me, isWhole } = useStanding();
  const words = useWordsHere();
  const known = knownIn(boot);
  const [answer, setAnswer] = useState(
    () => (known.has(question) ? known.get(question) : "coming") as Answer | "coming" | null,
  );
  const isServers = restOnWords.has(question) && words.are !== "here" && boot.wordsAt !== undefined;
  const isSettled = isServers && asks === "opening" && answer !== "coming";

  useEffect(() => {
    if (!isWhole || isSettled) return;
    let isLate = false;
    const take = (it: unknown) => {
      if (isLate) return;
      known.set(question, it);
      setAnswer(it as Answer | null);
    };
    const here = () => answering.ask(question, world, me);
    const there = () => client.answer(question).catch((why: unknown) => (why instanceof NotLetIn ? null : here()));
    const ask = () => void (isServers ? there() : here().catch(there)).then(take, leaveAsItIs);
    const timer = setTimeout(ask, CALM_MS);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [question, known, client, world, me, isWhole, isServers, isSettled]);
  return answer;
};

/** What was told last, from the first page on: whoever comes back to a room finds it as it was. */
const knownIn = (boot: Boot): Map<string, unknown> => {
  const known = knownByBoot.get(boot) ?? new Map(Object.entries(boot.answers));
  knownByBoot.set(boot, known);
  return known;
};

const knownByBoot = new WeakMap<Boot, Map<string, unknown>>();

/** Neither here nor there: what was told before still stands, and the next change asks again. */
const leaveAsItIs = () => {};

export const useWordsHere = (): WordsHere => useSyncExternalStore(answering.follow, answering.words, away);

const atFirst: WordsHere = { are: "away" };
const away = () => atFirst;
