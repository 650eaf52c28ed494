import type { Kept } from "@mortar/core";
import type { JointGain } from "@mortar/core/src/records/vitality/jointGain/jointGain.ts";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { DraftArea } from "../../../workspace/DraftArea.tsx";
import { StepAside } from "../../../workspace/StepAside.tsx";

type RewordProps = { readonly it: Kept<JointGain>; readonly onClose: () => void };

export function RewordForm({ it, onClose }: RewordProps) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const draft = useDraft(it.id, "words", { said: it.words.said, revision: it.revision });
  const send = async () => {
    const ask = { id: it.id, words: draft.text.trim(), seen: draft.seen };
    const asked = request({ command: "rewordJointGain", ask, as: it.member });
    draft.clear();
    onClose();
    if (await asked) notices.say(say("together.now-told"));
  };
  return (
    <StepAside
      back={it.id}
      send={say("form.keep")}
      isReady={draft.text.trim() !== ""}
      isKept={draft.isKept}
      onSend={send}
      onClose={onClose}
    >
      <DraftArea label={say("together.words")} draft={draft} rows={3} />
    </StepAside>
  );
}
