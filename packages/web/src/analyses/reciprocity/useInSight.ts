import { type RefObject, useEffect } from "react";

/** Scrolls the page until what is looked at stands clear of the panel that tells of it. `place`: its `data-place`. */
export const useInSight = (picture: RefObject<Element | null>, place: string | null): void => {
  useEffect(() => {
    if (place === null) return;
    const frame = requestAnimationFrame(() => {
      const it = picture.current?.querySelector(`[data-place="${CSS.escape(place)}"]`)?.getBoundingClientRect();
      const panel = document.querySelector(".looked")?.getBoundingClientRect();
      if (!it) return;
      const covered = it.bottom + CLEAR - (panel?.top ?? innerHeight);
      const above = it.top - CLEAR;
      if (above < 0) scrollBy(0, above);
      else if (covered > 0) scrollBy(0, Math.min(covered, above));
    });
    return () => cancelAnimationFrame(frame);
  }, [picture, place]);
};

/** Pixels left free around it. */
const CLEAR = 24;
