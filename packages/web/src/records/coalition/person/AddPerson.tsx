import { newId } from "../../../coalition/newId.ts";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Disclosure, TextField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";

export function AddPerson() {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const name = useDraft("new-person", "name");
  const add = async () => {
    const told = { person: name.text };
    const asked = request({ command: "addPerson", ask: { id: newId(), name: name.text }, about: "new-person" });
    name.clear();
    if (await asked) notices.say(say("person.now-added", told));
  };
  return (
    <Disclosure summary={say("person.add")}>
      <div className="stack">
        <TextField
          label={say("person.name")}
          hint={say("person.name-hint")}
          value={name.text}
          maxLength={200}
          onChange={(event) => name.write(event.currentTarget.value)}
        />
        <WaitingAbout id="new-person" />
        <Actions>
          <Button disabled={name.text.trim() === ""} onClick={() => void add()}>
            {say("person.add-send")}
          </Button>
        </Actions>
      </div>
    </Disclosure>
  );
}
