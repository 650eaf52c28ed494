import type { ReactNode } from "react";

export function Sentences({ label, children }: { readonly label?: string; readonly children: ReactNode }) {
  return (
    <ul className="sentences" aria-label={label}>
      {children}
    </ul>
  );
}

type SentenceProps = {
  /** One or two words that hang in the left margin where there is room. */
  readonly label?: ReactNode;
  /** The sentence itself when the page speaks. Words that people said come as children. */
  readonly plain?: ReactNode;
  readonly children?: ReactNode;
  readonly reason?: ReactNode;
  readonly actions?: ReactNode;
  /** Small print: state, readers, dates. In the right margin where there is room, below elsewhere. */
  readonly margin?: ReactNode;
  /** What follows after the small print, most often a disclosure. */
  readonly more?: ReactNode;
  /** `large`: the one sentence a page begins with. */
  readonly size?: "small" | "plain" | "large" | undefined;
};

export function Sentence({ label, plain, children, reason, actions, margin, more, size = "plain" }: SentenceProps) {
  return (
    <li className="sentence" data-size={size}>
      {label === undefined ? null : <p className="label">{label}</p>}
      <div className="body">
        {plain === undefined ? null : <p className="plain">{plain}</p>}
        {children}
        {reason === undefined ? null : <p className="reason">{reason}</p>}
        {actions === undefined ? null : <div className="actions">{actions}</div>}
      </div>
      {margin === undefined ? null : <div className="margin">{margin}</div>}
      {more === undefined ? null : <div className="more">{more}</div>}
    </li>
  );
}
