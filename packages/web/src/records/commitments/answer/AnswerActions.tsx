import type { Kept } from "@mortar/core";
import type { Answer } from "@mortar/core/src/records/commitments/answer/answer.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import type { FormName } from "./AnswerForm.tsx";

type ActionsProps = {
  readonly it: Kept<Answer>;
  readonly isOfThisTalk: boolean;
  /** Was there, and may say it again in another language. */
  readonly isThere: boolean;
  readonly onOpen: (form: FormName) => void;
};

/** The steward and the speaker mark, correct and take back; who speaks for the member releases. */
export function AnswerActions({ it, isOfThisTalk, isThere, onOpen }: ActionsProps) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const isVoice = me.members.includes(it.member);
  if (!isOfThisTalk && !isVoice && !isThere) return null;
  return (
    <Actions>
      {isOfThisTalk && <Button onClick={() => onOpen("mark")}>{say("answer.mark")}</Button>}
      {isVoice && <Button onClick={() => onOpen("release")}>{say("answer.release")}</Button>}
      {isThere && (
        <Button look="quiet" onClick={() => onOpen("translate")}>
          {say(it.translation ? "translation.change" : "translation.add")}
        </Button>
      )}
      {isOfThisTalk && (
        <>
          <Button look="quiet" onClick={() => onOpen("correct")}>
            {say("answer.correct")}
          </Button>
          <Button look="quiet" onClick={() => onOpen("take-back")}>
            {say("take-back.title")}
          </Button>
        </>
      )}
    </Actions>
  );
}
