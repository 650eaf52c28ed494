import type { Finding } from "@mortar/core";
import type { ReactNode } from "react";
import { Sentence } from "../../parts/index.ts";
import { EvidenceList } from "../../records/EvidenceList.tsx";
import { useSpeech } from "../../speech/SpeechContext.ts";
import type { CloserQuestion } from "./questions.ts";

type ItemProps = {
  readonly question: CloserQuestion | "moved" | "hours";
  readonly it: Finding;
  /** The records it rests on, where not all that it is about are worth naming below it. */
  readonly about?: readonly string[];
  readonly actions?: ReactNode;
};

/** One finding: its sentence, why it is worth knowing, and the records it rests on. */
export function FindingItem({ question, it: { code, args, about }, about: named = about, actions }: ItemProps) {
  const { say } = useSpeech();
  const id = `analysis.${question}.${code}` as const;
  return (
    <Sentence plain={say(id, args)} actions={actions}>
      <p className="reason">{say(`${id}.reason`, args)}</p>
      <EvidenceList label={say("closer.rests-on")} about={named} />
    </Sentence>
  );
}

export const keyOf = ({ code, about }: Finding): string => `${code} ${about.join(" ")}`;
