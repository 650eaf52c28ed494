import { useId } from "react";
import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import type { ButtonLook } from "./Button.tsx";

type MenuProps = {
  readonly label: ReactNode;
  readonly look?: ButtonLook | undefined;
  readonly children: ReactNode;
};

/** A few more things to do, in the browser's own popover: closes on Escape, on a press outside, and works before any script. */
export function Menu({ label, look = "quiet", children }: MenuProps) {
  const id = useId();
  return (
    <>
      <Button look={look} popoverTarget={id}>
        {label}
      </Button>
      <div className="menu" id={id} popover="auto">
        {children}
      </div>
    </>
  );
}
