import type { Kept } from "@mortar/core";
import type { Review } from "@mortar/core/src/records/vitality/review/review.ts";
import { useState } from "react";
import { useStanding, useWaitingAbout } from "../../../coalition/WorkspaceContext.ts";
import { Button, Section } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../coalition/useNames.ts";
import { answerOf } from "./answerOf.ts";
import { Answer } from "./ReviewAnswers.tsx";
import { reviewAbout, ReviewForm } from "./ReviewForm.tsx";

type YourProps = {
  readonly member: string;
  readonly review: Kept<Review>;
  readonly last: Kept<Review> | undefined;
};

/** One's own answer, with the last one beside it. */
export function YourReview({ member, review, last }: YourProps) {
  const { say, day } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const [isChanging, setChanging] = useState(false);
  const about = reviewAbout(review.id, member);
  const isOnTheWay = useWaitingAbout(about).some(({ problem }) => !problem);
  const answer = answerOf(world, review.id, member);
  const isAsked = !isOnTheWay && (!answer || isChanging);
  const lastAnswer = answerOf(world, last?.id, member);
  const beside = last && (
    <Section title={say("review.last-time", { day: day(last.on) })}>
      <div className="answering">
        <Answer it={lastAnswer} />
      </div>
    </Section>
  );
  return (
    <Section title={say("review.yours", { member: names.member(member) })}>
      <WaitingAbout id={about} />
      {isAsked && (
        <ReviewForm
          member={member}
          review={review}
          {...(answer && { answer })}
          last={lastAnswer}
          beside={beside}
          onSent={() => setChanging(false)}
        />
      )}
      {answer && !isAsked && (
        <div className="reviewing">
          <div className="sides">
            <div>
              <Answer it={answer} />
              <p className="actions">
                <Button look="quiet" onClick={() => setChanging(true)}>
                  {say("answer-given.change")}
                </Button>
              </p>
            </div>
            {beside}
          </div>
        </div>
      )}
    </Section>
  );
}
