import type { Kept } from "@mortar/core";
import type { Answer } from "@mortar/core/src/records/commitments/answer/answer.ts";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Note, Status, TextArea } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { FocusInside } from "../../../workspace/FocusInside.tsx";

/** Puts right what was not written down as said. */
export function CorrectForm({ it, onClose }: { readonly it: Kept<Answer>; readonly onClose: () => void }) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const draft = useDraft(it.id, "correct", { said: it.words.said, revision: it.revision });
  const send = async () => {
    const asked = request({ command: "correctAnswer", ask: { id: it.id, words: draft.text, seen: draft.seen } });
    draft.clear();
    onClose();
    if (await asked) notices.say(say("answer.now-corrected"));
  };
  return (
    <FocusInside back={it.id}>
      <TextArea
        label={say("answer.as-said")}
        value={draft.text}
        onChange={(event) => draft.write(event.currentTarget.value)}
        rows={3}
      />
      {draft.isKept && <Status>{say("draft.kept")}</Status>}
      {it.marks.length > 0 && <Note>{say("answer.marks-go")}</Note>}
      {it.translation && <Note>{say("answer.translation-goes")}</Note>}
      <Actions>
        <Button look="main" disabled={draft.text.trim() === "" || !draft.isKept} onClick={() => void send()}>
          {say("answer.correct-send")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say("form.not-now")}
        </Button>
      </Actions>
    </FocusInside>
  );
}
