/** What moved in one month, `2026-03`. */
export type MonthMoved = { readonly month: string; readonly moved: number };

export type MonthBar = MonthMoved & {
  readonly x: number;
  readonly y: number;
  readonly barWidth: number;
  readonly barHeight: number;
};

/** A year of them, the last one that of today. */
const MONTHS = 12;
const STEP = 10;
const BAR = 7;
const HEIGHT = 40;
/** The least that can be seen of a month in which anything moved. */
const LEAST = 1.5;

/** One bar for each of the last twelve months, all to the height of the fullest; a month without any keeps its place. */
export const monthBars = (months: readonly MonthMoved[], last: string) => {
  const movedIn = new Map(months.map(({ month, moved }) => [month, moved]));
  const shown = Array.from({ length: MONTHS }, (_, index) => monthBefore(last, MONTHS - 1 - index));
  const fullest = Math.max(0, ...shown.map((month) => movedIn.get(month) ?? 0));
  const bars = shown.map((month, index): MonthBar => {
    const moved = movedIn.get(month) ?? 0;
    const barHeight = moved > 0 ? Math.max(LEAST, (moved / fullest) * HEIGHT) : 0;
    return { month, moved, x: index * STEP + (STEP - BAR) / 2, y: HEIGHT - barHeight, barWidth: BAR, barHeight };
  });
  return { bars, width: MONTHS * STEP, height: HEIGHT + 1, baseline: HEIGHT + 0.5 };
};

const monthBefore = (month: string, count: number): string => {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const counted = year * 12 + (number - 1) - count;
  return `${String(Math.floor(counted / 12)).padStart(4, "0")}-${String((counted % 12) + 1).padStart(2, "0")}`;
};
