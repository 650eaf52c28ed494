import { wallTime } from "../chores/schedule.ts";

/** How many backups are kept: the newest of each of the last days, weeks and months that have one. */
export type Retention = { readonly daily: number; readonly weekly: number; readonly monthly: number };

const DAY_MS = 86_400_000;

/** Which of these instants (ISO) are not needed any more. The newest always is. */
export const outlived = (madeAt: readonly string[], keep: Retention, zone: string): readonly string[] => {
  const newestFirst = madeAt.toSorted((one, other) => other.localeCompare(one));
  const kept = new Set([
    ...newestFirst.slice(0, 1),
    ...newestOfEach(newestFirst, keep.daily, (time) => Math.floor(wallTime(time, zone) / DAY_MS)),
    // Weeks begin on Monday; the first day of 1970 was a Thursday.
    ...newestOfEach(newestFirst, keep.weekly, (time) => Math.floor((wallTime(time, zone) / DAY_MS + 3) / 7)),
    ...newestOfEach(newestFirst, keep.monthly, (time) => new Date(wallTime(time, zone)).toISOString().slice(0, 7)),
  ]);
  return newestFirst.filter((instant) => !kept.has(instant));
};

const newestOfEach = (newestFirst: readonly string[], most: number, spanOf: (time: number) => string | number) => {
  const newestBySpan = new Map<string | number, string>();
  for (const instant of newestFirst) {
    const span = spanOf(Date.parse(instant));
    if (!newestBySpan.has(span)) newestBySpan.set(span, instant);
  }
  return [...newestBySpan.values()].slice(0, most);
};
