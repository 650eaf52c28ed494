import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { useState } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { FocusInside } from "../../../workspace/FocusInside.tsx";
import { choosingReadersOf } from "./choosingReadersOf.ts";
import { type ChosenReaders, ReadersChoice } from "./ReadersChoice.tsx";

/** The member names who may read its words from now on. */
export function ReadersForm({ it, onClose }: { readonly it: Kept<Commitment>; readonly onClose: () => void }) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const [readers, setReaders] = useState<ChosenReaders>(it.readers ?? null);
  const about = choosingReadersOf(it.id);
  const send = async () => {
    const ask = { id: it.id, readers: readers && { members: [...readers.members], stewards: readers.stewards } };
    onClose();
    if (await request({ command: "nameReaders", ask, about, as: it.member }))
      notices.say(say("commitment.readers-now"));
  };
  return (
    <FocusInside back={about}>
      <ReadersChoice member={it.member} name={about} readers={readers} onChoose={setReaders} />
      <p className="hint">{say("commitment.readers-before")}</p>
      <Actions>
        <Button look="main" onClick={() => void send()}>
          {say("commitment.readers-save")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say("form.not-now")}
        </Button>
      </Actions>
    </FocusInside>
  );
}
