import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { lazy, Suspense, useState } from "react";
import { useStanding, useWaitingAbout } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, ButtonLink } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { useNames } from "../../coalition/useNames.ts";
import { voicesOf } from "./voicesOf.ts";

const Form = lazy(async () => ({ default: (await import("./SpokenForm.tsx")).SpokenForm }));
const Invite = lazy(async () => ({ default: (await import("../../coalition/person/InviteDialog.tsx")).InviteDialog }));

/** What a steward does about a yes said aloud: writes it down, brings it to its witness, gives its speaker a slip. */
export function SpokenYes({ it }: { readonly it: Kept<Commitment> }) {
  const { say } = useSpeech();
  const address = useAddress();
  const [isOpen, setOpen] = useState(false);
  const waiting = useWaitingAbout(it.id);
  if (waiting.length > 0) return null;
  if (it.disclosure === "spoken")
    return (
      <Actions>
        <ButtonLink look="quiet" href={address.slip(it.id)}>
          {say("spoken.slip")}
        </ButtonLink>
      </Actions>
    );
  if (it.disclosure !== "released") return null;
  if (it.spoken && !isOpen) return <ForTheWitness it={it} onChange={() => setOpen(true)} />;
  if (isOpen)
    return (
      <Suspense>
        <Form it={it} onClose={() => setOpen(false)} />
      </Suspense>
    );
  return (
    <Actions>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {say("spoken.note")}
      </Button>
    </Actions>
  );
}

type ForWitnessProps = { readonly it: Kept<Commitment>; readonly onChange: () => void };

/** The witness has it on her own screen; without an account, she opens it from a link or a code. */
function ForTheWitness({ it, onChange }: ForWitnessProps) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const names = useNames();
  const [isInviting, setInviting] = useState(false);
  const witness = it.spoken?.witness ?? "";
  const member = voicesOf(world, (id) => id !== it.member).find(({ person }) => person === witness)?.member;
  if (witness === me.person) return null;
  return (
    <>
      <Actions>
        {member && (
          <Button look="quiet" onClick={() => setInviting(true)}>
            {say("spoken.link-for-witness", { witness: names.person(witness) })}
          </Button>
        )}
        <Button look="quiet" onClick={onChange}>
          {say("spoken.change")}
        </Button>
      </Actions>
      {isInviting && member && (
        <Suspense>
          <Invite person={witness} member={member} commitment={it.id} onClose={() => setInviting(false)} />
        </Suspense>
      )}
    </>
  );
}
