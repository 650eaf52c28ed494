import { useId } from "react";
import type { ReactNode } from "react";

type PageProps = {
  readonly title: ReactNode;
  /** The question the page answers, or its one sentence. */
  readonly lead?: ReactNode;
  /** Words that matter more than the title: they are set large, and the title steps back above them. */
  readonly words?: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
};

export function Page({ title, lead, words, actions, children }: PageProps) {
  return (
    <div className="page">
      <header data-heard={words === undefined ? undefined : ""}>
        <h1>{title}</h1>
        {words}
        {lead === undefined ? null : <p className="lead">{lead}</p>}
        {actions}
      </header>
      {children}
    </div>
  );
}

type SectionProps = {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  /** What an address calls this place by. */
  readonly id?: string;
  readonly children: ReactNode;
};

/** A part of a page under a full line, named by its heading. */
export function Section({ title, note, id, children }: SectionProps) {
  const ownId = useId();
  const titleId = id ?? ownId;
  return (
    <section className="section" aria-labelledby={titleId}>
      <header>
        <h2 id={titleId} tabIndex={id === undefined ? undefined : -1}>
          {title}
        </h2>
        {note === undefined ? null : <p>{note}</p>}
      </header>
      {children}
    </section>
  );
}
