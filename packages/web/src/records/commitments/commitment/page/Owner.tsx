import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { lazy, Suspense } from "react";
import { useStanding, useWaitingAbout } from "../../../../coalition/WorkspaceContext.ts";
import { Button, Sentence } from "../../../../parts/index.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../../coalition/useNames.ts";
import { partOf } from "../partOf.ts";
import { useFar } from "../useFar.ts";
import { useOpened } from "./useOpened.ts";

const Form = lazy(async () => ({ default: (await import("./OwnerForm.tsx")).OwnerForm }));

type OwnerProps = { readonly it: Kept<Commitment>; readonly isOwn: boolean };

/** Who sees to it, and by when. */
export function Owner({ it, isOwn }: OwnerProps) {
  const { say } = useSpeech();
  const { sentence, far } = useOwnerSentence(it);
  const [isOpen, setOpen] = useOpened("owner");
  const about = partOf("owner", it.id);
  const isOnTheWay = useWaitingAbout(about).length > 0;
  const mayName = isOwn && !isOnTheWay;
  if (mayName && isOpen)
    return (
      <Sentence label={say("owner.title")}>
        <Suspense>
          <Form it={it} onClose={() => setOpen(false)} />
        </Suspense>
      </Sentence>
    );
  const onScreen = far && <span className="screen-only">{far}</span>;
  const open = (
    <Button look="quiet" onClick={() => setOpen(true)}>
      {say(it.owner || it.due ? "owner.change" : "owner.name")}
    </Button>
  );
  return (
    <Sentence label={say("owner.title")} plain={sentence} reason={onScreen} actions={mayName ? open : undefined}>
      <WaitingAbout id={about} />
    </Sentence>
  );
}

const useOwnerSentence = ({ owner, due }: Commitment) => {
  const { say, day } = useSpeech();
  const { me } = useStanding();
  const names = useNames();
  const far = useFar();
  const told = { person: owner ? names.person(owner) : "", day: due ? day(due) : "" };
  return {
    sentence: say(`owner.${owner ? "named" : "nobody"}-${due ? "by" : "no-day"}`, told),
    far: due ? say(due < me.today ? "owner.was-far" : "owner.is-far", { far: far(due) }) : undefined,
  };
};
