import type { ReactNode } from "react";

type NoteProps = {
  readonly title?: ReactNode;
  readonly tone?: "plain" | "pen" | "held" | undefined;
  readonly children: ReactNode;
};

/** Something said in passing, beside a line. The `held` line is double, so that it is told without colour. */
export function Note({ title, tone = "plain", children }: NoteProps) {
  return (
    <div className="note" data-tone={tone}>
      {title === undefined ? null : <strong>{title}</strong>}
      {children}
    </div>
  );
}

/** Announced when it changes, quiet to the eye. */
export function Status({ children }: { readonly children?: ReactNode }) {
  return (
    <p className="status" role="status">
      {children}
    </p>
  );
}

/** What has just been done, and the way back. */
export function Undo({ children, action }: { readonly children: ReactNode; readonly action: ReactNode }) {
  return (
    <div className="undo" role="status">
      <p>{children}</p>
      {action}
    </div>
  );
}

export function Empty({
  title,
  action,
  children,
}: {
  readonly title: ReactNode;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className="empty">
      <strong>{title}</strong>
      {children}
      {action}
    </div>
  );
}

/** A line that says what is on its way. No grey boxes pretending to be text. */
export function Loading({ children }: { readonly children: ReactNode }) {
  return (
    <p className="loading" role="status">
      {children}
    </p>
  );
}
