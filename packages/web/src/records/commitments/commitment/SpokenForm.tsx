import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { useState } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { SelectField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { StepAside } from "../../../workspace/StepAside.tsx";
import { useNames } from "../../coalition/useNames.ts";
import { voicesOf } from "./voicesOf.ts";

type SpokenFormProps = { readonly it: Kept<Commitment>; readonly onClose: () => void };

/** Who said yes, and who of another member heard it. The steward writes it down, and cannot be that witness. */
export function SpokenForm({ it, onClose }: SpokenFormProps) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const { notices } = useWorkspace();
  const names = useNames();
  const request = useRequest();
  const speakers = voicesOf(world, (member) => member === it.member);
  const [speaker, setSpeaker] = useState(it.spoken?.speaker ?? speakers[0]?.person ?? "");
  const [witness, setWitness] = useState("");
  const isInside = (person: string) =>
    [...world.representations.values()].some((its) => its.member === it.member && its.person === person && !its.isOver);
  const mayRead = (member: string) => it.readers?.members.includes(member) ?? true;
  const witnesses = voicesOf(world, (member) => member !== it.member && mayRead(member)).filter(
    ({ person }) => person !== me.person && !isInside(person),
  );

  const send = async () => {
    const asked = request({ command: "noteSpoken", ask: { id: it.id, speaker, witness } });
    onClose();
    if (await asked) notices.say(say("spoken.now-noted", { witness: names.person(witness) }));
  };
  return (
    <StepAside
      back={it.id}
      send={say("spoken.send")}
      isReady={speaker !== "" && witness !== ""}
      onSend={send}
      onClose={onClose}
    >
      <SelectField
        label={say("spoken.speaker")}
        value={speaker}
        onChange={(event) => setSpeaker(event.currentTarget.value)}
      >
        {speakers.map(({ person }) => (
          <option key={person} value={person}>
            {names.person(person)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={say("spoken.witness")}
        hint={say("spoken.witness-hint", { member: names.member(it.member) })}
        value={witness}
        onChange={(event) => setWitness(event.currentTarget.value)}
      >
        <option value="">{say("form.choose")}</option>
        {witnesses.map(({ person, member }) => (
          <option key={`${person} ${member}`} value={person}>
            {say("spoken.of", { person: names.person(person), member: names.member(member) })}
          </option>
        ))}
      </SelectField>
    </StepAside>
  );
}
