import type { Kept } from "@mortar/core";
import type { Member } from "@mortar/core/src/records/coalition/member/member.ts";
import { useState } from "react";
import { newId } from "../../../coalition/newId.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Note, SelectField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { FocusInside } from "../../../workspace/FocusInside.tsx";
import { useNames } from "../useNames.ts";

type FormProps = { readonly it: Kept<Member>; readonly onClose: () => void };

/** A steward names another human being to answer for an AI system; never herself. */
export function AccountableForm({ it, onClose }: FormProps) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const { notices } = useWorkspace();
  const names = useNames();
  const request = useRequest();
  const [person, setPerson] = useState("");
  const possible = [...world.persons.values()].filter(({ id }) => id !== me.person && id !== it.accountable);

  const send = async () => {
    const ask = { id: it.id, accountable: person, representation: newId() };
    onClose();
    if (await request({ command: "nameAccountable", ask }))
      notices.say(say("machine.now-accountable", { person: names.person(person), member: it.name.said }));
  };
  return (
    <FocusInside back={it.id}>
      <SelectField
        label={say("member.accountable-label")}
        hint={say("machine.accountable-hint")}
        value={person}
        onChange={(event) => setPerson(event.currentTarget.value)}
      >
        <option value="">{say("form.choose")}</option>
        {possible.map(({ id, name }) => (
          <option key={id} value={id}>
            {name.said}
          </option>
        ))}
      </SelectField>
      <Note>
        <p>{say("machine.accountable-then", { person: names.person(it.accountable ?? ""), member: it.name.said })}</p>
      </Note>
      <Actions>
        <Button look="main" disabled={person === ""} onClick={() => void send()}>
          {say("role.name-send")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say("form.not-now")}
        </Button>
      </Actions>
    </FocusInside>
  );
}
