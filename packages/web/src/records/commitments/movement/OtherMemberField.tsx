import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { SelectField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

type ReceiverProps = {
  readonly label: string;
  readonly besides: string;
  readonly value: string;
  /** Whether it can have been for all of them at once. */
  readonly takes: "one" | "one-or-everyone";
  readonly onChoose: (member: string) => void;
};

/** Another member that is here, or all of them. */
export function OtherMemberField({ label, besides, value, takes, onChoose }: ReceiverProps) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const others = [...world.members.values()].filter(({ id, left }) => id !== besides && !left);
  return (
    <SelectField label={label} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
      {value === "" && <option value="">{say("form.choose")}</option>}
      {others.map(({ id, name }) => (
        <option key={id} value={id}>
          {name.said}
        </option>
      ))}
      {takes === "one-or-everyone" && <option value={EVERYONE}>{say("moved.everyone")}</option>}
    </SelectField>
  );
}

/** The value of a choice that names no member. */
export const EVERYONE = "everyone";
