import { type ReactNode, useEffect } from "react";
import { comeBackTo } from "./comeBackTo.ts";

/** Buttons that go once one of them is pressed: whoever was on it comes back to what they are about. */
export function ComesBack({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  useEffect(() => () => comeBackTo(to), [to]);
  return children;
}
