import type { Kept } from "@mortar/core";
import type { Tie } from "@mortar/core/src/records/commitments/tie/shape.ts";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Status, TextArea } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { FocusInside } from "../../../workspace/FocusInside.tsx";
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
    <FocusInside back={`possible-${id}`}>
      <TextArea
        label={say("tie.possible-label", { member: names.member(receiver) })}
        hint={say("tie.possible-hint", { member: names.member(giver) })}
        value={draft.text}
        maxLength={2_000}
        onChange={(event) => draft.write(event.currentTarget.value)}
        rows={3}
      />
      {draft.isKept && <Status>{say("draft.kept")}</Status>}
      <Actions>
        <Button look="main" disabled={draft.text.trim() === ""} onClick={() => void send()}>
          {say("tie.possible-send")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say("form.not-now")}
        </Button>
      </Actions>
    </FocusInside>
  );
}
