import { isUnderWay } from "@mortar/core/src/records/coalition/invitation/standing.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Empty, Page, Section, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useRoomTitle } from "../../../workspace/useRoomTitle.ts";
import { InvitationItem } from "./InvitationItem.tsx";
import { WriteInvitation } from "./WriteInvitation.tsx";

/** Who was asked to join, by whom and why. Members see those who said yes; a no is for the stewards alone. */
export function InvitationsRoom() {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const all = [...world.invitations.values()];
  const underWay = all.filter(isUnderWay);
  const settled = all.filter((it) => !isUnderWay(it));
  useRoomTitle(say("invitations.title"));
  return (
    <Page title={say("invitations.title")} lead={say(me.isSteward ? "invitations.lead-steward" : "invitations.lead")}>
      {me.isSteward && <WriteInvitation />}
      <Section title={say("invitations.under-way", { count: underWay.length })}>
        {underWay.length === 0 && <Empty title={say("invitations.none")} />}
        <Sentences>
          {underWay.map((it) => (
            <InvitationItem key={it.id} it={it} />
          ))}
        </Sentences>
      </Section>
      {settled.length > 0 && (
        <Section title={say("invitations.settled")}>
          <Sentences>
            {settled.map((it) => (
              <InvitationItem key={it.id} it={it} />
            ))}
          </Sentences>
        </Section>
      )}
    </Page>
  );
}
