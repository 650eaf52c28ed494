import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { ButtonLink, Page, Section, Sentence, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { useRoomTitle } from "../../../workspace/useRoomTitle.ts";
import { Successions } from "../succession/Successions.tsx";
import { Stewards } from "./Stewards.tsx";

/** Who serves as steward and until when, what a steward may do, and how the members appoint one themselves. */
export function StewardsRoom() {
  const { say } = useSpeech();
  const { me } = useStanding();
  const address = useAddress();
  useRoomTitle(say("steward.title"));
  return (
    <Page title={say("steward.title")} lead={say("stewards.lead")}>
      <Stewards />
      <Section title={say("stewards.mandate")}>
        <Sentences>
          <Sentence size="small" label={say("stewards.does")} plain={say("stewards.does-what")} />
          <Sentence size="small" label={say("stewards.never")} plain={say("stewards.never-what")} />
          <Sentence size="small" label={say("stewards.term")} plain={say("stewards.term-what")} />
        </Sentences>
      </Section>
      <Successions />
      {me.person !== null && (
        <Section title={say("stewards.wrong")}>
          <p className="prose">{say("stewards.wrong-what")}</p>
          <p>
            <ButtonLink look="quiet" href={address.complaints}>
              {say("stewards.to-complaints")}
            </ButtonLink>
          </p>
        </Section>
      )}
    </Page>
  );
}
