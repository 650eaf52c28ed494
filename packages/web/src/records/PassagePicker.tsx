import type { Words } from "@mortar/core";
import { useRef } from "react";
import { Button, Choice, Disclosure, useChosenPassage } from "../parts/index.ts";
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
  const { say } = useSpeech();
  const area = useRef<HTMLDivElement>(null);
  useChosenPassage(area, onPick);
  return (
    <>
      <div ref={area}>
        <SaidWords words={words} passages={marked} />
      </div>
      <p className="hint">{say("passage.how")}</p>
      <div className="actions">
        <Button look="quiet" onClick={() => onPick({ from: 0, to: words.said.length })}>
          {say("passage.whole")}
        </Button>
      </div>
      <SentenceBySentence words={words} passage={passage} onPick={onPick} legend={legend} />
      <div role="status">
        {passage && (
          <>
            <p className="label">{say("passage.chosen")}</p>
            <SaidWords words={{ ref: "", said: words.said.slice(passage.from, passage.to), cuts: [] }} />
          </>
        )}
      </div>
    </>
  );
}

/** Sentences that lie apart are chosen with what stands between them: a passage is one stretch. */
function SentenceBySentence({ words, passage, onPick, legend }: PickerProps) {
  const { say, locale } = useSpeech();
  const sentences = sentencesIn(words.said, locale);
  if (sentences.length < 2) return null;
  const isChosen = ({ from, to }: Passage) => passage !== null && from >= passage.from && to <= passage.to;
  const pick = (froms: readonly string[]) => {
    const picked = sentences.filter(({ from }) => froms.includes(String(from)));
    const [first, last] = [picked[0], picked.at(-1)];
    if (first && last) onPick({ from: first.from, to: last.to });
  };
  return (
    <Disclosure summary={say("passage.by-sentence")}>
      <Choice
        legend={legend}
        name={`sentences ${words.ref}`}
        takes="many"
        options={sentences.map(({ from, to }) => ({ value: String(from), label: words.said.slice(from, to) }))}
        chosen={sentences.filter(isChosen).map(({ from }) => String(from))}
        onChoose={pick}
      />
    </Disclosure>
  );
}
