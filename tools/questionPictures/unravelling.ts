import { everySingleLoss } from "../../packages/core/src/algorithms/fragility/unravelling.ts";
import { line, paragraph, type Picture, text } from "./canvas.ts";
import { rescue } from "./rescue.ts";
import { answered } from "./told.ts";

/** Search and rescue at Mount Si: who would follow the county police, wave by wave, were it gone. */
export const unravelling = (): Picture => {
  const { nodes, arcs } = rescue();
  const beginnings = ["King County Police", "Seattle ESAR"];
  const marks: string[] = [];
  const told: string[] = [];
  let y = 34;
  for (const threshold of [0.5, 0.75]) {
    const losses = answered(everySingleLoss({ nodes, arcs, threshold }));
    marks.push(
      text(20, y, `each stays while ${threshold * 100} % of what came in is left`, { look: "small quiet" }),
      line(20, y + 10, 460, y + 10),
    );
    y += 36;
    for (const begin of beginnings) {
      const waves = losses.find(({ id }) => id === begin)?.waves ?? [];
      const count = waves.flat().length;
      const follow = count === 0 ? "nobody follows" : count === 1 ? "1 follows" : `${count} follow`;
      told.push(
        `At ${threshold * 100} %, after ${begin}: ${waves.length === 0 ? "nobody" : waves.map((wave) => wave.join(", ")).join("; then ")}.`,
      );
      marks.push(
        text(20, y, begin, { look: "strong small" }),
        text(460, y, follow, { anchor: "end", look: waves.length === 0 ? "small quiet" : "small held" }),
      );
      y += 22;
      for (const [nth, wave] of waves.entries()) {
        const names = paragraph(40, y, wave.join(", "), { width: 415, look: "small" });
        marks.push(text(24, y, String(nth + 1), { look: "small pen" }), ...names.marks);
        y = names.below + 2;
      }
      y += 14;
    }
    y += 8;
  }
  return {
    title: "Who would follow, if one of those who searched Mount Si had left",
    tells: told.join(" "),
    height: y - 16,
    marks,
  };
};
