import type { ReactNode } from "react";

type DisclosureProps = {
  readonly summary: ReactNode;
  readonly open?: boolean | undefined;
  /** It was opened or closed: the moment to fetch what lies inside. */
  readonly onToggle?: (() => void) | undefined;
  readonly children: ReactNode;
};

/** The browser's own details: works before any script and opens itself on paper. */
export function Disclosure({ summary, open, onToggle, children }: DisclosureProps) {
  return (
    <details className="disclosure" open={open} onToggle={onToggle}>
      <summary>{summary}</summary>
      <div className="inside">{children}</div>
    </details>
  );
}

/** What was asked for inside is done: closes the disclosure around it, and takes the reader back to its name. */
export const closeAround = (inside: Element) => {
  const details = inside.closest("details");
  if (!details) return;
  details.open = false;
  details.querySelector("summary")?.focus();
};

export type Entry = { readonly id: string; readonly when: ReactNode; readonly what: ReactNode };

/** What happened, a day to a line. `when` is best a `<time>`. */
export function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ul className="entries">
      {entries.map(({ id, when, what }) => (
        <li key={id}>
          {when}
          <span>{what}</span>
        </li>
      ))}
    </ul>
  );
}
