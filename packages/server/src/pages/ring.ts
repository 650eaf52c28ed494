import type { Projected } from "@mortar/app";
import { reciprocityRing } from "@mortar/core/src/pictures/reciprocityRing.ts";
import type { Canvas, Ring, RingMember, RingTie } from "@mortar/core/src/pictures/shape.ts";
import { type Content, html, type Html } from "./html.ts";

/** What is new in the picture, and whose yes it is. */
export type Fresh = { readonly member: string; readonly as: string; readonly ties: readonly string[] };

/** The ring of what is affirmed, as a drawing; `fresh` draws itself in. Its names are spoken as one sentence. */
export const ringDrawn = (of: Projected["ring"], canvas: Canvas, label: string, fresh?: Fresh): Html =>
  ringSvg(reciprocityRing(of, canvas), label, fresh);

export const ringSvg = (ring: Ring, label: string, fresh?: Fresh): Html =>
  html`<svg
    class="affirmed-ring"
    viewBox="0 0 ${ring.width} ${ring.height}"
    role="img"
    aria-label="${label}"
    direction="ltr"
  >
    <path class="ground" d="${ring.outline}" />
    <g data-part="ties">${ring.ties.map((tie) => tieDrawn(tie, fresh))}</g>
    <g data-part="members">${ring.members.map((member) => memberDrawn(member, fresh))}</g>
  </svg>`;

const tieDrawn = ({ id, path, head }: RingTie, fresh: Fresh | undefined): Content =>
  html`<g data-tie="${id}" ${fresh?.ties.includes(id) && html` class="new"`}>
    <path class="line" pathLength="1" d="${path}" />
    <path class="head" d="${head}" />
  </g>`;

const memberDrawn = ({ id, x, y, r, pips, label }: RingMember, fresh: Fresh | undefined): Content => {
  const isFresh = (as: string) => fresh?.member === id && fresh.as === as;
  return html`<g ${fresh?.member === id && html` class="now"`}>
    <circle class="heart" cx="${x}" cy="${y}" r="${r * 0.55}" />
    ${pips
      .filter(({ standing }) => standing === "affirmed")
      .map(
        ({ as, path }) =>
          html`<path
            class="piece${isFresh(as) && " new"}"
            data-piece="${id} ${as}"
            pathLength="1"
            stroke-width="${widthOf(r)}"
            d="${path}"
          />`,
      )}
    ${
      label &&
      html`${label.leader && html`<path class="leader" d="${label.leader}" />`}<text
          text-anchor="${label.anchor}"
          font-size="${label.size}"
          ${label.turn !== 0 && html` transform="rotate(${label.turn} ${label.x} ${label.y})"`}
        >
          ${label.lines.map(
            (line, index) => html`<tspan x="${label.x}" y="${label.y + index * label.lineHeight}">${line}</tspan>`,
          )}
        </text>`
    }
  </g>`;
};

const widthOf = (r: number): number => Math.max(2, Math.round(r * 2.6) / 10);
