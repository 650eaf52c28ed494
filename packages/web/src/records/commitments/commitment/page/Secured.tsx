import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { lazy, Suspense } from "react";
import { useWaitingAbout } from "../../../../coalition/WorkspaceContext.ts";
import { Button, Sentence } from "../../../../parts/index.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";
import { SaidWords } from "../../../SaidWords.tsx";
import { useOpened } from "./useOpened.ts";

const Form = lazy(async () => ({ default: (await import("./SecureForm.tsx")).SecureForm }));

type SecuredProps = { readonly it: Kept<Commitment>; readonly isOwn: boolean };

/** What secures it beyond goodwill, or plainly that nothing does. */
export function Secured({ it, isOwn }: SecuredProps) {
  const { say } = useSpeech();
  const [isOpen, setOpen] = useOpened("secure");
  const isOnTheWay = useWaitingAbout(it.id).length > 0;
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
      {maySay && isOpen && (
        <Suspense>
          <Form it={it} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Sentence>
  );
}
