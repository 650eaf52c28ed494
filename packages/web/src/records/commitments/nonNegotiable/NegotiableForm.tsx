import type { Kept } from "@mortar/core";
import type { NonNegotiable } from "@mortar/core/src/records/commitments/nonNegotiable/nonNegotiable.ts";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { DraftArea } from "../../../workspace/DraftArea.tsx";
import { StepAside } from "../../../workspace/StepAside.tsx";

type FormProps = { readonly it: Kept<NonNegotiable>; readonly onClose: () => void };

/** What can be agreed inside it, by those whom it binds. */
export function NegotiableForm({ it, onClose }: FormProps) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const draft = useDraft(it.id, "negotiable", { said: it.negotiable?.said ?? "", revision: it.revision });

  const send = async () => {
    const ask = { id: it.id, negotiable: draft.text, seen: draft.seen };
    const asked = request({ command: "sayWhatIsNegotiable", ask, ...(it.member !== null && { as: it.member }) });
    draft.clear();
    onClose();
    if (await asked) notices.say(say("fast.now-said"));
  };
  return (
    <StepAside
      back={it.id}
      send={say("fast.inside-send")}
      isReady={draft.text.trim() !== ""}
      isKept={draft.isKept}
      onSend={send}
      onClose={onClose}
    >
      <DraftArea label={say("fast.inside-label")} hint={say("fast.inside-hint")} draft={draft} />
    </StepAside>
  );
}
