import type { Kept } from "@mortar/core";
import type { Coalition } from "@mortar/core/src/records/coalition/coalition/coalition.ts";
import { type FormEvent, useState } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, TextField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { FocusInside } from "../../../workspace/FocusInside.tsx";

type WindowFormProps = { readonly it: Kept<Coalition>; readonly place: string; readonly onClose: () => void };

/** Whose backing it has, and until when; or that there is none to count on any more. */
export function WindowForm({ it: { id, window: present = null, revision }, place, onClose }: WindowFormProps) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { notices } = useWorkspace();
  const request = useRequest();
  const [sponsor, setSponsor] = useState(present?.sponsor.said ?? "");
  const [until, setUntil] = useState(present?.until ?? "");
  const [seen] = useState(revision);

  const name = async (window: { readonly sponsor: string; readonly until: string } | null) => {
    onClose();
    if (!(await request({ command: "nameWindow", ask: { id, window, seen }, about: place }))) return;
    notices.say(say(window ? "coalition.window-named" : "coalition.window-closed"));
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    void name({ sponsor, until });
  };
  return (
    <FocusInside back={place}>
      <form className="stack" onSubmit={send}>
        <TextField
          label={say("coalition.window-sponsor")}
          hint={say("coalition.window-sponsor-hint")}
          value={sponsor}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setSponsor(event.currentTarget.value)}
        />
        <TextField
          label={say("coalition.window-until")}
          type="date"
          min={me.today}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <Actions>
          <Button look="main" type="submit" disabled={sponsor.trim() === "" || until === ""}>
            {say("coalition.window-send")}
          </Button>
          {present && <Button onClick={() => void name(null)}>{say("coalition.window-close")}</Button>}
          <Button look="quiet" onClick={onClose}>
            {say("form.not-now")}
          </Button>
        </Actions>
      </form>
    </FocusInside>
  );
}
