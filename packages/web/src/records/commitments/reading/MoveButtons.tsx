import type { KeyboardEvent } from "react";
import { Button } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

export type Place = "first" | "between" | "last" | "alone";

export const placeAt = (index: number, count: number): Place => {
  if (count === 1) return "alone";
  return index === 0 ? "first" : index === count - 1 ? "last" : "between";
};

type MoveProps = {
  /** The words that are moved, for those who hear the buttons. */
  readonly said: string;
  readonly place: Place;
  readonly onMove: (by: -1 | 1) => void;
};

/** Reads something earlier or later: by pressing, or with the arrow keys. At its end a button stays, and keeps the focus. */
export function MoveButtons({ said, place, onMove }: MoveProps) {
  const { say } = useSpeech();
  if (place === "alone") return null;
  const told = { words: said.slice(0, 40) };
  const can = { "-1": place === "between" || place === "last", "1": place === "between" || place === "first" };
  const move = (by: -1 | 1) => can[by] && onMove(by);
  const steer = (event: KeyboardEvent) => {
    const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key as "ArrowUp"];
    if (by === undefined) return;
    event.preventDefault();
    move(by);
  };
  const button = (by: -1 | 1, label: string, text: string) => (
    <Button look="quiet" aria-label={label} aria-disabled={!can[by]} onClick={() => move(by)} onKeyDown={steer}>
      {text}
    </Button>
  );
  return (
    <>
      {button(-1, say("reading.earlier-this", told), say("reading.earlier"))}
      {button(1, say("reading.later-this", told), say("reading.later"))}
    </>
  );
}
