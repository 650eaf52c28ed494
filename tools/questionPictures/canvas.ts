import { linesOf } from "../../packages/core/src/pictures/textWidth.ts";

/** How wide every picture is, in its own units. On a phone a unit is some two thirds of a pixel, so letters are large. */
export const WIDTH = 480;

/** A picture of an answer: what it shows, in a title and in a paragraph for whoever does not see it, and what is drawn. */
export type Picture = {
  readonly title: string;
  readonly tells: string;
  readonly height: number;
  readonly marks: readonly string[];
};

/** Classes a mark may have; `pen` is the one accent, `held` goes with a shape of its own. */
export type Look = string;

type Written = { readonly anchor?: "start" | "middle" | "end"; readonly look?: Look };

/** Rounded to a tenth, so that the same answer makes the same file everywhere. */
export const tenth = (value: number): string => String(Math.round(value * 10) / 10 || 0);

export const text = (x: number, y: number, content: string, { anchor = "start", look = "" }: Written = {}): string =>
  `<text x="${tenth(x)}" y="${tenth(y)}"${anchor === "start" ? "" : ` text-anchor="${anchor}"`}${classed(look)}>${escaped(content)}</text>`;

const sizes: Readonly<Record<string, number>> = { small: 14, need: 15, said: 17, large: 20 };

/** The size of letters with this look. */
export const sizeOf = (look: Look): number =>
  look
    .split(" ")
    .map((word) => sizes[word])
    .find((size) => size !== undefined) ?? 15;

/** A text in as many lines as it needs, and where the next one can begin. */
export const paragraph = (
  x: number,
  y: number,
  content: string,
  { width = WIDTH - x, anchor = "start", look = "" }: Written & { readonly width?: number } = {},
): { readonly marks: readonly string[]; readonly below: number } => {
  const size = sizeOf(look);
  const height = Math.round(size * 1.4);
  const lines = linesOf(content, width / size, 12);
  return {
    marks: lines.map((line, nth) => text(x, y + nth * height, line, { anchor, look })),
    below: y + lines.length * height,
  };
};

/** A few words around a place, one on a line. */
export const linesIn = (x: number, y: number, content: string, { look = "" }: Written = {}): readonly string[] => {
  const words = content.split(" ");
  const height = sizeOf(look) * 1.25;
  return words.map((word, nth) =>
    text(x, y + 5 + (nth - (words.length - 1) / 2) * height, word, { anchor: "middle", look }),
  );
};

export const line = (x1: number, y1: number, x2: number, y2: number, look: Look = "hair"): string =>
  `<path d="M${tenth(x1)} ${tenth(y1)}L${tenth(x2)} ${tenth(y2)}"${classed(look)}/>`;

export const path = (d: string, look: Look): string => `<path d="${d}"${classed(look)}/>`;

export const dot = (x: number, y: number, r: number, look: Look = "full"): string =>
  `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${tenth(r)}"${classed(look)}/>`;

export const bar = (x: number, y: number, width: number, height: number, look: Look = "full"): string =>
  `<rect x="${tenth(x)}" y="${tenth(y)}" width="${tenth(width)}" height="${tenth(height)}"${classed(look)}/>`;

/** From one place to another, with a head, ending short of both by their radii. */
export const arrow = (
  from: Place,
  to: Place,
  {
    look = "edge",
    bend = 0,
    short = 0,
  }: { readonly look?: Look; readonly bend?: number; readonly short?: number } = {},
): string => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const far = Math.hypot(dx, dy) || 1;
  const control = { x: (from.x + to.x) / 2 - (dy / far) * bend, y: (from.y + to.y) / 2 + (dx / far) * bend };
  const begin = towards(from, control, short);
  const end = towards(to, control, short);
  const angle = Math.atan2(end.y - control.y, end.x - control.x);
  const wing = (turn: number) =>
    `${tenth(end.x - 8 * Math.cos(angle + turn))} ${tenth(end.y - 8 * Math.sin(angle + turn))}`;
  return path(
    `M${tenth(begin.x)} ${tenth(begin.y)}Q${tenth(control.x)} ${tenth(control.y)} ${tenth(end.x)} ${tenth(end.y)}` +
      `M${wing(0.42)}L${tenth(end.x)} ${tenth(end.y)}L${wing(-0.42)}`,
    look,
  );
};

export type Place = { readonly x: number; readonly y: number };

const towards = (from: Place, to: Place, by: number): Place => {
  const far = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / far) * by, y: from.y + ((to.y - from.y) / far) * by };
};

const classed = (look: Look): string => (look === "" ? "" : ` class="${look}"`);

export const escaped = (content: string): string =>
  content.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The whole file. On a page of Mortar it takes the page's own colours; by itself it brings them along. */
export const svgOf = (name: string, { title, tells, height, marks }: Picture): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" class="question-picture" viewBox="0 0 ${WIDTH} ${tenth(height)}" role="img" aria-labelledby="${name}-title ${name}-tells">
<title id="${name}-title">${escaped(title)}</title>
<desc id="${name}-tells">${escaped(tells)}</desc>
<style>
${STYLE}
</style>
${marks.join("\n")}
</svg>
`;

/** Without `:root` these rules hold inside a page too; the colours of `svg:root` hold in the file alone. */
const STYLE = `svg:root { color-scheme: light dark; background: var(--paper); --paper: #fbf8f2; --text: #1e1b17; --quiet: #5c554b; --hair: #dfd8cb; --edge: #8a8071; --pen: #2b3f92; --pen-wash: #eaedf8; --held: #87440f; --sans: -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", system-ui, sans-serif; --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052, "Noto Serif", Georgia, "Liberation Serif", serif; }
@media (prefers-color-scheme: dark) { svg:root { --paper: #1a1714; --text: #eee8de; --quiet: #b3a99b; --hair: #3b352e; --edge: #857a6b; --pen: #afbdff; --pen-wash: #25283f; --held: #e8ad7c; } }
@media print { svg:root { --paper: #fff; --text: #1e1b17; --quiet: #5c554b; --hair: #dfd8cb; --edge: #8a8071; --pen: #2b3f92; --pen-wash: #eaedf8; --held: #87440f; } }
.question-picture { fill: none; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.question-picture text { fill: var(--text); font: 15px var(--sans); }
.question-picture text.small { font-size: 14px; }
.question-picture text.said { font: 17px var(--serif); }
.question-picture text.need { font: 15px var(--serif); }
.question-picture text.large { font: 20px var(--serif); }
.question-picture text.name { font-size: 18px; }
.question-picture text.strong { font-weight: 600; }
.question-picture tspan.pen { fill: var(--pen); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; }
.question-picture tspan.held { fill: var(--held); text-decoration: underline double; text-decoration-thickness: 1px; text-underline-offset: 3px; }
.question-picture text.quiet { fill: var(--quiet); }
.question-picture text.pen { fill: var(--pen); }
.question-picture text.held { fill: var(--held); }
.question-picture .hair { stroke: var(--hair); }
.question-picture .edge { stroke: var(--edge); }
.question-picture .pen-line { stroke: var(--pen); stroke-width: 2; }
.question-picture .held-line { stroke: var(--held); stroke-width: 2; }
.question-picture .thin { stroke-width: 0.75; }
.question-picture .dashed { stroke-dasharray: 2 5; }
.question-picture .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 4; }
.question-picture .full { fill: var(--pen); }
.question-picture .plain { fill: var(--edge); }
.question-picture .faint { fill: var(--hair); }
.question-picture .wash { fill: var(--pen-wash); }
.question-picture .ground { fill: var(--paper); stroke: var(--edge); }
.question-picture .held-full { fill: var(--held); }
@media print { .question-picture { print-color-adjust: exact; } }`;
