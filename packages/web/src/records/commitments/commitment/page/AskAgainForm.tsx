import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { useState } from "react";
import { newId } from "../../../../coalition/newId.ts";
import { useDraft } from "../../../../coalition/useDraft.ts";
import { useRequest } from "../../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../../coalition/WorkspaceContext.ts";
import { Actions, Button, DayPicker, TextArea } from "../../../../parts/index.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";
import { FocusInside } from "../../../../workspace/FocusInside.tsx";
import { useNames } from "../../../coalition/useNames.ts";
import { partOf } from "../partOf.ts";

type FormProps = {
  readonly it: Kept<Commitment>;
  /** The receiving member in whose name; `null` for a steward. */
  readonly as: string | null;
  readonly onClose: () => void;
};

/** That somebody had to ask again, when and how. Said without heat: it tells that something stands in the way. */
export function AskAgainForm({ it, as, onClose }: FormProps) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { notices } = useWorkspace();
  const names = useNames();
  const request = useRequest();
  const about = partOf("ask", it.id);
  const draft = useDraft(about, "words");
  const [on, setOn] = useState(me.today);

  const send = async () => {
    const ask = { id: newId(), commitment: it.id, words: draft.text, on };
    const asked = request({ command: "askAgain", ask, about, ...(as !== null && { as }) });
    draft.clear();
    onClose();
    if (await asked) notices.say(say("asked-again.now-kept"));
  };
  return (
    <FocusInside back={it.id}>
      <TextArea
        label={say("asked-again.words")}
        hint={say("asked-again.who-reads", { member: names.member(it.member) })}
        value={draft.text}
        onChange={(event) => draft.write(event.currentTarget.value)}
        rows={2}
      />
      <DayPicker
        label={say("commitment.on")}
        value={on}
        max={me.today}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
      <Actions>
        <Button look="main" disabled={draft.text.trim() === "" || on === ""} onClick={() => void send()}>
          {say("asked-again.send")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say("form.not-now")}
        </Button>
      </Actions>
    </FocusInside>
  );
}
