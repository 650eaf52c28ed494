import type { Kept } from "@mortar/core";
import type { Answer } from "@mortar/core/src/records/commitments/answer/answer.ts";
import type { Conversation } from "@mortar/core/src/records/commitments/conversation/conversation.ts";
import { lazy, Suspense, useState } from "react";
import { useStanding, useWaitingAbout } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Section, Sentence, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";
import { MarkList } from "./MarkList.tsx";

const MarkForm = lazy(async () => ({ default: (await import("./MarkForm.tsx")).MarkForm }));
const CorrectForm = lazy(async () => ({ default: (await import("./CorrectForm.tsx")).CorrectForm }));
const ReleaseForm = lazy(async () => ({ default: (await import("./ReleaseForm.tsx")).ReleaseForm }));
const TakeBackForm = lazy(async () => ({ default: (await import("../../redaction/TakeBackForm.tsx")).TakeBackForm }));

type AnswerProps = { readonly it: Kept<Answer>; readonly talk: Kept<Conversation> };
type Open = "mark" | "correct" | "release" | "take-back" | null;

/** One answer as it was said, the passages marked in it, and what the reader may do with it. */
export function AnswerItem({ it, talk }: AnswerProps) {
  const { say, day } = useSpeech();
  const { me } = useStanding();
  const names = useNames();
  const [open, setOpen] = useState<Open>(null);
  const isOnTheWay = useWaitingAbout(it.id).some(({ problem }) => !problem);
  const isOfThisTalk = me.person !== null && (it.steward === me.person || it.speaker === me.person);
  const isVoice = me.members.includes(talk.member);
  const close = () => setOpen(null);
  const saidOn = it.on ?? talk.on;
  return (
    <Section title={it.question.said} note={say("answer.said", { person: names.person(it.speaker), day: day(saidOn) })}>
      <Sentences>
        <Sentence margin={it.marks.length > 0 ? <MarkList it={it} isRemovable={isOfThisTalk && !isOnTheWay} /> : undefined}>
          {open === null && (
            <SaidWords words={it.words} id={it.id} passages={it.marks.map(({ as, from, to }) => ({ from, to, label: say(`as.${as}`) }))} />
          )}
          <WaitingAbout id={it.id} />
          {open === null && !isOnTheWay && (isOfThisTalk || isVoice) && (
            <Actions>
              {isOfThisTalk && <Button onClick={() => setOpen("mark")}>{say("answer.mark")}</Button>}
              {isVoice && <Button onClick={() => setOpen("release")}>{say("answer.release")}</Button>}
              {isOfThisTalk && <Button look="quiet" onClick={() => setOpen("correct")}>{say("answer.correct")}</Button>}
              {isOfThisTalk && <Button look="quiet" onClick={() => setOpen("take-back")}>{say("take-back.title")}</Button>}
            </Actions>
          )}
          <Suspense>
            {open === "mark" && <MarkForm key={it.revision} it={it} onClose={close} />}
            {open === "correct" && <CorrectForm it={it} onClose={close} />}
            {open === "release" && <ReleaseForm key={it.revision} it={it} onClose={close} />}
            {open === "take-back" && (
              <TakeBackForm key={it.revision} kind="answers" id={it.id} words={it.words} {...(isVoice && { as: talk.member })} onClose={close} />
            )}
          </Suspense>
        </Sentence>
      </Sentences>
    </Section>
  );
}
