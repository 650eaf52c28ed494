import type { Words } from "@mortar/core";
import { SaidWords } from "../../records/SaidWords.tsx";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { type InCommon, markedWords } from "./inCommon.ts";

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

/** What is marked, said in a line: nobody has to see an underline. */
export function InCommonLine({ inCommon: { shared, close } }: { readonly inCommon: InCommon }) {
  const { say, list } = useSpeech();
  if (shared.length === 0 && close.length === 0) return null;
  return (
    <p className="in-common">
      {shared.length > 0 && say("marked.both-say", { words: list(shared) })}{" "}
      {close.length > 0 && say("marked.near", { pairs: list(close.map((pair) => pair.join(" – "))) })}
    </p>
  );
}
