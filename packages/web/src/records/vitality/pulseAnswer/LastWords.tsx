import type { Kept } from "@mortar/core";
import type { PulseAnswer } from "@mortar/core/src/records/vitality/pulseAnswer/shape.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";

/** What was said the last time in so many words, beside what is being said now. */
export function LastWords({ answer: { words, person, readOut } }: { readonly answer: Kept<PulseAnswer> }) {
  const { say } = useSpeech();
  const names = useNames();
  if (!words) return null;
  return (
    <figure className="last-words">
      <figcaption>
        {readOut
          ? say(`pulse.last-read-out-${readOut.from}`, { person: names.person(person), by: names.person(readOut.by) })
          : say("pulse.last-said-by", { person: names.person(person) })}
      </figcaption>
      <SaidWords words={words} size="small" />
    </figure>
  );
}
