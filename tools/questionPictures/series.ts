import { cusum } from "../../packages/core/src/algorithms/series/cusum.ts";
import { dataOf } from "../../packages/core/testing/published/published.ts";
import { dot, line, path, type Picture, tenth, text } from "./canvas.ts";
import { answered } from "./told.ts";

type Drift = {
  readonly cusum: { readonly x: readonly number[]; readonly target: number; readonly k: number; readonly h: number };
};

/** A published series that drifts: its values, and below them the sum that notices. */
export const series = (): Picture => {
  const { x: values, target, k, h } = dataOf<Drift>("drift-cusum-ewma-nist").cusum;
  const { high, signal } = answered(cusum(values, { target, slack: k, limit: h }));
  if (signal === null) throw new Error("The published series drifts.");
  const { at, began } = signal;
  const x = (nth: number) => 40 + nth * 21;
  const value = (it: number) => 120 - (it - target) * 20;
  const most = Math.max(...high);
  const sum = (it: number) => 330 - (it / most) * 120;
  return {
    title: "A small drift, and the sum that notices it",
    tells: `${values.length} values around a target of ${target}. The sum of what lies above it passes its limit of ${h} at value ${at}; the drift began about value ${began}.`,
    height: 372,
    marks: [
      text(20, 30, "each value", { look: "small quiet" }),
      line(20, value(target), 460, value(target), "edge"),
      text(460, value(target) + 18, `target ${target}`, { anchor: "end", look: "small quiet" }),
      ...values.map((it, nth) => dot(x(nth), value(it), 4, nth + 1 >= began ? "full" : "plain")),
      text(20, 196, "what lies above the target, added up", { look: "small quiet" }),
      line(20, sum(0), 460, sum(0), "edge"),
      line(20, sum(h), 460, sum(h), "edge dashed"),
      text(20, sum(h) - 7, "limit", { look: "small quiet" }),
      path(high.map((it, nth) => `${nth === 0 ? "M" : "L"}${tenth(x(nth))} ${tenth(sum(it))}`).join(""), "pen-line"),
      line(x(began - 1), 138, x(began - 1), sum(0), "edge dashed"),
      text(x(began - 1), 352, `began at ${began}`, { anchor: "end", look: "small quiet" }),
      dot(x(at - 1), sum(high[at - 1] ?? 0), 6, "held-full"),
      text(x(at - 1), 352, `noticed at ${at}`, { look: "small held" }),
    ],
  };
};
