import type { Kept } from "@mortar/core";
import type { Movement, Reached } from "@mortar/core/src/records/commitments/movement/shape.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

/** Says for the receiver whether it has arrived. It can say otherwise at any time, so the way back is another word. */
export const useConfirming = (it: Kept<Movement>, as: string) => {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  return async (reached: Reached, quantity: number | null = null) => {
    const ask = { id: it.id, as: reached, quantity };
    if (await request({ command: "confirmMoved", ask, as })) notices.say(say(`moved.now-${reached}`));
  };
};
