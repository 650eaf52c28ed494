import { frustrationIndex } from "../../packages/core/src/algorithms/signed/frustrationIndex.ts";
import { dataOf } from "../../packages/core/testing/published/published.ts";
import { dot, path, type Picture, tenth, text } from "./canvas.ts";
import { answered } from "./told.ts";

type Years = {
  readonly nodes: readonly string[];
  readonly edges: readonly (readonly [string, string, number])[];
};

/** States of 1946 to 1949 in two camps on a circle; only the ties that stand against any such split are drawn strong. */
export const signedNetworks = (): Picture => {
  const { nodes, edges } = dataOf<Readonly<Record<string, Years>>>("correlates-of-war-a")["46-49"] as Years;
  const ties = edges.map(([from, to, weight]) => ({ from, to, weight }));
  const found = answered(frustrationIndex({ nodes, ties }));
  const [most, others] = found.camps;
  const place = new Map([...around(most, -80, 250), ...around(others, 182, 86)]);
  const curve = (from: string, to: string, look: string) => {
    const [one, other] = [place.get(from), place.get(to)];
    if (!one || !other) return "";
    const towards = (at: number) => 240 + (at - 240) * 0.35;
    const middle = { x: towards((one.x + other.x) / 2), y: towards((one.y + other.y) / 2) };
    return path(
      `M${tenth(one.x)} ${tenth(one.y)}Q${tenth(middle.x)} ${tenth(middle.y)} ${tenth(other.x)} ${tenth(other.y)}`,
      look,
    );
  };
  const named = new Set(found.frustrated.flatMap(({ one, other }) => [one, other]));
  return {
    title: "Alliances and conflicts of states from 1946 to 1949, in two camps",
    tells: `${nodes.length} states and ${ties.length} ties. However the states are split in two camps, at least ${found.index} ties stand against the split; these are ${found.frustrated.map(({ one, other }) => `${one} and ${other}`).join(", ")}.`,
    height: 506,
    marks: [
      ...ties.map(({ from, to }) => curve(from, to, "hair thin")),
      ...found.frustrated.map(({ one, other, weight }) => curve(one, other, weight < 0 ? "held-line" : "pen-line")),
      ...[...place].map(([id, at]) => dot(at.x, at.y, 3.5, others.includes(id) ? "ground" : "full")),
      ...[...place].filter(([id]) => named.has(id)).map(([id, at]) => outside(id, at)),
      path("M20 484H44", "held-line"),
      text(52, 489, `${found.index} ties that no split in two can satisfy`, { look: "small quiet" }),
    ],
  };
};

/** Evenly along a part of the circle, beginning at so many degrees from the top, clockwise. */
const around = (ids: readonly string[], from: number, degrees: number) =>
  ids.map((id, nth) => {
    const angle = ((from + ((nth + 0.5) / ids.length) * degrees - 90) * Math.PI) / 180;
    return [id, { x: 240 + 185 * Math.cos(angle), y: 240 + 185 * Math.sin(angle) }] as const;
  });

const outside = (id: string, { x, y }: { readonly x: number; readonly y: number }): string =>
  turned(id, Math.atan2(y - 240, x - 240));

/** Along the spoke, and never upside down. */
const turned = (id: string, angle: number): string => {
  const [x, y] = [240 + 195 * Math.cos(angle), 240 + 195 * Math.sin(angle)];
  const isLeft = Math.abs(angle) > Math.PI / 2;
  const degrees = (angle * 180) / Math.PI + (isLeft ? 180 : 0);
  const word = text(0, 4, id, { anchor: isLeft ? "end" : "start", look: "small" });
  return `<g transform="translate(${tenth(x)} ${tenth(y)}) rotate(${tenth(degrees)})">${word}</g>`;
};
