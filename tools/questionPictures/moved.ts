import { moved as asked } from "../../packages/core/src/analyses/moved/moved.ts";
import type { MovedOfPledge } from "../../packages/core/src/analyses/moved/shape.ts";
import { daysAfter, monthOf, monthsAfter } from "../../packages/core/src/values/days.ts";
import { platformFeature } from "../../packages/core/src/worlds/index.ts";
import { dot, line, paragraph, path, type Picture, tenth, text, WIDTH } from "./canvas.ts";
import { seenIn, sentence } from "./told.ts";

const LEFT = 246;
const RIGHT = WIDTH - 20;
const HIGH = 46;
const letters = "JFMAMJJASOND";

/** Each pledge of the platform feature on its own scale: what was due by each month's end, and what had arrived. */
export const moved = (): Picture => {
  const { view, asker, today } = seenIn(platformFeature);
  const on = (day: string) => asked.answer(view, { ...asker, today: day });
  const found = on(today);
  if (found === null) throw new Error("Nothing is pledged in the platform feature.");
  const months = monthsUntil(today, [...view.pledges.values()].map(({ from }) => monthOf(from)).toSorted()[0]);
  const dueBy = months.map((month) => {
    const end = daysAfter(monthsAfter(`${month}-01`, 1), -1);
    return new Map(on(end < today ? end : today)?.pledges.map(({ pledge, due }) => [pledge, due ?? 0]));
  });
  let y = 54;
  const rows = found.pledges.flatMap((it) => {
    const top = y;
    const { said } = view.pledges.get(it.pledge)?.what ?? { said: "" };
    const words = paragraph(20, top + 46, said, { width: LEFT - 44, look: "need" });
    const due = dueBy.map((by) => by.get(it.pledge) ?? 0);
    y = Math.max(words.below + 20, top + 90);
    return [
      line(20, top, RIGHT, top),
      text(20, top + 24, view.members.get(it.member)?.name.said ?? "", { look: "strong" }),
      ...words.marks,
      text(20, words.below, amountOf(it), { look: "small quiet" }),
      ...drawn(it, months, due, y - 18),
    ];
  });
  const foot = y;
  const unasked = found.findings.filter(({ code }) => code.startsWith("unasked"));
  const help = unasked.reduce<{ readonly marks: readonly string[]; readonly below: number }>(
    ({ marks, below }, it) => {
      const told = paragraph(36, below, sentence("moved", it), { width: RIGHT - 36, look: "need" });
      return { marks: [...marks, dot(24, below - 5, 4), ...told.marks], below: told.below + 8 };
    },
    { marks: [], below: foot + 52 },
  );
  return {
    title: "What the members of the platform feature pledged, and what has arrived of it",
    tells: [found.whole, ...found.findings].map((it) => sentence("moved", it)).join(" "),
    height: help.below - 10,
    marks: [
      path("M20 29H44", "edge dashed"),
      text(52, 34, "due", { look: "small quiet" }),
      path("M92 29H116", "pen-line"),
      text(124, 34, "arrived", { look: "small quiet" }),
      ...months.map((month, nth) =>
        text(middleOf(nth, months), 34, letters.charAt(Number(month.slice(5)) - 1), {
          anchor: "middle",
          look: "small quiet",
        }),
      ),
      ...rows,
      line(20, foot, RIGHT, foot),
      text(20, foot + 26, "nobody had asked for it", { look: "small quiet" }),
      ...help.marks,
    ],
  };
};

/** Two stairs over the months; of what has no number, a dot in each month in which some of it arrived. */
const drawn = (it: MovedOfPledge, months: readonly string[], due: readonly number[], y: number): readonly string[] => {
  const ground = line(LEFT, y, RIGHT, y, "hair");
  if (it.due === null)
    return [ground, ...it.months.map(({ month }) => dot(middleOf(months.indexOf(month), months), y, 5))];
  const arrived = months.map((until) =>
    it.months.filter(({ month }) => month <= until).reduce((sum, month) => sum + month.moved, 0),
  );
  const most = Math.max(...due, ...arrived);
  const high = (value: number) => y - (value / most) * HIGH;
  const first = months.findIndex((_, nth) => (due[nth] ?? 0) + (arrived[nth] ?? 0) > 0);
  const begin = `M${tenth(edgeOf(first, months))} ${y}`;
  const stairs = (values: readonly number[]) =>
    values
      .map((value, nth) => (nth < first ? "" : `V${tenth(high(value))}H${tenth(edgeOf(nth + 1, months))}`))
      .join("");
  return [
    path(`${begin}${stairs(arrived)}V${y}Z`, "wash"),
    ground,
    path(`${begin}${stairs(due)}`, "edge dashed"),
    path(`${begin}${stairs(arrived)}`, "pen-line"),
  ];
};

const edgeOf = (nth: number, months: readonly string[]): number => LEFT + (nth * (RIGHT - LEFT)) / months.length;
const middleOf = (nth: number, months: readonly string[]): number => edgeOf(nth + 0.5, months);

const monthsUntil = (today: string, first = monthOf(today)): readonly string[] => {
  const months = [first];
  for (let next = first; next < monthOf(today); months.push(next)) next = monthOf(monthsAfter(`${next}-01`, 1));
  return months;
};

const amountOf = ({ due, moved: arrived, arrived: times, currency }: MovedOfPledge): string => {
  if (due === null || arrived === null)
    return times === 1 ? "without a number, arrived once" : `arrived ${times} times`;
  const [of, all] = [arrived, due].map((value) => value.toLocaleString("en"));
  return `${of} of ${all}${currency === null ? "" : ` ${currency}`}`;
};
