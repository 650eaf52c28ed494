import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { DayPicker, TextArea, TextField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import type { NewInvitation } from "./useNewInvitation.ts";

/** Who else is named, the hours asked, and the days. */
export function AskedFields({ it }: { readonly it: NewInvitation }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  return (
    <>
      <TextArea
        label={say("invitation.others")}
        hint={say("invitation.others-hint")}
        voice="plain"
        value={it.others.text}
        rows={3}
        onChange={(event) => it.others.write(event.currentTarget.value)}
      />
      <TextField
        label={say("invitation.hours-label")}
        hint={say("invitation.hours-hint")}
        type="number"
        inputMode="decimal"
        min={0}
        max={180}
        step={0.5}
        value={it.hours}
        onChange={(event) => it.setHours(event.currentTarget.value)}
      />
      <DayPicker
        label={say("invitation.by")}
        value={it.by}
        min={me.today}
        onChange={(event) => it.setBy(event.currentTarget.value)}
      />
      <DayPicker
        label={say("invitation.joins")}
        hint={say("invitation.joins-hint")}
        value={it.joins}
        min={it.by}
        onChange={(event) => it.setJoins(event.currentTarget.value)}
      />
    </>
  );
}
