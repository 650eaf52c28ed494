import { useEffect } from "react";
import type { RefObject } from "react";
import { chosenPassage } from "./chosenPassage.ts";

type Chosen = { readonly from: number; readonly to: number };

/** Tells of each passage the reader selects inside `within`, by mouse, thumb or caret. Letting go of it tells nothing. */
export function useChosenPassage(within: RefObject<Element | null>, onChoose: (passage: Chosen) => void) {
  useEffect(() => {
    const look = () => {
      const passage = within.current === null ? null : chosenPassage(within.current, getSelection());
      if (passage !== null) onChoose(passage);
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  });
}
