import { fragility as asked } from "../../packages/core/src/analyses/fragility/fragility.ts";
import { supportIn } from "../../packages/core/src/analyses/fragility/support.ts";
import { platformFeature } from "../../packages/core/src/worlds/index.ts";
import { dot, paragraph, path, type Picture, tenth, text } from "./canvas.ts";
import { seenIn, sentence } from "./told.ts";

/** Needs of the platform feature to the right, who meets each to the left; strong where it is one member alone. */
export const fragility = (): Picture => {
  const { view, asker } = seenIn(platformFeature);
  const found = asked.answer(view, asker);
  if (found === null) throw new Error("Nobody belongs to the platform feature.");
  const { giversByNeed } = supportIn(view);
  const needs = [...giversByNeed].map(([id, givers]) => ({ it: view.commitments.get(id), givers }));
  const members = [...view.members.values()].filter(({ id }) => needs.some(({ givers }) => givers.includes(id)));
  const marks: string[] = [];
  const tall = 96;
  const giverAt = (id: string) =>
    70 + members.findIndex((it) => it.id === id) * ((needs.length * tall) / members.length);
  for (const [nth, { it, givers }] of needs.entries()) {
    const y = 70 + nth * tall;
    const isAlone = givers.length === 1;
    for (const giver of givers) {
      const from = giverAt(giver);
      marks.push(
        path(
          `M132 ${tenth(from)}C190 ${tenth(from)} 180 ${tenth(y)} 226 ${tenth(y)}`,
          isAlone ? "held-line" : "pen-line",
        ),
      );
    }
    const words = paragraph(240, y - 6, it?.words.said ?? "", { width: 222, look: "need" });
    marks.push(
      dot(228, y, 4, isAlone ? "held-full" : "full"),
      text(240, y - 25, `${view.members.get(it?.member ?? "")?.name.said} needs`, { look: "small quiet" }),
      ...words.marks,
    );
  }
  const bottom = 70 + needs.length * tall;
  return {
    title: "Who meets which need of the platform feature",
    tells: [found.whole, ...found.findings.slice(0, 6)].map((it) => sentence("fragility", it)).join(" "),
    height: bottom + 30,
    marks: [
      ...marks,
      ...members.map(({ id, name }) => text(122, giverAt(id) + 5, name.said, { anchor: "end" })),
      path(`M20 ${bottom + 6}H44`, "held-line"),
      text(52, bottom + 11, "one member alone", { look: "small quiet" }),
      path(`M200 ${bottom + 6}H224`, "pen-line"),
      text(232, bottom + 11, "two or more", { look: "small quiet" }),
    ],
  };
};
