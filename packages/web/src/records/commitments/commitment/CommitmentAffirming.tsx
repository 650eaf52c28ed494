import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { lazy, Suspense, useState } from "react";
import { useStanding, useWaitingAbout } from "../../../coalition/WorkspaceContext.ts";
import { ComesBack } from "../../../workspace/ComesBack.tsx";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { AffirmActions } from "./AffirmActions.tsx";
import type { FormName } from "./CommitmentForm.tsx";
import { SpokenYes } from "./SpokenYes.tsx";
import { WitnessAsked } from "./WitnessAsked.tsx";

const Form = lazy(async () => ({ default: (await import("./CommitmentForm.tsx")).CommitmentForm }));

/** Everything one may do now about the yes to one commitment: as its member, as its witness, as a steward. */
export function CommitmentAffirming({ it }: { readonly it: Kept<Commitment> }) {
  const { me } = useStanding();
  return (
    <>
      <WaitingAbout id={it.id} />
      <WitnessAsked it={it} />
      {me.members.includes(it.member) && <OwnYes it={it} />}
      {me.isSteward && <SpokenYes it={it} />}
    </>
  );
}

function OwnYes({ it }: { readonly it: Kept<Commitment> }) {
  const [open, setOpen] = useState<FormName | null>(null);
  const waiting = useWaitingAbout(it.id);
  if (waiting.length > 0) return null;
  if (!open)
    return (
      <ComesBack to={it.id} key={it.disclosure}>
        <AffirmActions it={it} onOpen={setOpen} />
      </ComesBack>
    );
  return (
    <Suspense>
      <Form form={open} it={it} onClose={() => setOpen(null)} />
    </Suspense>
  );
}
