import { reciprocity as asked } from "../../packages/core/src/analyses/reciprocity/reciprocity.ts";
import { reciprocityRing } from "../../packages/core/src/pictures/reciprocityRing.ts";
import type { Label, Pip } from "../../packages/core/src/pictures/shape.ts";
import { platformFeature } from "../../packages/core/src/worlds/index.ts";
import { path, type Picture, text, WIDTH } from "./canvas.ts";
import { answered, seenIn, sentence } from "./told.ts";

/** What a stroke tells of how something stands. */
const looks: Readonly<Record<Pip["standing"], string>> = {
  affirmed: "pen-line",
  spoken: "pen-line",
  "asked-again": "pen-line dashed",
  pending: "edge dashed",
  strained: "held-line",
  gap: "edge dashed",
  unnamed: "",
};

/** The ring of the platform feature, in the geometry of the workspace. */
export const reciprocity = (): Picture => {
  const { view, asker } = seenIn(platformFeature);
  const found = answered(asked.answer(view, asker));
  if (found === null) throw new Error("Nobody belongs to the platform feature.");
  const ring = reciprocityRing(found, "wide");
  const labels = ring.members.flatMap(({ label }) => label ?? []);
  const left = Math.min(...labels.map(leftOf)) - 16;
  const right = Math.max(...labels.map((label) => leftOf(label) + label.width)) + 16;
  const [top, bottom] = [Math.min, Math.max].map((most) => most(...labels.map(({ y }) => y))) as [number, number];
  const scale = Math.round((WIDTH / (right - left)) * 1000) / 1000;
  return {
    title: "Who gives to whom in the platform feature",
    tells: [found.whole, ...found.findings.slice(0, 3)].map((it) => sentence("reciprocity", it)).join(" "),
    height: (bottom - top + 60) * scale,
    marks: [
      `<g transform="scale(${scale}) translate(${Math.round(-left)} ${Math.round(36 - top)})">`,
      path(ring.outline, "hair"),
      ...ring.ties.flatMap(({ path: way, head, standing }) => [
        path(way, looks[standing]),
        path(head, standing === "strained" ? "held-full" : "full"),
      ]),
      ...ring.members.flatMap(({ pips }) =>
        pips.filter(({ standing }) => standing !== "unnamed").map((pip) => path(pip.path, looks[pip.standing])),
      ),
      ...labels.flatMap(({ x, y, lines, lineHeight, anchor }) =>
        lines.map((words, nth) => text(x, y + nth * lineHeight, words, { anchor, look: "name" })),
      ),
      "</g>",
    ],
  };
};

const leftOf = ({ x, width, anchor }: Label): number =>
  anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
