import type { Handing } from "@mortar/client";
import type { Invitation } from "@mortar/core/src/records/coalition/invitation/shape.ts";
import { useState } from "react";
import { Button, Dialog, Note } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { HandingFields } from "../person/HandingFields.tsx";
import { MadeLinkView } from "../person/MadeLinkView.tsx";
import { useMakingLink } from "../person/useMakingLink.ts";

/** The way of an invitation to the one it is for: by mail, to her camera, or spoken and written down. */
export function HandOverInvitation({ it, onClose }: { readonly it: Invitation; readonly onClose: () => void }) {
  const { say } = useSpeech();
  const [handedOver, setHandedOver] = useState<Handing>("in-person");
  const [mailTo, setMailTo] = useState("");
  const isMail = handedOver === "mail";
  const { made, trouble, make } = useMakingLink({
    task: "invitation",
    person: it.person,
    member: null,
    about: it.id,
    handedOver,
    ...(isMail && { address: mailTo }),
  });
  const person = it.personName.said;
  const frame = { title: say("invitation.hand-over-to", { person }), closeLabel: say("form.close"), onClose };
  if (made)
    return (
      <Dialog {...frame}>
        <MadeLinkView made={made} handedOver={handedOver} as={say("invitation.opens-for", { person })} />
      </Dialog>
    );
  return (
    <Dialog
      {...frame}
      actions={
        <Button look="main" disabled={isMail && !mailTo.includes("@")} onClick={() => void make()}>
          {say("invite.make")}
        </Button>
      }
    >
      <div className="stack">
        <p>{say("invitation.hand-over-note", { person })}</p>
        <HandingFields handedOver={handedOver} onHand={setHandedOver} mailTo={mailTo} onAddress={setMailTo} />
        {trouble && <Note tone="held">{trouble}</Note>}
      </div>
    </Dialog>
  );
}
