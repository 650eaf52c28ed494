import type { ReactNode } from "react";
import { Anchor } from "./Anchor.tsx";
import { Emblem } from "./Stroke.tsx";

type ShellProps = {
  readonly skipLabel: string;
  readonly home: ReactNode;
  readonly speaker?: ReactNode;
  readonly places?: ReactNode;
  /** What is so on every screen, as that this is an example. */
  readonly notice?: ReactNode;
  /** A sentence about the line to the server; announced when it changes, absent when there is nothing to say. */
  readonly connection?: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
};

/** The frame around every screen: who we are, who I am, where I can go. */
export function Shell({ skipLabel, home, speaker, places, notice, connection, foot, children }: ShellProps) {
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {skipLabel}
      </a>
      <header>
        {home}
        {speaker === undefined ? null : <p className="speaker">{speaker}</p>}
      </header>
      <div className="above">
        {notice}
        <div className="connection" role="status">
          {connection}
        </div>
      </div>
      {places}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {foot === undefined ? null : <footer>{foot}</footer>}
    </div>
  );
}

export function Home({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <Anchor className="home" href={href}>
      <Emblem />
      {children}
    </Anchor>
  );
}

export type Place = {
  readonly href: string;
  readonly name: string;
  /** How many things wait there, with the words a screen reader adds. */
  readonly waiting?: { readonly count: string; readonly label: string };
};

/** The places one can go: under the thumb on a phone, in the margin where there is room. */
export function Places({
  label,
  places,
  here,
}: {
  readonly label: string;
  readonly places: readonly Place[];
  readonly here: string;
}) {
  return (
    <nav className="places" aria-label={label}>
      <ul>
        {places.map(({ href, name, waiting }) => {
          const current = href === here ? "page" : isWithin(here, href, places) || undefined;
          return (
            <li key={current ? `${href} of ${places.length}` : href} ref={current && moveIntoView}>
              <Anchor
                href={href}
                aria-current={current}
                onFocus={({ currentTarget }) => moveIntoView(currentTarget.parentElement)}
              >
                {name}
                {waiting === undefined ? null : (
                  <>
                    <span className="count" aria-hidden="true">
                      {waiting.count}
                    </span>
                    <span className="unseen">{waiting.label}</span>
                  </>
                )}
              </Anchor>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** The row of places is longer than a phone is wide: the one where one is shows, and the one a key leads to. */
const moveIntoView = (place: HTMLElement | null) => {
  const row = place?.parentElement;
  if (!place || !row) return;
  const [edges, at] = [row.getBoundingClientRect(), place.getBoundingClientRect()];
  row.scrollLeft += Math.min(0, at.left - edges.left) + Math.max(0, at.right - edges.right);
};

/** A page that stands alone: the first one, or the way in. */
export function Alone({ home, children }: { readonly home?: ReactNode; readonly children: ReactNode }) {
  return (
    <main className="alone" id="main">
      {home}
      {children}
    </main>
  );
}

/** Here is further inside this place; the front page, inside which all others are, is a place of its own. */
const isWithin = (here: string, href: string, places: readonly Place[]) =>
  here.startsWith(`${href}/`) && !places.some((other) => other.href.startsWith(`${href}/`));
