import type { Kept } from "@mortar/core";
import type { Movement } from "@mortar/core/src/records/commitments/movement/shape.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Button } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { waitingFor } from "./movementsOf.ts";

/** From so many on, one tap for all of them is offered, below the last: whoever comes to it has gone past each. */
const MANY = 4;

/** Says of everything that waits that it has arrived. Each can be told otherwise afterwards. */
export function AllArrived({ waiting }: { readonly waiting: readonly Kept<Movement>[] }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { notices } = useWorkspace();
  const request = useRequest();
  if (waiting.length < MANY) return null;
  const confirm = async () => {
    const asked = waiting.map((it) => {
      const ask = { id: it.id, as: "yes", quantity: null };
      return request({ command: "confirmMoved", ask, as: waitingFor(it, me.members) ?? "" });
    });
    const done = await Promise.all(asked);
    if (done.every(Boolean)) notices.say(say("moved.now-all", { count: done.length }));
  };
  return (
    <div className="telling">
      <Button onClick={() => void confirm()}>{say("moved.all-arrived", { count: waiting.length })}</Button>
    </div>
  );
}
