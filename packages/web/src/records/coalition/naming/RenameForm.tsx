import type { FormEvent } from "react";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, TextField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { FocusInside } from "../../../workspace/FocusInside.tsx";
import type { Named, Renaming } from "./naming.ts";

type RenameFormProps = { readonly command: Renaming; readonly it: Named; readonly onClose: () => void };

/** Another name, written where the present one stands, from the revision its writer saw. */
export function RenameForm({ command, it: { id, name, revision }, onClose }: RenameFormProps) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const draft = useDraft(id, "name", { said: name.said, revision });

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const ask = { id, name: draft.text, seen: draft.seen };
    draft.clear();
    onClose();
    if (ask.name === name.said) return;
    if (await request({ command, ask })) notices.say(say("rename.done", { name: ask.name }));
  };
  return (
    <FocusInside back={id}>
      <form className="stack" onSubmit={(event) => void send(event)}>
        <TextField
          label={say("rename.label", { name: name.said })}
          value={draft.text}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => draft.write(event.currentTarget.value)}
        />
        <Actions>
          <Button look="main" type="submit" disabled={draft.text.trim() === ""}>
            {say("rename.send")}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say("form.not-now")}
          </Button>
        </Actions>
      </form>
    </FocusInside>
  );
}
