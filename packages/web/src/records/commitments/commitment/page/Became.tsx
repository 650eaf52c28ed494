import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { lazy, Suspense } from "react";
import { useWaitingAbout } from "../../../../coalition/WorkspaceContext.ts";
import { Button, Sentence } from "../../../../parts/index.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../../coalition/useNames.ts";
import { SaidWords } from "../../../SaidWords.tsx";
import { partOf } from "../partOf.ts";
import { useOpened } from "./useOpened.ts";

const Form = lazy(async () => ({ default: (await import("../BecameForm.tsx")).BecameForm }));

type BecameProps = { readonly it: Kept<Commitment>; readonly isOwn: boolean };

/** Kept, under strain, lapsed or agreed anew, with the reason its member gave. */
export function Became({ it, isOwn }: BecameProps) {
  const { say } = useSpeech();
  const names = useNames();
  const [isOpen, setOpen] = useOpened("became");
  const about = partOf("became", it.id);
  const isOnTheWay = useWaitingAbout(about).length > 0;
  const mayTell = isOwn && !isOnTheWay && !it.replacedBy;
  return (
    <Sentence
      label={say("commitment.became")}
      plain={mayTell && isOpen ? undefined : say(`became.${it.fulfilment}`, { member: names.member(it.member) })}
      actions={
        mayTell && !isOpen ? (
          <Button look={it.fulfilment === "open" ? "plain" : "quiet"} onClick={() => setOpen(true)}>
            {say("commitment.say-became")}
          </Button>
        ) : undefined
      }
    >
      {it.why && <SaidWords words={it.why} size="small" />}
      <WaitingAbout id={about} />
      {mayTell && isOpen && (
        <Suspense>
          <Form it={it} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Sentence>
  );
}
