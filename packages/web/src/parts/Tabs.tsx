import { Anchor } from "./Anchor.tsx";

export type Tab = { readonly href: string; readonly name: string };

/** The views of one room, each with an address of its own: links, so that they can be kept, sent and opened apart. */
export function Tabs({
  label,
  tabs,
  here,
}: {
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** The `href` of the one that is shown. */
  readonly here: string;
}) {
  return (
    <nav className="tabs screen-only" aria-label={label}>
      <ul>
        {tabs.map(({ href, name }) => (
          <li key={href}>
            <Anchor href={href} aria-current={href === here ? "page" : undefined}>
              {name}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
