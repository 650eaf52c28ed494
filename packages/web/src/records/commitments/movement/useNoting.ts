import type { Movement } from "@mortar/core/src/records/commitments/movement/shape.ts";
import { newId } from "../../../coalition/newId.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

type Noted = Pick<Movement, "giver" | "receiver" | "kind" | "quantity" | "currency" | "on" | "pledge"> & {
  readonly what: string;
};

/** Writes down something moved in the name of one side, with a way back. */
export const useNoting = () => {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  return async (noted: Noted, as: string, about: string): Promise<void> => {
    const id = newId();
    const done = await request({ command: "reportMoved", ask: { id, ...noted }, about, as });
    if (!done) return;
    const undo = () => void request({ command: "undoMoved", ask: { id }, as });
    notices.say(say(as === noted.giver ? "moved.now-noted" : "moved.now-noted-received"), {
      label: say("moved.undo"),
      press: undo,
    });
  };
};
