import { pace as asked } from "../../packages/core/src/analyses/pace/pace.ts";
import { daysBetween, knownOf } from "../../packages/core/src/analyses/pace/known.ts";
import { dayOf } from "../../packages/core/src/coalition.ts";
import { benefitsReform } from "../../packages/core/src/worlds/index.ts";
import { dot, line, path, type Picture, tenth, text } from "./canvas.ts";
import { seenIn, sentence } from "./told.ts";

/** Sentences affirmed in the benefits reform as a line that climbs, over the talks it rests on. */
export const pace = (): Picture => {
  const { view, asker, today } = seenIn(benefitsReform);
  const known = knownOf(view, asker);
  const found = asked.answer(view, asker) ?? [];
  const yeses = known.said.map(({ affirmed }) => dayOf(view, affirmed?.at ?? "")).toSorted();
  const first = known.first ?? today;
  const whole = daysBetween(first, today);
  const x = (day: string) => 20 + (daysBetween(first, day) / whole) * 420;
  const y = (count: number) => 190 - (count / yeses.length) * 140;
  let steps = `M${tenth(x(first))} ${tenth(y(0))}`;
  for (const [nth, day] of yeses.entries()) steps += `H${tenth(x(day))}V${tenth(y(nth + 1))}`;
  const signed = found.find(({ code }) => code === "signed");
  const below = found.filter(
    ({ code }) => code === "gains-named" || code === "gives-secured" || code === "gain-unsaid",
  );
  return {
    title: "How quickly the benefits reform signed, and what that rests on",
    tells: found.map((it) => sentence("pace", it)).join(" "),
    height: 262 + below.length * 24,
    marks: [
      text(20, 28, signed ? sentence("pace", signed) : "", { look: "strong small" }),
      line(20, y(0), 460, y(0), "edge"),
      path(`${steps}H440`, "pen-line"),
      text(448, y(yeses.length) + 5, String(yeses.length), { look: "pen" }),
      ...known.talks.map(({ on }) => dot(x(on), y(0) + 18, 4.5, "ground")),
      text(20, y(0) + 44, "talks held", { look: "small quiet" }),
      text(440, y(0) + 44, "today", { anchor: "end", look: "small quiet" }),
      ...below.map((it, nth) => text(20, 264 + nth * 24, sentence("pace", it), { look: "small" })),
    ],
  };
};
