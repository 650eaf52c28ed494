import { nextSteps as asked } from "../../packages/core/src/analyses/nextSteps/nextSteps.ts";
import { cloudMigration } from "../../packages/core/src/worlds/index.ts";
import { line, paragraph, type Picture, text, WIDTH } from "./canvas.ts";
import { reason, seenIn, sentence } from "./told.ts";

/** What a steward of the cloud migration finds on her page: each step, and why. */
export const nextSteps = (): Picture => {
  const { view, asker } = seenIn(cloudMigration);
  const steps = (asked.answer(view, asker) ?? []).slice(0, 3);
  const marks: string[] = [];
  let y = 34;
  for (const [nth, step] of steps.entries()) {
    const said = paragraph(52, y, sentence("nextSteps", step), { width: WIDTH - 72, look: "strong" });
    const why = paragraph(52, said.below + 2, reason("nextSteps", step), { width: WIDTH - 72, look: "small quiet" });
    marks.push(text(20, y + 2, String(nth + 1), { look: "large pen" }), ...said.marks, ...why.marks);
    y = why.below + 24;
    if (nth < steps.length - 1) marks.push(line(20, y - 26, WIDTH - 20, y - 26));
  }
  return {
    title: "What needs a steward of the cloud migration now",
    tells: steps.map((step, nth) => `${nth + 1}. ${sentence("nextSteps", step)}`).join(" "),
    height: y - 18,
    marks,
  };
};
