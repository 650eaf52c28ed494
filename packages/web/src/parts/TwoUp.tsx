import type { ReactNode } from "react";

export type Side = { readonly title: ReactNode; readonly children: ReactNode };

/** Two things of equal weight, side by side where there is room. */
export function TwoUp({ first, second }: { readonly first: Side; readonly second: Side }) {
  return (
    <div className="two-up">
      <section>
        <h3>{first.title}</h3>
        {first.children}
      </section>
      <section>
        <h3>{second.title}</h3>
        {second.children}
      </section>
    </div>
  );
}
