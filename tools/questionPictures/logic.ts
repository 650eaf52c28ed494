import { feedbackLoops } from "../../packages/core/src/algorithms/logic/feedbackLoops.ts";
import { arrow, linesIn, type Picture, text } from "./canvas.ts";
import { answered } from "./told.ts";

/** A theory of change as a movement told it, in its own words. */
export const theory = {
  nodes: ["climate policy", "just transition", "labour power", "organising", "community control"],
  enables: [
    { from: "climate policy", to: "just transition" },
    { from: "just transition", to: "labour power" },
    { from: "labour power", to: "organising" },
    { from: "organising", to: "community control" },
    { from: "community control", to: "climate policy" },
  ],
};

/** The wins on a circle, each making the next possible, and the loop that was found. */
export const logic = (): Picture => {
  const { loops } = answered(feedbackLoops({ nodes: theory.nodes, arcs: theory.enables }));
  const [loop] = loops;
  const place = (nth: number) => {
    const angle = (nth / theory.nodes.length) * 2 * Math.PI - Math.PI / 2;
    return { x: 240 + 165 * Math.cos(angle), y: 200 + 140 * Math.sin(angle) };
  };
  const at = (id: string) => place(theory.nodes.indexOf(id));
  return {
    title: "Five wins, each of which makes the next possible",
    tells: `${theory.enables.map(({ from, to }) => `${from} makes ${to} possible`).join("; ")}. That is ${loops.length === 1 ? "one loop" : `${loops.length} loops`} of ${loop?.through.length}, ${loop?.sign}.`,
    height: 372,
    marks: [
      ...theory.enables.map(({ from, to }) => arrow(at(from), at(to), { look: "pen-line", bend: -24, short: 50 })),
      ...theory.nodes.flatMap((id) => {
        const { x, y } = at(id);
        return linesIn(x, y, id, { look: "strong" });
      }),
      text(240, 200, `${loop?.sign},`, { anchor: "middle", look: "said pen" }),
      text(240, 222, `a loop of ${loop?.through.length}`, { anchor: "middle", look: "said pen" }),
    ],
  };
};
