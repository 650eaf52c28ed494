import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { useState } from "react";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { DayPicker, TextField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { DraftArea } from "../../../workspace/DraftArea.tsx";
import { StepAside } from "../../../workspace/StepAside.tsx";

type SubjectProps = { readonly it: Kept<Commitment>; readonly onClose: () => void };

/** A yes that needs someone else's first: whose, by when, and the words it is said in. */
export function SubjectToForm({ it: { id, member, revision, words }, onClose }: SubjectProps) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { notices } = useWorkspace();
  const request = useRequest();
  const to = useDraft(id, "subject-to");
  const own = useDraft(id, "subject-words", { said: words.said, revision });
  const [by, setBy] = useState("");
  const isReady = to.text.trim() !== "" && by !== "" && own.text.trim() !== "";

  const send = async () => {
    const inOwnWords = own.text === words.said ? null : own.text;
    const ask = { id, to: to.text, by, inOwnWords, seen: own.seen };
    const asked = request({ command: "affirmSubjectTo", ask, as: member });
    to.clear();
    own.clear();
    onClose();
    if (await asked) notices.say(say("commitment.now-subject"));
  };
  return (
    <StepAside
      back={id}
      send={say("commitment.subject-send")}
      isReady={isReady}
      isKept={own.isKept || to.isKept}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        label={say("commitment.subject-whose")}
        hint={say("commitment.subject-whose-hint")}
        value={to.text}
        maxLength={200}
        onChange={(event) => to.write(event.currentTarget.value)}
      />
      <DayPicker
        label={say("commitment.subject-by")}
        hint={say("commitment.subject-by-hint")}
        value={by}
        min={me.today}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <DraftArea label={say("commitment.label-own-words")} hint={say("commitment.subject-words-hint")} draft={own} />
    </StepAside>
  );
}
