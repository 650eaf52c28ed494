import type { Kept } from "@mortar/core";
import type { NonNegotiable } from "@mortar/core/src/records/commitments/nonNegotiable/nonNegotiable.ts";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Status, TextArea } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { FocusInside } from "../../../workspace/FocusInside.tsx";

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
    <FocusInside back={it.id}>
      <TextArea
        label={say("fast.inside-label")}
        hint={say("fast.inside-hint")}
        value={draft.text}
        onChange={(event) => draft.write(event.currentTarget.value)}
        rows={2}
      />
      {draft.isKept && <Status>{say("draft.kept")}</Status>}
      <Actions>
        <Button look="main" disabled={draft.text.trim() === ""} onClick={() => void send()}>
          {say("fast.inside-send")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say("form.not-now")}
        </Button>
      </Actions>
    </FocusInside>
  );
}
