import type { Kept } from "@mortar/core";
import type { Review } from "@mortar/core/src/records/vitality/review/review.ts";
import { useState } from "react";
import { newId } from "../../../coalition/newId.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Button, DayPicker, Section } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";

const OPENING = "opening-a-review";

/** A steward opens a review; the month it looks back on ends on its day. */
export function OpenReview() {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { notices } = useWorkspace();
  const request = useRequest();
  const [on, setOn] = useState(me.today);
  const isOnTheWay = useWaitingAbout(OPENING).some(({ problem }) => !problem);
  const send = async () => {
    if (await request({ command: "openReview", ask: { id: newId(), on }, about: OPENING }))
      notices.say(say("review.now-open"));
  };
  return (
    <Section title={say("review.none-open")} note={say("review.none-open-steward")}>
      <div className="opening">
        <DayPicker
          label={say("review.on")}
          hint={say("review.on-hint")}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        <WaitingAbout id={OPENING} />
        {!isOnTheWay && (
          <Button look="main" disabled={on === ""} onClick={() => void send()}>
            {say("review.open")}
          </Button>
        )}
      </div>
    </Section>
  );
}

export function CloseReview({ review }: { readonly review: Kept<Review> }) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const close = async () => {
    if (await request({ command: "closeReview", ask: { id: review.id } })) notices.say(say("review.now-closed"));
  };
  return (
    <div className="closing">
      <WaitingAbout id={review.id} />
      <Button onClick={() => void close()}>{say("review.close")}</Button>
    </div>
  );
}
