import { expect, test } from "vitest";
import { monthBars } from "./monthBars.ts";

test("the last twelve months in their order, over the turn of the year", () => {
  const { bars } = monthBars([], "2026-02");
  expect(bars.map(({ month }) => month)).toEqual([
    "2025-03",
    "2025-04",
    "2025-05",
    "2025-06",
    "2025-07",
    "2025-08",
    "2025-09",
    "2025-10",
    "2025-11",
    "2025-12",
    "2026-01",
    "2026-02",
  ]);
});

test("bars stand on one ground, as high as their share of the fullest month", () => {
  const { bars, baseline } = monthBars(
    [
      { month: "2026-01", moved: 4 },
      { month: "2026-02", moved: 8 },
    ],
    "2026-02",
  );
  const [january, february] = bars.slice(-2);
  expect(february?.barHeight).toBe(2 * (january?.barHeight ?? 0));
  for (const { y, barHeight } of bars) expect(y + barHeight).toBe(Math.floor(baseline));
});

test("a month without any keeps its place and has no bar; one with hardly any can still be seen", () => {
  const { bars } = monthBars(
    [
      { month: "2026-01", moved: 0.01 },
      { month: "2026-02", moved: 1_000 },
    ],
    "2026-02",
  );
  expect(bars[9]?.barHeight).toBe(0);
  expect(bars[10]?.barHeight).toBe(1.5);
});

test("what lies further back is not drawn, nor are the others measured by it", () => {
  const months = [
    { month: "2024-01", moved: 100 },
    { month: "2026-02", moved: 1 },
  ];
  expect(Math.max(...monthBars(months, "2026-02").bars.map(({ barHeight }) => barHeight))).toBe(40);
});
