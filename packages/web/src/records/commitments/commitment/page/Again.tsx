import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { lazy, Suspense, useState } from "react";
import { useRequest } from "../../../../coalition/useRequest.ts";
import { useWaitingAbout, useWorkspace } from "../../../../coalition/WorkspaceContext.ts";
import { Actions, Button } from "../../../../parts/index.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";
import { FocusInside } from "../../../../workspace/FocusInside.tsx";

const Renegotiate = lazy(async () => ({ default: (await import("../RenegotiateForm.tsx")).RenegotiateForm }));

/** The way back for the member from what it took home, and the way on from what it withdrew. */
export function Again({ it }: { readonly it: Kept<Commitment> }) {
  const isOnTheWay = useWaitingAbout(it.id).length > 0;
  if (isOnTheWay || it.replacedBy) return null;
  if (it.disclosure === "held-back") return <ReleaseAgain it={it} />;
  return it.disclosure === "withdrawn" ? <InItsPlace it={it} /> : null;
}

function ReleaseAgain({ it }: { readonly it: Kept<Commitment> }) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const release = async () => {
    const ask = { id: it.id, seen: it.revision };
    if (await request({ command: "releaseAgain", ask, as: it.member })) notices.say(say("commitment.now-released"));
  };
  return (
    <Actions>
      <Button look="main" onClick={() => void release()}>
        {say("commitment.release-again")}
      </Button>
    </Actions>
  );
}

function InItsPlace({ it }: { readonly it: Kept<Commitment> }) {
  const { say } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <Actions>
        <Button onClick={() => setOpen(true)}>{say("replacing.open")}</Button>
      </Actions>
    );
  return (
    <FocusInside back={it.id}>
      <Suspense>
        <Renegotiate it={it} onClose={() => setOpen(false)} />
      </Suspense>
    </FocusInside>
  );
}
