import type { Kept } from "@mortar/core";
import type { Tie } from "@mortar/core/src/records/commitments/tie/shape.ts";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { DraftArea } from "../../../workspace/DraftArea.tsx";
import { StepAside } from "../../../workspace/StepAside.tsx";
import { useNames } from "../../coalition/useNames.ts";

/** The receiver says what another member's give makes possible: in its own words, and nobody says it for it. */
export function PossibleForm({ tie, onClose }: { readonly tie: Kept<Tie>; readonly onClose: () => void }) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const names = useNames();
  const request = useRequest();
  const { id, revision, giver, receiver, makesPossible } = tie;
  const draft = useDraft(id, "possible", { said: makesPossible?.words.said ?? "", revision });

  const send = async () => {
    const ask = { id, words: draft.text, seen: draft.seen };
    const asked = request({ command: "sayWhatItMakesPossible", ask, as: receiver });
    draft.clear();
    onClose();
    if (await asked) notices.say(say("tie.now-possible", { member: names.member(giver) }));
  };
  return (
    <StepAside
      back={`possible-${id}`}
      send={say("tie.possible-send")}
      isReady={draft.text.trim() !== ""}
      isKept={draft.isKept}
      onSend={send}
      onClose={onClose}
    >
      <DraftArea
        label={say("tie.possible-label", { member: names.member(receiver) })}
        hint={say("tie.possible-hint", { member: names.member(giver) })}
        draft={draft}
        maxLength={2_000}
        rows={3}
      />
    </StepAside>
  );
}
