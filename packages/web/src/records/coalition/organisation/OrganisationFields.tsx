import type { MemberForm } from "@mortar/core/src/records/coalition/member/member.ts";
import type { Draft } from "../../../coalition/useDraft.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { SelectField, TextField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

/** Chosen in place of an id: an organisation that is not here yet. No id begins with it. */
export const ANOTHER = "+";

type OrganisationFieldsProps = {
  readonly form: MemberForm;
  readonly chosen: string;
  readonly onChoose: (organisation: string) => void;
  /** What another one is called. */
  readonly name: Draft;
};

/** Which organisation a new member is, or is part of: one that is here, or another by its name. */
export function OrganisationFields({ form, chosen, onChoose, name }: OrganisationFieldsProps) {
  const { say } = useSpeech();
  const { world } = useStanding();
  return (
    <>
      <SelectField
        label={say("organisation.which", { form })}
        hint={say("form.optional")}
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="">{say("organisation.none")}</option>
        {[...world.organisations.values()].map(({ id, name }) => (
          <option key={id} value={id}>
            {name.said}
          </option>
        ))}
        <option value={ANOTHER}>{say("organisation.another")}</option>
      </SelectField>
      {chosen === ANOTHER && (
        <TextField
          label={say("organisation.name")}
          value={name.text}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => name.write(event.currentTarget.value)}
        />
      )}
    </>
  );
}
