import { type ReactNode, useEffect, useRef } from "react";
import { comeBackTo } from "./comeBackTo.ts";

type FocusProps = {
  /** The id of what the reader comes back to when this is gone. */
  readonly back: string;
  readonly children: ReactNode;
};

/** A form that was asked for takes the reader to its first control, and back again when it is done. */
export function FocusInside({ back, children }: FocusProps) {
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    area.current?.querySelector<HTMLElement>("textarea, input, select, button")?.focus();
    // All of it, its buttons too, above the bar that lies over the foot of a phone's page.
    area.current?.scrollIntoView({ block: "nearest" });
    return () => comeBackTo(back);
  }, [back]);
  return (
    <div className="stack" ref={area}>
      {children}
    </div>
  );
}
