import { SelectField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { asSheet, useSheets } from "./useSheets.ts";

type FieldProps = { readonly value: string; readonly onChoose: (sheet: string) => void };

/** Which sheet a conversation follows: the coalition's own first. */
export function SheetField({ value, onChoose }: FieldProps) {
  const { say } = useSpeech();
  const { standard, offered } = useSheets();
  return (
    <SelectField
      label={say("talk.follows")}
      hint={say("talk.follows-hint")}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {[...offered.map(asSheet), ...standard].map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
