import type { Words } from "@mortar/core";
import { useRef } from "react";
import { Button, chosenPassage, Choice, Disclosure } from "../parts/index.ts";
import { useSpeech } from "../speech/SpeechContext.ts";
import { SaidWords } from "./SaidWords.tsx";
import { sentencesIn } from "./sentencesIn.ts";

/** A stretch of words, in UTF-16 units, `to` excluded. */
export type Passage = { readonly from: number; readonly to: number };

type PickerProps = {
  readonly words: Words;
  readonly passage: Passage | null;
  readonly onPick: (passage: Passage) => void;
  readonly legend: string;
  /** Stretches that carry a name already. */
  readonly marked?: readonly (Passage & { readonly label: string })[];
};

/** A passage is chosen by selecting it, sentence by sentence (with a keyboard or a thumb), or as the whole. */
export function PassagePicker({ words, passage, onPick, legend, marked = [] }: PickerProps) {
  const { say, locale } = useSpeech();
  const area = useRef<HTMLDivElement>(null);
  const sentences = sentencesIn(words.said, locale);
  const pick = () => {
    const selected = area.current && chosenPassage(area.current, getSelection());
    if (selected) onPick(selected);
  };
  const chosen = sentences.filter(({ from, to }) => passage && from >= passage.from && to <= passage.to).map(({ from }) => String(from));
  const pickSentences = (froms: readonly string[]) => {
    const picked = sentences.filter(({ from }) => froms.includes(String(from)));
    const [first, last] = [picked[0], picked.at(-1)];
    if (first && last) onPick({ from: first.from, to: last.to });
  };
  return (
    <div className="stack">
      <div ref={area} onPointerUp={pick} onKeyUp={pick} role="group" aria-label={legend}>
        <SaidWords words={words} passages={passage ? [...marked, { ...passage, label: say("passage.chosen"), tone: "held" as const }] : marked} />
      </div>
      <p className="hint">{say("passage.how")}</p>
      <div className="actions">
        <Button look="quiet" onClick={() => onPick({ from: 0, to: words.said.length })}>{say("passage.whole")}</Button>
      </div>
      {sentences.length > 1 && (
        <Disclosure summary={say("passage.by-sentence")}>
          <Choice
            legend={legend}
            name={`sentences ${words.ref}`}
            takes="many"
            options={sentences.map(({ from, to }) => ({ value: String(from), label: words.said.slice(from, to) }))}
            chosen={chosen}
            onChoose={pickSentences}
          />
        </Disclosure>
      )}
    </div>
  );
}
