import { Actions, Button, Note, Section } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { MadeLinkView } from "../../coalition/person/MadeLinkView.tsx";
import { useMakingLink } from "../../coalition/person/useMakingLink.ts";

/** The address of the page on the wall: it can show released words and the ring of yeses, and nothing else. */
export function ProjectorLink() {
  const { say } = useSpeech();
  const { made, trouble, make } = useMakingLink({ task: "projector" });
  return (
    <Section title={say("projector.title")} note={say("projector.note")}>
      {made ? (
        <MadeLinkView made={made} handedOver="in-person" as={say("projector.open-there")} />
      ) : (
        <Actions>
          <Button onClick={() => void make()}>{say("projector.make")}</Button>
        </Actions>
      )}
      {trouble && <Note tone="held">{trouble}</Note>}
    </Section>
  );
}
