import { type FormEvent, useState } from "react";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Choice, Disclosure, TextField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { OrganisationFields } from "../organisation/OrganisationFields.tsx";
import { MachineFields } from "./MachineFields.tsx";
import { forms, useNewMember } from "./useNewMember.ts";

/** A steward adds who belongs. An AI system joins with what it is built for, and the human being who answers for it. */
export function AddMember({ open }: { readonly open: boolean }) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const member = useNewMember();
  const { form, name, missing } = member;
  const [isTried, setTried] = useState(false);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(missing !== null);
    if (missing) return event.currentTarget.querySelector<HTMLElement>(`[name="${missing}"]`)?.focus();
    const told = { member: name.text };
    if (await member.add()) notices.say(say("member.now-added", told));
  };
  return (
    <Disclosure summary={say("member.add")} open={open}>
      <form className="stack" onSubmit={(event) => void send(event)}>
        <Choice
          legend={say("member.form")}
          name="form"
          look="row"
          options={forms.map((value) => ({ value, label: say(`form.${value}`) }))}
          chosen={[form]}
          onChoose={([chosen]) => member.setForm(forms.find((it) => it === chosen) ?? "organisation")}
        />
        <TextField
          label={say("member.name")}
          value={name.text}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => name.write(event.currentTarget.value)}
        />
        {form === "ai-system" && (
          <MachineFields
            objective={member.objective}
            accountable={member.accountable}
            onChoose={member.setAccountable}
            missing={isTried && missing ? { field: missing, why: say("refusal.member/ai-needs-human") } : undefined}
          />
        )}
        <OrganisationFields
          form={form}
          chosen={member.organisation}
          onChoose={member.setOrganisation}
          name={member.itsName}
        />
        <WaitingAbout id="new-member" />
        <Actions>
          <Button type="submit" disabled={!member.isNamed}>
            {say("member.add-send")}
          </Button>
        </Actions>
      </form>
    </Disclosure>
  );
}
