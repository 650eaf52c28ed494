import { overlap } from "../../packages/core/src/algorithms/territories/overlap.ts";
import { dataOf } from "../../packages/core/testing/published/published.ts";
import { bar, line, type Picture, text } from "./canvas.ts";
import { answered } from "./told.ts";

type Table = {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly use: readonly (readonly number[])[];
};

/** Five warblers in one spruce: where each spends its time, and how much of it falls together. */
export const territories = (): Picture => {
  const { rows, columns, use } = dataOf<Table>("territory-overlap-warblers");
  const found = answered(
    overlap(
      rows.map((id, row) => ({
        id,
        cells: Object.fromEntries(columns.map((cell, at) => [cell, use[row]?.[at] ?? 0])),
      })),
    ),
  );
  const short = (id: string) => id.replace(" warbler", "");
  const densest = Math.max(...found.members.map(({ density }) => density));
  const base = (row: number) => 96 + row * 66;
  return {
    title: "Five species of warbler in sixteen zones of a spruce",
    tells: found.pairs
      .map(({ one, other, pianka }) => `${short(one)} and ${short(other)} overlap by ${pianka.toFixed(2)}.`)
      .join(" "),
    height: base(rows.length - 1) + 22,
    marks: [
      text(150, 30, "zones of the tree, from the top down", { look: "small quiet" }),
      text(460, 30, "overlap", { anchor: "end", look: "small quiet" }),
      ...rows.flatMap((id, row) => {
        const sum = (use[row] ?? []).reduce((all, it) => all + it, 0);
        const density = found.members.find((it) => it.id === id)?.density ?? 0;
        return [
          ...short(id)
            .split(/ (?=green)/)
            .map((part, nth, parts) =>
              text(20, base(row) - 4 - (parts.length - 1 - nth) * 17, part, { look: "small" }),
            ),
          line(150, base(row), 390, base(row)),
          ...columns.map((_, at) => {
            const height = ((use[row]?.[at] ?? 0) / sum) * 100;
            return bar(151 + at * 15, base(row) - height, 12, height, "full");
          }),
          text(460, base(row) - 4, density.toFixed(2), {
            anchor: "end",
            look: density === densest ? "strong pen" : "",
          }),
        ];
      }),
    ],
  };
};
