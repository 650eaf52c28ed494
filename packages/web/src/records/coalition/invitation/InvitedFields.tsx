import { Choice, TextArea, TextField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { forms } from "../member/useNewMember.ts";
import type { NewInvitation } from "./useNewInvitation.ts";

/** Whom one asks, what would join with her, and why. */
export function InvitedFields({ it }: { readonly it: NewInvitation }) {
  const { say } = useSpeech();
  return (
    <>
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
    </>
  );
}
