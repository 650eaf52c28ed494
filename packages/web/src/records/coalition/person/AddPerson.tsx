import type { FormEvent } from "react";
import { newId } from "../../../coalition/newId.ts";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Disclosure, TextField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";

/** A steward adds who is known here. `open`: on the first day it is what the room is for. */
export function AddPerson({ open }: { readonly open: boolean }) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const name = useDraft("new-person", "name");
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (name.text.trim() === "") return;
    const told = { person: name.text };
    const asked = request({ command: "addPerson", ask: { id: newId(), name: name.text }, about: "new-person" });
    name.clear();
    if (await asked) notices.say(say("person.now-added", told));
  };
  return (
    <Disclosure summary={say("person.add")} open={open}>
      <form className="stack" onSubmit={(event) => void add(event)}>
        <TextField
          label={say("person.name")}
          hint={say("person.name-hint")}
          value={name.text}
          maxLength={200}
          onChange={(event) => name.write(event.currentTarget.value)}
        />
        <WaitingAbout id="new-person" />
        <Actions>
          <Button type="submit" disabled={name.text.trim() === ""}>
            {say("person.add-send")}
          </Button>
        </Actions>
      </form>
    </Disclosure>
  );
}
