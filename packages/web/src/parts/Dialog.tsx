import { useEffect, useId, useRef } from "react";
import type { ReactNode } from "react";
import { Button } from "./Button.tsx";

type DialogProps = {
  readonly title: ReactNode;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** The browser's own modal: it is open while it is on the page, and gives the focus back when it leaves. */
export function Dialog({ title, closeLabel, onClose, actions, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    if (shown !== null && !shown.open) shown.showModal();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const closeSelf = (event: { readonly preventDefault: () => void }) => {
    event.preventDefault();
    onClose();
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onCancel={closeSelf}>
      <div className="inside">
        <header>
          <h2 id={titleId}>{title}</h2>
          <Button look="quiet" onClick={onClose}>
            {closeLabel}
          </Button>
        </header>
        {children}
        {actions === undefined ? null : <div className="actions">{actions}</div>}
      </div>
    </dialog>
  );
}
