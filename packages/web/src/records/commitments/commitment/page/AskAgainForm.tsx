import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { useState } from "react";
import { newId } from "../../../../coalition/newId.ts";
import { useDraft } from "../../../../coalition/useDraft.ts";
import { useRequest } from "../../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../../coalition/WorkspaceContext.ts";
import { DayPicker } from "../../../../parts/index.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";
import { DraftArea } from "../../../../workspace/DraftArea.tsx";
import { StepAside } from "../../../../workspace/StepAside.tsx";
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
    <StepAside
      back={it.id}
      send={say("asked-again.send")}
      isReady={draft.text.trim() !== "" && on !== ""}
      onSend={send}
      onClose={onClose}
    >
      <DraftArea
        label={say("asked-again.words")}
        hint={say("asked-again.who-reads", { member: names.member(it.member) })}
        draft={draft}
      />
      <DayPicker
        label={say("commitment.on")}
        value={on}
        max={me.today}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
    </StepAside>
  );
}
