import { useSyncExternalStore } from "react";

/** As wide as a phone held upright. */
const NARROW = "(max-width: 44rem)";

/** The canvas that suits this screen. `null` on the first page, which is drawn before anyone knows. */
export const useDevice = (): "wide" | "narrow" | null => useSyncExternalStore(follow, deviceNow, () => null);

const deviceNow = () => (media()?.matches ? "narrow" : "wide");

const follow = (changed: () => void) => {
  const asked = media();
  asked?.addEventListener("change", changed);
  return () => asked?.removeEventListener("change", changed);
};

/** Not every place that draws a page has a screen to ask about. */
const media = () => (typeof matchMedia === "function" ? matchMedia(NARROW) : null);
