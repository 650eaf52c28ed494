import { Choice } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { kinds, type MarkKind } from "./kinds.ts";

type KindChoiceProps = {
  readonly legend: string;
  readonly name: string;
  readonly chosen: MarkKind | null;
  readonly onChoose: (kind: MarkKind) => void;
};

/** A give, a need, an own gain, a gain for others or a risk: one of them. */
export function KindChoice({ legend, name, chosen, onChoose }: KindChoiceProps) {
  const { say } = useSpeech();
  const choose = (value: string | undefined) => {
    const kind = kinds.find((it) => it === value);
    if (kind) onChoose(kind);
  };
  return (
    <Choice
      legend={legend}
      name={name}
      look="row"
      options={kinds.map((value) => ({ value, label: say(`as.${value}`) }))}
      chosen={chosen ? [chosen] : []}
      onChoose={([value]) => choose(value)}
    />
  );
}
