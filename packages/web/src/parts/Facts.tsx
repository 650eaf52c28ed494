import type { ReactNode } from "react";

/** What is so, each under its name. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, told: ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts.map(([name, told]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{told}</dd>
        </div>
      ))}
    </dl>
  );
}
