import type { Kept } from "@mortar/core";
import type { Movement } from "@mortar/core/src/records/commitments/movement/shape.ts";
import { lazy, Suspense, useState } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Button } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { ConfirmActions } from "./ConfirmActions.tsx";
import { isFor } from "./movementsOf.ts";

const Thank = lazy(async () => ({ default: (await import("./ThankForm.tsx")).ThankForm }));

/** The receiver thanks, or says otherwise; whoever wrote it down by mistake takes it back. */
export function MovementActions({ it }: { readonly it: Kept<Movement> }) {
  const { me } = useStanding();
  const isOnTheWay = useWaitingAbout(it.id).some(({ problem }) => !problem);
  const receiver = me.members.find((member) => isFor(it, member));
  const noter = me.members.find((member) => member === it.noted.member);
  const isConfirmedByOthers = it.confirmed !== null && it.confirmed.member !== it.noted.member;
  if (isOnTheWay) return null;
  return (
    <>
      {receiver && it.confirmed && <Received it={it} as={receiver} />}
      {noter && !isConfirmedByOthers && <TakeBack it={it} as={noter} />}
    </>
  );
}

type OwnProps = { readonly it: Kept<Movement>; readonly as: string };

function Received({ it, as }: OwnProps) {
  const { say } = useSpeech();
  const [open, setOpen] = useState<"thank" | "otherwise" | null>(null);
  if (open === "otherwise") return <ConfirmActions it={it} as={as} />;
  if (open === "thank")
    return (
      <Suspense>
        <Thank it={it} as={as} onClose={() => setOpen(null)} />
      </Suspense>
    );
  const mayThank = it.confirmed?.as !== "no" && !it.thanked;
  // Of what was for everyone the one who said it first says otherwise; another's word stands.
  const mayChange = it.receiver !== null || it.confirmed?.member === as;
  if (!mayThank && !mayChange) return null;
  return (
    <p className="actions">
      {mayThank && (
        <Button look="quiet" onClick={() => setOpen("thank")}>
          {say("moved.thank")}
        </Button>
      )}
      {mayChange && (
        <Button look="quiet" onClick={() => setOpen("otherwise")}>
          {say("moved.otherwise")}
        </Button>
      )}
    </p>
  );
}

function TakeBack({ it, as }: OwnProps) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const undo = async () => {
    if (await request({ command: "undoMoved", ask: { id: it.id }, as })) notices.say(say("moved.now-undone"));
  };
  return (
    <p className="actions">
      <Button look="quiet" onClick={() => void undo()}>
        {say("moved.undo")}
      </Button>
    </p>
  );
}
