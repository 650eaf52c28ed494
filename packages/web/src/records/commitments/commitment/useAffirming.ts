import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

/** How long a yes can be undone; the rule itself is core's, this only hides a button that would be refused. */
const UNDO_MS = 24 * 3_600_000;

export type Affirming = {
  readonly canUndo: boolean;
  readonly affirm: () => void;
  readonly renew: () => void;
  readonly undo: () => void;
  readonly holdBack: () => void;
};

/** What someone who speaks for the member asks with one press, and what is said when it is done. */
export const useAffirming = ({ id, member, revision, affirmed, conditional }: Kept<Commitment>): Affirming => {
  const { say } = useSpeech();
  const { boot, notices } = useWorkspace();
  const request = useRequest();
  const as = member;
  const givenAt = (affirmed ?? conditional)?.at;
  const undo = async () => {
    if (await request({ command: "undoAffirmation", ask: { id }, as })) notices.say(say("commitment.undone"));
  };
  const affirm = async () => {
    if (await request({ command: "affirmCommitment", ask: { id, seen: revision }, as }))
      notices.say(say("commitment.now-affirmed"), { label: say("commitment.undo"), press: () => void undo() });
  };
  const renew = async () => {
    if (await request({ command: "renewCommitment", ask: { id, seen: revision }, as }))
      notices.say(say("commitment.now-renewed"));
  };
  const holdBack = async () => {
    if (await request({ command: "holdBackCommitment", ask: { id }, as })) notices.say(say("commitment.now-held-back"));
  };
  return {
    canUndo: givenAt !== undefined && Date.parse(boot.at) - Date.parse(givenAt) < UNDO_MS,
    affirm: () => void affirm(),
    renew: () => void renew(),
    undo: () => void undo(),
    holdBack: () => void holdBack(),
  };
};
