import type { Kept } from "@mortar/core";
import { isUnderWay } from "@mortar/core/src/records/coalition/invitation/standing.ts";
import type { Invitation } from "@mortar/core/src/records/coalition/invitation/shape.ts";
import { useState } from "react";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Anchor, Button, Sentence } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { ReadersTag } from "../../ReadersTag.tsx";
import { HandOverInvitation } from "./HandOverInvitation.tsx";
import { InvitationState } from "./InvitationState.tsx";

/** Whom one asked, for what, and how it stands. */
export function InvitationItem({ it }: { readonly it: Kept<Invitation> }) {
  const { say, day } = useSpeech();
  const { me } = useStanding();
  const address = useAddress();
  const [isHandingOver, setHandingOver] = useState(false);
  const told = { person: it.personName.said, member: it.name.said, hours: it.hours, day: day(it.joins) };
  return (
    <Sentence
      size="small"
      label={say(`form.${it.form}`)}
      plain={<Anchor href={address.invitation(it.id)}>{say("invitation.person-for", told)}</Anchor>}
      reason={isUnderWay(it) ? say("invitation.hours-and-day", told) : say("invitation.hours-count", told)}
      margin={
        <>
          <InvitationState it={it} />
          <ReadersTag audience={it.audience} />
        </>
      }
      actions={
        me.isSteward &&
        isUnderWay(it) && (
          <Button look="quiet" aria-label={say("invitation.hand-over-this", told)} onClick={() => setHandingOver(true)}>
            {say("invitation.hand-over")}
          </Button>
        )
      }
    >
      <WaitingAbout id={it.id} />
      {isHandingOver && <HandOverInvitation it={it} onClose={() => setHandingOver(false)} />}
    </Sentence>
  );
}
