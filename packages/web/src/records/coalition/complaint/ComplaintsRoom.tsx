import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Empty, Loading, Page, Section, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useRoomTitle } from "../../../workspace/useRoomTitle.ts";
import { ComplaintItem } from "./ComplaintItem.tsx";
import { ComplainForm } from "./ComplainForm.tsx";

/** What went wrong with somebody, a steward too: written to people of one's choice, and read by nobody else. */
export function ComplaintsRoom() {
  const { say } = useSpeech();
  const { world, me, isWhole } = useStanding();
  useRoomTitle(say("complaints.title"));
  const all = [...world.complaints.values()].toReversed();
  const sections = [
    { title: say("complaints.yours"), complaints: all.filter(({ person }) => person === me.person) },
    { title: say("complaints.to-you"), complaints: all.filter(({ person }) => person !== me.person) },
  ].filter(({ complaints }) => complaints.length > 0);
  return (
    <Page title={say("complaints.title")} lead={say("complaints.lead")}>
      {sections.map(({ title, complaints }) => (
        <Section key={title} title={title}>
          <Sentences label={title}>
            {complaints.map((it) => (
              <ComplaintItem key={it.id} it={it} />
            ))}
          </Sentences>
        </Section>
      ))}
      {sections.length === 0 &&
        (isWhole ? (
          <Empty title={say("complaints.none")}>
            <p>{say("complaints.none-why")}</p>
          </Empty>
        ) : (
          <Loading>{say("room.loading")}</Loading>
        ))}
      <Section title={say("complaints.write")} note={say("complaints.write-note")}>
        <ComplainForm />
      </Section>
    </Page>
  );
}
