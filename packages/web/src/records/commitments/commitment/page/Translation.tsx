import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";
import { useNames } from "../../../coalition/useNames.ts";
import { SaidWords } from "../../../SaidWords.tsx";

type TranslationProps = { readonly translation: NonNullable<Commitment["translation"]> };

/** The same in another language, with who translated it. The original is what was affirmed, and this says so. */
export function Translation({ translation: { words, language, by } }: TranslationProps) {
  const { say, locale } = useSpeech();
  const names = useNames();
  const named = new Intl.DisplayNames([locale], { type: "language" }).of(language) ?? language;
  return (
    <div className="prose">
      <SaidWords words={words} lang={language} />
      <p className="hint">{say("translation.by", { person: names.person(by), language: named })}</p>
    </div>
  );
}
