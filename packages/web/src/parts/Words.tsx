import type { ReactNode } from "react";
import { cutText } from "./cutText.ts";
import type { Passage } from "./cutText.ts";

export type WordsProps = {
  readonly said: string;
  /** Offsets in UTF-16 units at which something was taken back out. */
  readonly cuts: readonly number[];
  /** What a screen reader says at a cut, and what resting on it shows. */
  readonly cutLabel: string;
  /** Stretches to be underlined, each named. */
  readonly passages?: readonly Passage[] | undefined;
  readonly size?: "small" | "said" | "large" | undefined;
  /** `hung` draws quotation marks in the margin; `none` leaves the words bare. */
  readonly quotes?: "hung" | "none" | undefined;
  readonly lang?: string | undefined;
  readonly id?: string | undefined;
};

/** What somebody said, to the character: its text content equals `said`. */
export function Words({ said, cuts, cutLabel, passages = [], size = "said", quotes = "hung", lang, id }: WordsProps) {
  return (
    <blockquote className="words" data-size={size} data-quotes={quotes} lang={lang} id={id} dir="auto">
      <span className="said">
        {cutText(said, cuts, passages).map((piece): ReactNode => {
          if (piece.kind === "cut") return <Cut key={`cut ${piece.at}`} label={cutLabel} />;
          if (piece.passage === undefined) return piece.text;
          const { label, tone } = piece.passage;
          return (
            <mark key={piece.at} className="passage" data-tone={tone} title={label} aria-description={label}>
              {piece.text}
            </mark>
          );
        })}
      </span>
    </blockquote>
  );
}

function Cut({ label }: { readonly label: string }) {
  return <span className="cut" role="img" aria-label={label} title={label} />;
}
