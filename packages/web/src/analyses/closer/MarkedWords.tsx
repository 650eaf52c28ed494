import type { Words } from "@mortar/core";
import { SaidWords } from "../../records/SaidWords.tsx";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { asSaidIn, type InCommon, markedWords } from "./inCommon.ts";

type MarkedProps = {
  readonly words: Words;
  readonly inCommon: InCommon;
  readonly size?: "small" | "said";
};

/** Somebody's words, with those underlined that stand in the other text too, and dotted those that are close to one there. */
export function MarkedWords({ words, inCommon, size = "small" }: MarkedProps) {
  const { say } = useSpeech();
  const passages = markedWords(words.said, inCommon, {
    shared: say("marked.shared"),
    close: (other) => say("marked.close", { other }),
  });
  return <SaidWords words={words} passages={passages} size={size} />;
}

type LineProps = { readonly one: Words; readonly other: Words; readonly inCommon: InCommon };

/** What is marked, said in a line: nobody has to see an underline. */
export function InCommonLine({ one, other, inCommon: { shared, close } }: LineProps) {
  const { say, list } = useSpeech();
  if (shared.length === 0 && close.length === 0) return null;
  const ones = asSaidIn(
    one.said,
    close.map(([own]) => own),
  );
  const others = asSaidIn(
    other.said,
    close.map(([, theirs]) => theirs),
  );
  return (
    <p className="in-common">
      {shared.length > 0 && say("marked.both-say", { words: list(asSaidIn(one.said, shared)) })}{" "}
      {close.length > 0 && say("marked.near", { pairs: list(ones.map((word, at) => `${word} – ${others[at]}`)) })}
    </p>
  );
}
