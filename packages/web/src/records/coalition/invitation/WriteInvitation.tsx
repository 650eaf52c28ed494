import type { FormEvent } from "react";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Choice, DayPicker, Disclosure, TextArea, TextField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { forms } from "../member/useNewMember.ts";
import { useNewInvitation } from "./useNewInvitation.ts";

/** One quiet form: whom, why, who else, how many hours, by when. */
export function WriteInvitation() {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { notices } = useWorkspace();
  const it = useNewInvitation();

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const told = { person: it.person.text };
    if (await it.send()) notices.say(say("invitation.now-written", told));
  };
  return (
    <Disclosure summary={say("invitation.write")}>
      <form className="stack" onSubmit={(event) => void send(event)}>
        <TextField
          label={say("invitation.person")}
          hint={say("invitation.person-hint")}
          value={it.person.text}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => it.person.write(event.currentTarget.value)}
        />
        <TextField
          label={say("invitation.name")}
          value={it.name.text}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => it.name.write(event.currentTarget.value)}
        />
        <Choice
          legend={say("member.form")}
          name="form"
          look="row"
          options={forms.map((value) => ({ value, label: say(`form.${value}`) }))}
          chosen={[it.form]}
          onChoose={([chosen]) => it.setForm(forms.find((form) => form === chosen) ?? "organisation")}
        />
        <TextArea
          label={say("invitation.why")}
          hint={say("invitation.why-hint")}
          value={it.why.text}
          maxLength={2_000}
          rows={3}
          onChange={(event) => it.why.write(event.currentTarget.value)}
        />
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
        <WaitingAbout id="new-invitation" />
        <Actions>
          <Button type="submit" disabled={!it.isReady}>
            {say("invitation.write-send")}
          </Button>
        </Actions>
      </form>
    </Disclosure>
  );
}
