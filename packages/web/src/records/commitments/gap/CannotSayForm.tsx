import type { Kept } from "@mortar/core";
import type { Gap as Finding } from "@mortar/core/src/analyses/gaps/gaps.ts";
import type { Gap } from "@mortar/core/src/records/commitments/gap/shape.ts";
import { newId } from "../../../coalition/newId.ts";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { DraftArea } from "../../../workspace/DraftArea.tsx";
import { StepAside } from "../../../workspace/StepAside.tsx";
import { ReadersTag } from "../../ReadersTag.tsx";
import { replyingTo } from "../../reply/replyingTo.ts";
import { gapAbout } from "./gapAbout.ts";

type FormProps = {
  readonly found: Finding;
  readonly gap: Kept<Gap> | undefined;
  readonly beginning: string;
  readonly onClose: () => void;
};

/** "We cannot say yet" is an answer: kept with the gap, with the member's own words where it has any. */
export function CannotSayForm({ found, gap, beginning, onClose }: FormProps) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const { member, as } = found;
  const draft = useDraft(gapAbout(found), "reply", { said: beginning, revision: "" });

  const send = async () => {
    const id = gap?.id ?? newId();
    const about = gap ? replyingTo(gap.id) : gapAbout(found);
    // Both wait in one line, so that the words reach a gap that is there.
    if (!gap) void request({ command: "raiseGap", ask: { id, member, as }, about, as: member });
    const ask = { id: newId(), about: { kind: "gaps", id }, words: draft.text };
    const asked = request({ command: "reply", ask, about, as: member });
    draft.clear();
    onClose();
    if (await asked) notices.say(say("gap.now-said"));
  };
  return (
    <StepAside
      back={gap?.id ?? gapAbout(found)}
      send={say("gap.cannot-say-send")}
      isReady={draft.text.trim() !== ""}
      isKept={draft.isKept}
      onSend={send}
      onClose={onClose}
    >
      <DraftArea label={say("reply.words")} draft={draft} />
      <ReadersTag audience={gap?.audience ?? [`member:${member}`]} />
    </StepAside>
  );
}
