import { type GridClass, mendelowGrid } from "../../packages/core/src/algorithms/ecology/mendelowGrid.ts";
import { bar, dot, line, type Picture, text } from "./canvas.ts";
import { answered } from "./told.ts";

/** What four people of a campaign said of seven who matter to it, from 0 to 4. The campaign is made up. */
const rated = [
  { id: "Ministry", power: [4, 4, 3, 4], interest: [1, 2, 1, 2] },
  { id: "Port authority", power: [3, 3, 4, 4], interest: [4, 4, 3, 4] },
  { id: "Insurer", power: [3, 3, 3, 4], interest: [0, 1, 1, 0] },
  { id: "Families", power: [1, 1, 1, 2], interest: [4, 4, 4, 4] },
  { id: "Port workers", power: [2, 3, 3, 2], interest: [3, 3, 2, 3] },
  { id: "Yacht club", power: [1, 1, 0, 1], interest: [1, 0, 1, 0] },
  { id: "Local paper", power: [1, 2, 1, 2], interest: [2, 3, 3, 2] },
];

const corners: readonly (readonly [GridClass, string, number, number])[] = [
  ["keep-satisfied", "keep satisfied", 0, 0],
  ["manage-closely", "work with closely", 1, 0],
  ["monitor", "keep an eye on", 0, 1],
  ["keep-informed", "keep informed", 1, 1],
];

/** The grid: interest to the right, power upwards; a ring round whoever could as well stand in another corner. */
export const ecology = (): Picture => {
  const found = answered(mendelowGrid(rated, { least: 0, most: 4, step: 1 }));
  const x = (value: number) => 50 + (value / 4) * 400;
  const y = (value: number) => 400 - (value / 4) * 360;
  return {
    title: "Power and interest, as four people see them",
    tells: found
      .map(
        (it) =>
          `${it.id}: ${corners.find(([name]) => name === it.class)?.[1]}` +
          (it.isFragile
            ? `, or ${it.mayBe.map((name) => corners.find(([one]) => one === name)?.[1]).join(" or ")}`
            : ""),
      )
      .join(". "),
    height: 462,
    marks: [
      bar(x(2), y(4), 200, 180, "wash"),
      ...corners.map(([, name, right, low]) =>
        text(x(right * 2) + 10, y(4 - low * 2) + 22, name, { look: "small quiet" }),
      ),
      line(x(0), y(0), x(4), y(0), "edge"),
      line(x(0), y(0), x(0), y(4), "edge"),
      line(x(2), y(0), x(2), y(4)),
      line(x(0), y(2), x(4), y(2)),
      text(x(4), y(0) + 22, "interest →", { anchor: "end", look: "small quiet" }),
      `<g transform="rotate(-90 32 ${y(4)})">${text(32, y(4), "power →", { anchor: "end", look: "small quiet" })}</g>`,
      ...found.flatMap(({ id, power, interest, isFragile }) => {
        const [at, high] = [x(interest?.median ?? 0), y(power?.median ?? 0)];
        const isRight = at > 380;
        return [
          ...(isFragile ? [dot(at, high, 10, "edge dashed")] : []),
          dot(at, high, 5),
          text(isRight ? at - 15 : at + 15, high + 5, id, { anchor: isRight ? "end" : "start" }),
        ];
      }),
      dot(60, 442, 8, "edge dashed"),
      text(76, 447, "one step on the scale, and it stands elsewhere", { look: "small quiet" }),
    ],
  };
};
