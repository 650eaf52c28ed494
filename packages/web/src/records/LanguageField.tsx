import { SelectField } from "../parts/index.ts";
import { useSpeech } from "../speech/SpeechContext.ts";

/** Languages widely written in Europe and by those who come to it, by their BCP 47 tags. */
const offered =
  "am ar bg bn bs ca cs cy da de el en es et eu fa fi fr ga gd gl gu he hi hr hu hy id is it ja ka ko ku lb lt lv mk mt nb ne nl pa pl ps pt ro ru sk sl so sq sr sv sw ta ti tr uk ur vi wo yo zh".split(
    " ",
  );

type FieldProps = { readonly label?: string; readonly value: string; readonly onChoose: (language: string) => void };

/** A language by its name; one that was named before stays to be chosen. */
export function LanguageField({ label, value, onChoose }: FieldProps) {
  const { say, locale } = useSpeech();
  const names = new Intl.DisplayNames([locale], { type: "language" });
  const all = value === "" || offered.includes(value) ? offered : [...offered, value];
  const byName = all
    .map((tag) => ({ tag, name: names.of(tag) ?? tag }))
    .sort((one, other) => one.name.localeCompare(other.name, locale));
  return (
    <SelectField
      label={label ?? say("translation.language")}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="">{say("form.choose")}</option>
      {byName.map(({ tag, name }) => (
        <option key={tag} value={tag}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
