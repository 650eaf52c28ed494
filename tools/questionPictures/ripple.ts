import { crossImpact } from "../../packages/core/src/algorithms/ripple/crossImpact.ts";
import { dataOf } from "../../packages/core/testing/published/published.ts";
import { arrow, dot, line, type Picture, text } from "./canvas.ts";
import { answered } from "./told.ts";

type Targets = {
  readonly targets: readonly { readonly id: string; readonly name: string }[];
  readonly influence: readonly (readonly [string, string, number])[];
};

/** Ten of 34 targets for Sweden: what progress on each does at first hand, and with what follows from that. */
export const ripple = (): Picture => {
  const { targets, influence } = dataOf<Targets>("sdg-sweden-cascade");
  const names = new Map(targets.map(({ id, name }) => [id, name]));
  const impacts = answered(
    crossImpact({
      nodes: targets.map(({ id }) => id),
      arcs: influence.map(([from, to, weight]) => ({ from, to, weight })),
    }),
  );
  const shown = [...impacts.slice(0, 7), ...impacts.slice(-3)];
  const most = impacts[0]?.total ?? 1;
  const least = Math.min(0, ...impacts.map(({ total, first }) => Math.min(total, first)));
  const x = (value: number) => 248 + ((value - least) / (most - least)) * 192;
  const row = (nth: number) => 70 + nth * 34 + (nth > 6 ? 22 : 0);
  return {
    title: "How far progress on one target carries the others, in Sweden",
    tells: shown
      .map(({ id, first, total }) => `${names.get(id)} (${id}): ${first} at first hand, ${total} with what follows.`)
      .join(" "),
    height: row(shown.length) + 16,
    marks: [
      line(x(0), 48, x(0), row(shown.length - 1) + 14, "edge"),
      text(x(0), 38, "0", { anchor: "middle", look: "small quiet" }),
      ...shown.flatMap(({ id, first, total }, nth) => [
        text(20, row(nth) + 5, names.get(id) ?? id, { look: "small" }),
        ...(Math.abs(x(total) - x(first)) > 14
          ? [arrow({ x: x(first), y: row(nth) }, { x: x(total), y: row(nth) }, { look: "pen-line", short: 6 })]
          : []),
        dot(x(first), row(nth), 5, "ground"),
        dot(x(total), row(nth), 5, total < 0 ? "held-full" : "full"),
      ]),
      text(20, row(7) - 24, "…", { look: "quiet" }),
      dot(24, row(shown.length) - 2, 5, "ground"),
      text(36, row(shown.length) + 3, "at first hand", { look: "small quiet" }),
      dot(146, row(shown.length) - 2, 5),
      text(158, row(shown.length) + 3, "with what follows from that", { look: "small quiet" }),
    ],
  };
};
