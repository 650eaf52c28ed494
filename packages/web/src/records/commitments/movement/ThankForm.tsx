import type { Kept } from "@mortar/core";
import type { Movement } from "@mortar/core/src/records/commitments/movement/shape.ts";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { DraftArea } from "../../../workspace/DraftArea.tsx";
import { StepAside } from "../../../workspace/StepAside.tsx";
import { useNames } from "../../coalition/useNames.ts";

type ThankProps = { readonly it: Kept<Movement>; readonly as: string; readonly onClose: () => void };

/** Thanks, in the receiver's own words. */
export function ThankForm({ it, as, onClose }: ThankProps) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const names = useNames();
  const request = useRequest();
  const draft = useDraft(it.id, "thanks", { said: it.thanked?.words.said ?? "", revision: it.revision });
  const send = async () => {
    const asked = request({ command: "thankForMoved", ask: { id: it.id, words: draft.text }, as });
    draft.clear();
    onClose();
    if (await asked) notices.say(say("moved.now-thanked", { member: names.member(it.giver) }));
  };
  return (
    <StepAside
      back={it.id}
      send={say("moved.thank-send")}
      isReady={draft.text.trim() !== ""}
      isKept={draft.isKept}
      onSend={send}
      onClose={onClose}
    >
      <DraftArea
        label={say("moved.thank-words", { member: names.member(it.giver) })}
        hint={say("moved.thank-hint")}
        draft={draft}
      />
    </StepAside>
  );
}
