import type { ReactNode } from "react";

export type Side = { readonly title: ReactNode; readonly children: ReactNode };

type TwoUpProps = {
  readonly first: Side;
  readonly second: Side;
  /** How deep the headings stand on this page. */
  readonly level?: 2 | 3 | undefined;
};

/** Two things of equal weight, side by side where there is room. */
export function TwoUp({ first, second, level = 2 }: TwoUpProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className="two-up">
      <section>
        <Heading>{first.title}</Heading>
        {first.children}
      </section>
      <section>
        <Heading>{second.title}</Heading>
        {second.children}
      </section>
    </div>
  );
}
