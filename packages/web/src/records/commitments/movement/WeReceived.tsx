import type { Pledge } from "@mortar/core/src/records/commitments/pledge/shape.ts";
import { lazy, Suspense, useState } from "react";
import { useStanding, useWaitingAbout } from "../../../coalition/WorkspaceContext.ts";
import { Button } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";

const Done = lazy(async () => ({ default: (await import("./DoneForm.tsx")).DoneForm }));

/** Whoever a pledge was agreed with writes down what has reached it, where its giver has not: it is confirmed by that. */
export function WeReceived({ pledge }: { readonly pledge: Pledge }) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const [isOpen, setOpen] = useState(false);
  const isOnTheWay = useWaitingAbout(pledge.id).some(({ problem }) => !problem);
  const agreed = [...world.ties.values()].filter(({ give, state }) => give === pledge.give && state === "agreed");
  const receiver = agreed.map((tie) => tie.receiver).find((member) => me.members.includes(member));
  if (receiver === undefined || pledge.isEnded) return null;
  return (
    <div className="telling">
      <WaitingAbout id={pledge.id} />
      {isOpen ? (
        <Suspense>
          <Done pledge={pledge} receivedBy={receiver} onClose={() => setOpen(false)} />
        </Suspense>
      ) : (
        !isOnTheWay && <Button onClick={() => setOpen(true)}>{say("moved.we-received")}</Button>
      )}
    </div>
  );
}
