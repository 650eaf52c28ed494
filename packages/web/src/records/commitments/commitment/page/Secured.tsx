import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { lazy, Suspense } from "react";
import { useWaitingAbout } from "../../../../coalition/WorkspaceContext.ts";
import { Button, Sentence } from "../../../../parts/index.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../../workspace/WaitingAbout.tsx";
import { SaidWords } from "../../../SaidWords.tsx";
import { partOf } from "../partOf.ts";
import { useOpened } from "./useOpened.ts";

const Form = lazy(async () => ({ default: (await import("./SecureForm.tsx")).SecureForm }));

type SecuredProps = { readonly it: Kept<Commitment>; readonly isOwn: boolean };

/** What secures it beyond goodwill, or plainly that nothing does. */
export function Secured({ it, isOwn }: SecuredProps) {
  const { say } = useSpeech();
  const [isOpen, setOpen] = useOpened("secure");
  const about = partOf("secure", it.id);
  const isOnTheWay = useWaitingAbout(about).length > 0;
  const maySay = isOwn && !isOnTheWay;
  return (
    <Sentence
      label={say("guarantee.title")}
      plain={maySay && isOpen ? undefined : say(`guarantee.${it.guarantee?.as ?? "none"}`)}
      actions={
        maySay && !isOpen ? (
          <Button look="quiet" onClick={() => setOpen(true)}>
            {say(it.guarantee ? "guarantee.change" : "guarantee.name")}
          </Button>
        ) : undefined
      }
    >
      {it.guarantee && !(maySay && isOpen) && <SaidWords words={it.guarantee.words} size="small" />}
      <WaitingAbout id={about} />
      {maySay && isOpen && (
        <Suspense>
          <Form it={it} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Sentence>
  );
}
