import { useId } from "react";
import { useDraftedFields } from "../../../coalition/useDraftedFields.ts";
import { useWaitingAbout } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Note } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

/** What was being written here while somebody else answered, or while the round was closed: nothing that was typed is lost. */
export function LeftOver({ about, stands }: { readonly about: string; readonly stands: string | undefined }) {
  const { say } = useSpeech();
  const titleId = useId();
  const { fields, clear } = useDraftedFields<string>(about, "answer", {});
  const isSent = useWaitingAbout(about).length > 0;
  const words = fields["words"]?.trim() ?? "";
  if (words === "" || words === stands || isSent) return null;
  return (
    <div role="group" aria-labelledby={titleId}>
      <Note title={<span id={titleId}>{say("answering.left-over")}</span>}>
        <blockquote className="words" data-size="small">
          {words}
        </blockquote>
        <Actions>
          <Button look="quiet" onClick={() => void navigator.clipboard?.writeText(words)}>
            {say("waiting.copy")}
          </Button>
          <Button look="quiet" onClick={clear}>
            {say("waiting.let-go")}
          </Button>
        </Actions>
      </Note>
    </div>
  );
}
