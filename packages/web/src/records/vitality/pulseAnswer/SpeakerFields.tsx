import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Choice, SelectField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";
import type { Saying } from "./saying.ts";

type SpeakerProps = {
  readonly member: string;
  readonly fields: Saying;
  readonly write: (changed: Readonly<Record<string, string>>) => void;
};

/** A steward writes down what somebody said: who that was, and how it was heard. */
export function SpeakerFields({ member, fields, write }: SpeakerProps) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const speakers = [...world.representations.values()].filter(
    (it) => it.member === member && !it.isOver && it.role !== "voice" && !it.suspended,
  );
  return (
    <div className="heard-from">
      <SelectField
        label={say("answering.speaker")}
        value={fields["speaker"] ?? ""}
        onChange={(event) => write({ speaker: event.currentTarget.value })}
      >
        <option value="">{say("form.choose")}</option>
        {speakers.map(({ id, person }) => (
          <option key={id} value={person}>
            {names.person(person)}
          </option>
        ))}
      </SelectField>
      <Choice
        legend={<span className="unseen">{say("answering.heard")}</span>}
        name={`from ${member}`}
        look="row"
        options={(["talk", "paper"] as const).map((value) => ({ value, label: say(`answering.from-${value}`) }))}
        chosen={[fields["from"] ?? "talk"]}
        onChoose={([from = "talk"]) => write({ from })}
      />
    </div>
  );
}
