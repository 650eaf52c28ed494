import { newId } from "../../coalition/newId.ts";
import { useDraft } from "../../coalition/useDraft.ts";
import { useRequest } from "../../coalition/useRequest.ts";
import { useWorkspace } from "../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { DraftArea } from "../../workspace/DraftArea.tsx";
import { StepAside } from "../../workspace/StepAside.tsx";
import { replyingTo } from "./replyingTo.ts";

type FormProps = {
  readonly about: { readonly kind: string; readonly id: string };
  readonly as: string | undefined;
  readonly onClose: () => void;
};

/** A reply in one's own words, for those who can read what it replies to. */
export function ReplyForm({ about, as, onClose }: FormProps) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const draft = useDraft(about.id, "reply");
  const send = async () => {
    const ask = { id: newId(), about, words: draft.text };
    const asked = request({ command: "reply", ask, about: replyingTo(about.id), ...(as !== undefined && { as }) });
    draft.clear();
    onClose();
    if (await asked) notices.say(say("reply.now-said"));
  };
  return (
    <StepAside
      back={about.id}
      send={say("reply.send")}
      isReady={draft.text.trim() !== ""}
      isKept={draft.isKept}
      onSend={send}
      onClose={onClose}
    >
      <DraftArea label={say("reply.words")} hint={say("reply.hint")} draft={draft} />
    </StepAside>
  );
}
