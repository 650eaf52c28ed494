import type { Standing } from "@mortar/core/src/analyses/reciprocity/shape.ts";

/** The sign that tells how a tie stands without colour: drawn around 0,0 about ten units wide. `affirmed` needs none. */
export function StandingMark({ standing }: { readonly standing: Standing }) {
  if (standing === "affirmed") return null;
  return (
    <>
      <circle className="mark-ground" r="7.5" />
      <path className="mark-sign" d={signs[standing]} />
    </>
  );
}

const signs: Readonly<Record<Exclude<Standing, "affirmed">, string>> = {
  /** Said aloud and heard. */
  spoken: "M-3.5 0h.01M-.5-2.6a3.7 3.7 0 0 1 0 5.2M2.2-4.6a6.5 6.5 0 0 1 0 9.2",
  /** Waiting for a hand. */
  pending: "M3.6 0A3.6 3.6 0 1 1-3.6 0 3.6 3.6 0 0 1 3.6 0",
  /** Round once more. */
  "asked-again": "M3.4-2.6A4.3 4.3 0 1 0 4.3.6M4-5.4v3h-3",
  /** A crack in the wall. */
  strained: "M1.2-5.4-2-.6 2.2.8-.8 5.4",
};
