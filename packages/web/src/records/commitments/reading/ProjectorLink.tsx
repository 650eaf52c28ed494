import { isProblem, type MadeLink } from "@mortar/client";
import { useState } from "react";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Note, Section } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { MadeLinkView } from "../../coalition/person/MadeLinkView.tsx";

/** The address of the page on the wall: it can show released words, and nothing else. */
export function ProjectorLink() {
  const { say } = useSpeech();
  const { client } = useWorkspace();
  const [made, setMade] = useState<MadeLink | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const make = async () => {
    setTrouble(null);
    try {
      const answer = await client.makeLink({ task: "projector" });
      if (isProblem(answer)) setTrouble(answer.sentence);
      else setMade(answer);
    } catch {
      setTrouble(say("invite.no-line"));
    }
  };
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
