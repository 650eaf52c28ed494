import type { ReactNode } from "react";

/** Something wider than a phone, that is moved to and fro within the page: by a finger, or by keys once it has the focus. */
export function Scrolled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without the focus, keys could not move it
    <div className="scrolled" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
