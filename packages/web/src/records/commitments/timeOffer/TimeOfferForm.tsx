import type { Kept } from "@mortar/core";
import type { TimeOffer } from "@mortar/core/src/records/commitments/timeOffer/timeOffer.ts";
import { HOURS_MAX } from "@mortar/core/src/records/coalition/invitation/shape.ts";
import { newId } from "../../../coalition/newId.ts";
import { useDraftedFields } from "../../../coalition/useDraftedFields.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { TextArea } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { StepAside } from "../../../workspace/StepAside.tsx";
import { amountOrNone, asTyped, NumberField } from "../../NumberField.tsx";

type OfferProps = {
  readonly member: string;
  /** What it has said before. */
  readonly offer: Kept<TimeOffer> | undefined;
  readonly onClose: () => void;
};

/** Where what a member says of its time is shown while it waits. */
export const timeAbout = (member: string) => `time-${member}`;

/** How many hours a month the member can give, and what stands in the way of more. None is an answer. */
export function TimeOfferForm({ member, offer, onClose }: OfferProps) {
  const { say, locale } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const about = timeAbout(member);
  const { fields, write, clear, isKept } = useDraftedFields(about, "offer", {
    hours: asTyped(locale, offer?.hours ?? null),
    words: offer?.words?.said ?? "",
  });
  const hours = amountOrNone(fields.hours);
  const isReady = hours !== null && hours <= HOURS_MAX;
  const send = async () => {
    if (hours === null) return;
    const said = { hours, words: fields.words.trim() || null };
    const asked = offer
      ? request({ command: "changeTimeOffer", ask: { id: offer.id, ...said }, about, as: member })
      : request({ command: "offerTime", ask: { id: newId(), member, ...said }, about, as: member });
    clear();
    onClose();
    if (await asked) notices.say(say("time.now-said"));
  };
  return (
    <StepAside back={about} send={say("form.keep")} isReady={isReady} isKept={isKept} onSend={send} onClose={onClose}>
      <NumberField
        label={say("time.hours")}
        hint={say("time.hours-hint")}
        {...((hours ?? 0) > HOURS_MAX && { error: say("time.too-many", { hours: HOURS_MAX }) })}
        takesNone
        written={fields.hours}
        onWrite={(written) => write({ hours: written })}
      />
      <TextArea
        label={say("time.words")}
        hint={say("time.words-hint")}
        value={fields.words}
        onChange={(event) => write({ words: event.currentTarget.value })}
        rows={2}
      />
    </StepAside>
  );
}
