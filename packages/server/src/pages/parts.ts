import type { Say } from "@mortar/catalogue";
import type { Words } from "@mortar/core";
import { type Content, html, type Html, ownMarkup } from "./html.ts";

/** What somebody said, to the character, with a mark wherever something was taken back. */
export const wordsShown = (
  { said, cuts }: Pick<Words, "said" | "cuts">,
  say: Say,
  size: "small" | "said" | "large" = "said",
): Html => {
  const pieces = marked({ said, cuts }, say);
  // No space may come between the words and the quotation marks that are drawn around them.
  // prettier-ignore
  return html`<blockquote class="words" data-size="${size}" data-quotes="hung" dir="auto"><span class="said">${pieces}</span></blockquote>`;
};

/** The same inside a line or the name of a group of fields, where no paragraph may stand. */
export const wordsInline = (words: Pick<Words, "said" | "cuts">, say: Say): Html =>
  // prettier-ignore
  html`<span class="words" data-size="small" data-quotes="hung" dir="auto"><span class="said">${marked(words, say)}</span></span>`;

const marked = ({ said, cuts }: Pick<Words, "said" | "cuts">, say: Say): Content => {
  const label = say("page.cut");
  const cut = html`<span class="cut" role="img" aria-label="${label}" title="${label}"></span>`;
  return piecesOf(said, cuts).map((piece) => piece ?? cut);
};

/** The text divided where something was taken back: `null` stands for what is gone. */
const piecesOf = (said: string, cuts: readonly number[]): readonly (string | null)[] => {
  const within = cuts.map((cut) => Math.min(Math.max(cut, 0), said.length));
  const stops = [0, ...within.toSorted((one, other) => one - other), said.length];
  return stops.slice(1).flatMap((stop, index) => {
    const text = said.slice(stops[index], stop);
    return index < within.length ? [text, null] : [text];
  });
};

/** The first words of a text, for a line in a list: at most 90 characters, and no half word where there are spaces. */
export const beginning = (said: string): string => {
  const text = said.slice(0, 2_000).replaceAll(/\s+/g, " ").trim();
  const signs = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  if (signs.length <= 90) return signs.join("");
  const start = signs.slice(0, 89).join("");
  const space = start.lastIndexOf(" ");
  const whole = space > 40 ? start.slice(0, space) : start;
  return /[.!?]$/.test(whole) ? `${whole} …` : `${whole}…`;
};

/** Something said in passing. The `held` line is double, so that it is told without colour. */
export const note = (content: Content, tone: "plain" | "pen" | "held" = "plain"): Html =>
  html`<div class="note" data-tone="${tone}">${content}</div>`;

/** What is not needed at once, behind its name. */
export const folded = (summary: string, content: Content): Html =>
  html`<details class="disclosure">
    <summary>${summary}</summary>
    <div class="inside">${content}</div>
  </details>`;

/** What is so, each under its name. */
export const facts = (all: readonly (readonly [name: string, told: Content])[]): Html =>
  html`<dl class="facts">
    ${all.map(
      ([name, told]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${told}</dd>
        </div>`,
    )}
  </dl>`;

type Way = { readonly href: string; readonly title: string; readonly about: Content };

/** A few ways on from here, each a whole row to press. */
export const ways = (all: readonly Way[]): Html =>
  html`<ul class="ways">
    ${all.map(
      ({ href, title, about }) =>
        html`<li>
          <a href="${href}"><strong>${title}</strong><span>${about}</span></a>
        </li>`,
    )}
  </ul>`;

/** The pen stroke under a yes: drawn once when it arrives, later shown as long since drawn. */
export const stroke = (drawn: "arrival" | "still"): Html =>
  html`<svg
    class="stroke"
    viewBox="0 0 300 34"
    aria-hidden="true"
    focusable="false"
    ${drawn === "still" && html` data-still`}
  >
    ${strokePath}
  </svg>`;

const strokePath = ownMarkup(
  '<path d="M3 21.500C45 9 92 4.500 146 6.500c24 .9 47 3.200 66 3 31-.4 56-4.700 84-8.500-24 7-51 12.600-84 13-20 .2-44-2.200-68-2.600C96 10.700 55 13.500 14 21.500c52-5.600 118-4.800 152 2.500 6 1.300 6.500 3.300 1 3.800-13 1.200-27-.2-38-2.300 13 .9 24 1 31 .2C131 20.200 62 20.500 5 25.300c-3.500.3-5-2.500-2-3.800Z"/>',
);
