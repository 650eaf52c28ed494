import type { Kept } from "@mortar/core";
import type { Answer } from "@mortar/core/src/records/commitments/answer/answer.ts";
import type { Conversation } from "@mortar/core/src/records/commitments/conversation/shape.ts";
import { lazy, Suspense, useState } from "react";
import { useStanding, useWaitingAbout } from "../../../coalition/WorkspaceContext.ts";
import { Section, Sentence, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";
import { AnswerActions } from "./AnswerActions.tsx";
import type { FormName } from "./AnswerForm.tsx";
import { MarkList } from "./MarkList.tsx";

const AnswerForm = lazy(async () => ({ default: (await import("./AnswerForm.tsx")).AnswerForm }));

type AnswerProps = { readonly it: Kept<Answer>; readonly talk: Kept<Conversation> };

/** One answer as it was said, the passages marked in it, and what the reader may do with it. */
export function AnswerItem({ it, talk }: AnswerProps) {
  const { say, day } = useSpeech();
  const { me } = useStanding();
  const names = useNames();
  const [open, setOpen] = useState<FormName | null>(null);
  const isOnTheWay = useWaitingAbout(it.id).some(({ problem }) => !problem);
  const isOfThisTalk = me.person === it.steward || me.person === it.speaker;
  const marks = <MarkList it={it} isRemovable={isOfThisTalk && !isOnTheWay} />;
  return (
    <Section
      title={it.question.said}
      note={say("answer.said", { person: names.person(it.speaker), day: day(it.on ?? talk.on) })}
    >
      <Sentences>
        <Sentence margin={it.marks.length > 0 ? marks : undefined}>
          {open ? (
            <Suspense>
              <AnswerForm key={it.revision} form={open} it={it} onClose={() => setOpen(null)} />
            </Suspense>
          ) : (
            <SaidWords
              words={it.words}
              id={it.id}
              passages={it.marks.map(({ as, from, to }) => ({ from, to, label: say(`as.${as}`) }))}
            />
          )}
          <WaitingAbout id={it.id} />
          {!open && !isOnTheWay && <AnswerActions it={it} isOfThisTalk={isOfThisTalk} onOpen={setOpen} />}
        </Sentence>
      </Sentences>
    </Section>
  );
}
