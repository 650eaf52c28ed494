import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Empty, Page, Section, Sentences, Ways } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { useRoomTitle } from "../../../workspace/useRoomTitle.ts";
import { TheCoalition } from "../coalition/TheCoalition.tsx";
import { AddPerson } from "../person/AddPerson.tsx";
import { PeopleApart } from "../person/PeopleApart.tsx";
import { Stewards } from "../stewardship/Stewards.tsx";
import { AddMember } from "./AddMember.tsx";
import { MemberItem } from "./MemberItem.tsx";

/** Who belongs, and who speaks for whom. */
export function MembersRoom() {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const address = useAddress();
  const members = [...world.members.values()];
  useRoomTitle(say("place.members"));
  return (
    <Page title={say("place.members")} lead={say("members.lead")}>
      <Section title={say("members.count", { count: members.length })}>
        {members.length === 0 && <Empty title={say("commitments.no-members")} />}
        <Sentences>
          {members.map((it) => (
            <MemberItem key={it.id} it={it} />
          ))}
        </Sentences>
      </Section>
      <Ways ways={[{ href: address.invitations, title: say("invitations.title"), about: say("invitations.about") }]} />
      <PeopleApart />
      {me.isSteward && (
        <Section title={say("members.add")} note={say("members.add-note")}>
          <AddPerson />
          <AddMember />
        </Section>
      )}
      <Stewards />
      <TheCoalition />
    </Page>
  );
}
