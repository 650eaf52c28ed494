import type { Day } from "./index.ts";

const DAY_MS = 86_400_000;

/** The day that comes so many days after another. */
export const daysAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
