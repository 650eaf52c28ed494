import type { ReactNode } from "react";
import { Anchor } from "./Anchor.tsx";

export type Filter = { readonly href: string; readonly name: ReactNode; readonly count: number };

/** Ways to see fewer things of a list, each an address of its own: they work by keyboard, by link and before any script. */
export function Filters({ label, filters, here }: FiltersProps) {
  return (
    <nav className="filters" aria-label={label}>
      <ul>
        {filters.map(({ href, name, count }) => (
          <li key={href}>
            <Anchor href={href} aria-current={href === here ? "true" : undefined}>
              {name} <span className="count">{count}</span>
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type FiltersProps = { readonly label: string; readonly filters: readonly Filter[]; readonly here: string };
