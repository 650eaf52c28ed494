import { daysAfter } from "@mortar/core/src/values/days.ts";
import { newId } from "../../../coalition/newId.ts";
import { useDraftedFields } from "../../../coalition/useDraftedFields.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Button, DayPicker, Section } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useCoalition } from "../../coalition/useCoalition.ts";

const OPENING = "opening-a-round";

/** How long a round is asked where nothing else was said: a talk with each, and time for those who are away. */
const USUAL_DAYS = 14;

/** A steward opens a round, from one day to another. */
export function OpenRound() {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { notices } = useWorkspace();
  const { coalition } = useCoalition();
  const request = useRequest();
  const isOnTheWay = useWaitingAbout(OPENING).some(({ problem }) => !problem);
  const { fields, write, clear } = useDraftedFields(OPENING, "round", {
    from: me.today,
    until: daysAfter(me.today, coalition?.rhythm?.pulseDays ?? USUAL_DAYS),
  });
  const isBackwards = fields.until < fields.from;
  const send = async () => {
    const asked = request({ command: "openRound", ask: { id: newId(), ...fields }, about: OPENING });
    clear();
    if (await asked) notices.say(say("pulse.now-open"));
  };
  return (
    <Section title={say("pulse.none-open")} note={say("pulse.open-note")}>
      <p className="telling">{say("pulse.none-open-steward")}</p>
      <div className="opening">
        <DayPicker
          label={say("pulse.from")}
          value={fields.from}
          onChange={(event) => write({ from: event.currentTarget.value })}
        />
        <DayPicker
          label={say("pulse.until")}
          {...(isBackwards && { error: say("refusal.pulse/ends-before") })}
          value={fields.until}
          onChange={(event) => write({ until: event.currentTarget.value })}
        />
        <WaitingAbout id={OPENING} />
        {!isOnTheWay && (
          <Button look="main" disabled={isBackwards || !fields.from || !fields.until} onClick={() => void send()}>
            {say("pulse.open")}
          </Button>
        )}
      </div>
    </Section>
  );
}
