import type { ReactNode } from "react";

type DisclosureProps = {
  readonly summary: ReactNode;
  readonly open?: boolean | undefined;
  readonly children: ReactNode;
};

/** The browser's own details: works before any script and opens itself on paper. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details className="disclosure" open={open}>
      <summary>{summary}</summary>
      <div className="inside">{children}</div>
    </details>
  );
}

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
