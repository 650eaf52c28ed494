import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { lazy, Suspense, useState } from "react";
import { useWaitingAbout } from "../../../coalition/WorkspaceContext.ts";
import { Button } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { AffirmActions } from "./AffirmActions.tsx";
import type { FormName } from "./CommitmentForm.tsx";

const Form = lazy(async () => ({ default: (await import("./CommitmentForm.tsx")).CommitmentForm }));

/** What someone who speaks for the member may do with its commitment. */
export function CommitmentActions({ it }: { readonly it: Kept<Commitment> }) {
  const { say } = useSpeech();
  const [open, setOpen] = useState<FormName | null>(null);
  const waiting = useWaitingAbout(it.id);
  if (waiting.length > 0) return null;
  if (open)
    return (
      <Suspense>
        <Form form={open} it={it} onClose={() => setOpen(null)} />
      </Suspense>
    );
  const opener = (form: FormName, label: string) => (
    <Button look="quiet" onClick={() => setOpen(form)}>
      {label}
    </Button>
  );
  return (
    <AffirmActions
      it={it}
      onOpen={setOpen}
      beside={opener("became", say("commitment.say-became"))}
      more={opener("take-back", say("take-back.title"))}
    />
  );
}
