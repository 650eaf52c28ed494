import type { Kept } from "@mortar/core";
import type { Answer } from "@mortar/core/src/records/commitments/answer/answer.ts";
import { lazy, Suspense, useState } from "react";
import { useStanding, useWaitingAbout } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";
import type { Talk } from "../conversation/useTalk.ts";
import { AnswerActions } from "./AnswerActions.tsx";
import type { FormName } from "./AnswerForm.tsx";
import { MarkList } from "./MarkList.tsx";

const AnswerForm = lazy(async () => ({ default: (await import("./AnswerForm.tsx")).AnswerForm }));

type AnswerProps = {
  readonly it: Kept<Answer>;
  readonly talk: Talk;
  /** The question it stands under. */
  readonly asked: string;
};

/** One answer as it was said, the passages marked in it, and what the reader may do with it. */
export function AnswerItem({ it, talk, asked }: AnswerProps) {
  const { say, day } = useSpeech();
  const { me } = useStanding();
  const names = useNames();
  const [open, setOpen] = useState<FormName | null>(null);
  const isOnTheWay = useWaitingAbout(it.id).some(({ problem }) => !problem);
  const isOfThisTalk = me.person === it.steward || me.person === it.speaker;
  return (
    <article className="answer" data-open={open === null ? undefined : ""}>
      <p className="label">{say("answer.said", { person: names.person(it.speaker), day: day(it.on ?? talk.it.on) })}</p>
      {it.question.said !== asked && (
        <p className="small quiet" dir="auto">
          {it.question.said}
        </p>
      )}
      {it.insteadOf && it.question.said === asked && (
        <p className="small quiet">{say("talk.on-sheet", { question: it.insteadOf.said })}</p>
      )}
      {open ? (
        <Suspense>
          <AnswerForm key={it.revision} form={open} it={it} onClose={() => setOpen(null)} />
        </Suspense>
      ) : (
        <Said it={it} />
      )}
      {it.marks.length > 0 && <MarkList it={it} isRemovable={isOfThisTalk && !isOnTheWay} />}
      <WaitingAbout id={it.id} />
      {!open && !isOnTheWay && (
        <AnswerActions it={it} isOfThisTalk={isOfThisTalk} isThere={talk.isThere} onOpen={setOpen} />
      )}
    </article>
  );
}

/** As it was said, and beside it the same in another language, with who put it there. */
function Said({ it }: { readonly it: Kept<Answer> }) {
  const { say, locale } = useSpeech();
  const names = useNames();
  const { translation } = it;
  return (
    <div className="beside">
      <SaidWords
        words={it.words}
        id={it.id}
        lang={it.language}
        passages={it.marks.map(({ as, from, to }) => ({ from, to, label: say(`as.${as}`) }))}
      />
      {translation && (
        <div className="translation">
          <SaidWords words={translation.words} lang={translation.language} size="small" quotes="none" />
          <p className="small quiet">
            {say("translation.by", {
              person: names.person(translation.by),
              language:
                new Intl.DisplayNames([locale], { type: "language" }).of(translation.language) ?? translation.language,
            })}
          </p>
        </div>
      )}
    </div>
  );
}
