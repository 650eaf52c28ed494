import type { ReactNode } from "react";
import { Anchor } from "./Anchor.tsx";
import { Mark } from "./Mark.tsx";

/** `file`: it leads to no page, and is saved. */
export type Way = {
  readonly href: string;
  readonly title: ReactNode;
  readonly about: ReactNode;
  readonly look?: "file";
};

/** A few ways on from here, each a whole row to press. */
export function Ways({ ways }: { readonly ways: readonly Way[] }) {
  return (
    <ul className="ways">
      {ways.map(({ href, title, about, look }) => {
        const told = (
          <>
            <strong>{title}</strong>
            <span>{about}</span>
            <Mark shape="arrow" />
          </>
        );
        return (
          <li key={href}>
            {look === "file" ? (
              <a href={href} download>
                {told}
              </a>
            ) : (
              <Anchor href={href}>{told}</Anchor>
            )}
          </li>
        );
      })}
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
