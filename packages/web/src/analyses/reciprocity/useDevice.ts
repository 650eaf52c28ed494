import { useSyncExternalStore } from "react";

/** As wide as a phone held upright, in pixels; the sheet of the pictures says the same. */
const NARROW = 704;

/** The canvas that suits this screen. `null` on the first page, which is drawn before anyone knows. */
export const useDevice = (): "wide" | "narrow" | null => useSyncExternalStore(follow, deviceNow, () => null);

const deviceNow = () => (innerWidth <= NARROW ? "narrow" : "wide");

const follow = (changed: () => void) => {
  addEventListener("resize", changed);
  return () => removeEventListener("resize", changed);
};
