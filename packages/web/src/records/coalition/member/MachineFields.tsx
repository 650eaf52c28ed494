import type { Draft } from "../../../coalition/useDraft.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { SelectField, TextArea } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

type MachineFieldsProps = {
  readonly objective: Draft;
  readonly accountable: string;
  readonly onChoose: (person: string) => void;
  /** The field that cannot stay empty, and why; absent until somebody tried. */
  readonly missing: { readonly field: MachineField; readonly why: string } | undefined;
};

export type MachineField = "objective" | "accountable";

/** What an AI system joins with: what it is built for, and the human being who answers for it. */
export function MachineFields({ objective, accountable, onChoose, missing }: MachineFieldsProps) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const whyNot = (field: MachineField) => (missing?.field === field ? missing.why : undefined);
  return (
    <>
      <TextArea
        label={say("member.objective-label")}
        name="objective"
        error={whyNot("objective")}
        voice="plain"
        value={objective.text}
        onChange={(event) => objective.write(event.currentTarget.value)}
        rows={2}
      />
      <SelectField
        label={say("member.accountable-label")}
        hint={say("member.accountable-hint")}
        name="accountable"
        error={whyNot("accountable")}
        value={accountable}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="">{say("form.choose")}</option>
        {[...world.persons.values()].map(({ id, name }) => (
          <option key={id} value={id}>
            {name.said}
          </option>
        ))}
      </SelectField>
    </>
  );
}
