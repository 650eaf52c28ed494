import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { DraftArea } from "../../../workspace/DraftArea.tsx";
import { StepAside } from "../../../workspace/StepAside.tsx";

type WordsFormProps = {
  readonly form: "own-words" | "renew-words" | "reword" | "withdraw";
  readonly it: Kept<Commitment>;
  readonly onClose: () => void;
};

/** Words of the member's own: to affirm or renew with, to put in place of released ones, or to withdraw with. */
export function WordsForm({ form, it: { id, member, revision, words }, onClose }: WordsFormProps) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const draft = useDraft(id, form, { said: form === "withdraw" ? "" : words.said, revision });
  const isEmpty = draft.text.trim() === "";

  const ask = () => {
    if (form === "own-words")
      return request({
        command: "affirmCommitment",
        ask: { id, inOwnWords: draft.text, seen: draft.seen },
        as: member,
      });
    if (form === "renew-words")
      return request({ command: "renewCommitment", ask: { id, inOwnWords: draft.text, seen: draft.seen }, as: member });
    if (form === "reword")
      return request({ command: "rewordCommitment", ask: { id, words: draft.text, seen: draft.seen }, as: member });
    return request({ command: "withdrawCommitment", ask: { id, why: isEmpty ? null : draft.text }, as: member });
  };
  const send = async () => {
    // The queue keeps the words from here on.
    const asked = ask();
    draft.clear();
    onClose();
    if (await asked) notices.say(say(`commitment.done-${form}`));
  };
  return (
    <StepAside
      back={id}
      send={say(`commitment.send-${form}`)}
      isReady={!isEmpty || form === "withdraw"}
      isKept={draft.isKept}
      onSend={send}
      onClose={onClose}
    >
      <DraftArea label={say(`commitment.label-${form}`)} hint={say(`commitment.hint-${form}`)} draft={draft} />
    </StepAside>
  );
}
