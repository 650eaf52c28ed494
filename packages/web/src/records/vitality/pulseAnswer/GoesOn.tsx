import { useEffect } from "react";

/** The place of what happens next. */
export const WHAT_NEXT = "what-happens-next";

/** The form is sent and gone: whoever filled it in goes on to what comes of it, instead of losing her place. */
export function GoesOn() {
  useEffect(() => goOn, []);
  return null;
}

const goOn = (): void => {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.getElementById(WHAT_NEXT)?.focus();
  });
};
