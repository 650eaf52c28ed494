import type { ReactNode } from "react";
import { Anchor } from "./Anchor.tsx";
import { Mark } from "./Mark.tsx";

export type Way = { readonly href: string; readonly title: ReactNode; readonly about: ReactNode };

/** A few ways on from here, each a whole row to press. */
export function Ways({ ways }: { readonly ways: readonly Way[] }) {
  return (
    <ul className="ways">
      {ways.map(({ href, title, about }) => (
        <li key={href}>
          <Anchor href={href}>
            <strong>{title}</strong>
            <span>{about}</span>
            <Mark shape="arrow" />
          </Anchor>
        </li>
      ))}
    </ul>
  );
}

type LinkedCodeProps = {
  /** The code to be photographed, as an SVG drawn in `currentColor`. */
  readonly code: ReactNode;
  readonly codeLabel: string;
  readonly address: string;
  readonly children?: ReactNode;
};

/** An address for a camera and for the eye. */
export function LinkedCode({ code, codeLabel, address, children }: LinkedCodeProps) {
  return (
    <div className="linked-code">
      <div className="code" role="img" aria-label={codeLabel}>
        {code}
      </div>
      <div className="stack">
        {children}
        <p className="address" dir="ltr">
          {address}
        </p>
      </div>
    </div>
  );
}
