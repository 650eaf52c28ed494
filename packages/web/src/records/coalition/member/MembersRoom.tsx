import { useState } from "react";
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
  // As it was on coming in: the first member must not close the form under the hand that adds the second.
  const [isFirstDay] = useState(members.length === 0);
  useRoomTitle(say("place.members"));
  const adding = me.isSteward && (
    <Section title={say("members.add")} note={say("members.add-note")}>
      <AddPerson open={isFirstDay} />
      <AddMember open={isFirstDay} />
    </Section>
  );
  return (
    <Page title={say("place.members")} lead={say("members.lead")}>
      {isFirstDay && adding}
      {(members.length > 0 || !me.isSteward) && (
        <Section title={say("members.count", { count: members.length })}>
          {members.length === 0 && <Empty title={say("commitments.no-members")} />}
          <Sentences>
            {members.map((it) => (
              <MemberItem key={it.id} it={it} />
            ))}
          </Sentences>
        </Section>
      )}
      <Ways ways={[{ href: address.invitations, title: say("invitations.title"), about: say("invitations.about") }]} />
      <PeopleApart />
      {!isFirstDay && adding}
      <Stewards />
      <TheCoalition />
    </Page>
  );
}
