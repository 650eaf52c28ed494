import { useParams } from "wouter";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Loading, Page } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { NoSuchRoom } from "../../../workspace/NoSuchRoom.tsx";
import { useRoomTitle } from "../../../workspace/useRoomTitle.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { ReadersTag } from "../../ReadersTag.tsx";
import { ChooseForNewcomer } from "./ChooseForNewcomer.tsx";
import { InvitationFacts } from "./InvitationFacts.tsx";
import { InvitationState } from "./InvitationState.tsx";
import { StewardsPart } from "./StewardsPart.tsx";

/** One invitation: while somebody is awaited, what each member lets her read; for the stewards, the welcome. */
export function InvitationRoom() {
  const { say, day } = useSpeech();
  const { world, me, isWhole } = useStanding();
  const { invitation: id = "" } = useParams();
  const it = world.invitations.get(id);
  useRoomTitle(it ? it.name.said : say("invitations.title"));
  if (!it) return isWhole ? <NoSuchRoom /> : <Loading>{say("room.loading")}</Loading>;

  const told = { person: it.personName.said, member: it.name.said, day: day(it.joins) };
  return (
    <Page
      title={say(`invitation.title.${it.state}`, told)}
      lead={say(`invitation.lead.${it.state}`, told)}
      actions={
        <>
          <InvitationState it={it} /> <ReadersTag audience={it.audience} />
        </>
      }
    >
      <WaitingAbout id={it.id} />
      {it.state === "accepted" &&
        me.members.map((member) => <ChooseForNewcomer key={member} it={it} member={member} />)}
      {me.isSteward && <StewardsPart it={it} />}
      <InvitationFacts it={it} />
    </Page>
  );
}
