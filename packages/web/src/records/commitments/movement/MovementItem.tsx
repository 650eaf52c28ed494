import type { Kept } from "@mortar/core";
import type { Movement } from "@mortar/core/src/records/commitments/movement/shape.ts";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Button, Sentence } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";
import { useNamedAmount } from "../../useAmount.ts";
import { ConfirmActions } from "./ConfirmActions.tsx";
import { MovementState } from "./MovementState.tsx";
import { isFor } from "./movementsOf.ts";

const Thank = lazy(async () => ({ default: (await import("./ThankForm.tsx")).ThankForm }));

/** Something moved: from whom to whom, how much, what its receiver says of it, and the thanks. */
export function MovementItem({ it }: { readonly it: Kept<Movement> }) {
  const { say, day } = useSpeech();
  const names = useNames();
  const amount = useNamedAmount();
  const receiver = it.receiver === null ? say("moved.everyone") : names.member(it.receiver);
  return (
    <Sentence
      size="small"
      label={<time dateTime={it.on}>{day(it.on)}</time>}
      plain={say("moved.from-to", { giver: names.member(it.giver), receiver })}
      margin={<MovementState it={it} />}
    >
      <SaidWords words={it.what} size="small" quotes="none" id={it.id} />
      <p>{amount(it)}</p>
      {it.thanked && (
        <div className="note" data-tone="pen">
          <SaidWords words={it.thanked.words} size="small" />
          <p className="hint">{say("moved.thanked-by", { person: names.person(it.thanked.person) })}</p>
        </div>
      )}
      <WaitingAbout id={it.id} />
      <OwnActions it={it} />
    </Sentence>
  );
}

/** The receiver thanks, or says otherwise; whoever wrote it down by mistake takes it back. */
function OwnActions({ it }: { readonly it: Kept<Movement> }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const [open, setOpen] = useState<"thank" | "otherwise" | null>(null);
  const isOnTheWay = useWaitingAbout(it.id).some(({ problem }) => !problem);
  const receiver = me.members.find((member) => isFor(it, member));
  const noter = me.members.find((member) => member === it.noted.member);
  const isConfirmedByOthers = it.confirmed !== null && it.confirmed.member !== it.noted.member;
  const close = () => setOpen(null);
  if (isOnTheWay) return null;
  if (open === "thank" && receiver)
    return (
      <Suspense>
        <Thank it={it} as={receiver} onClose={close} />
      </Suspense>
    );
  if (open === "otherwise" && receiver) return <ConfirmActions it={it} as={receiver} />;
  const mayThank = receiver && it.confirmed?.as !== "no" && it.confirmed !== null;
  return (
    <Quietly>
      {mayThank && !it.thanked && (
        <Button look="quiet" onClick={() => setOpen("thank")}>
          {say("moved.thank")}
        </Button>
      )}
      {receiver && it.confirmed && (
        <Button look="quiet" onClick={() => setOpen("otherwise")}>
          {say("moved.otherwise")}
        </Button>
      )}
      {noter && !isConfirmedByOthers && <TakeBack it={it} as={noter} />}
    </Quietly>
  );
}

function Quietly({ children }: { readonly children: readonly ReactNode[] }) {
  return children.some(Boolean) ? <p className="actions">{children}</p> : null;
}

function TakeBack({ it, as }: { readonly it: Kept<Movement>; readonly as: string }) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const undo = async () => {
    if (await request({ command: "undoMoved", ask: { id: it.id }, as })) notices.say(say("moved.now-undone"));
  };
  return (
    <Button look="quiet" onClick={() => void undo()}>
      {say("moved.undo")}
    </Button>
  );
}
