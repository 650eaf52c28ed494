import type { Day } from "./index.ts";

const DAY_MS = 86_400_000;

/** The day that comes so many days after another. */
export const daysAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** How many days lie between two: less than none where the second comes first. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** The same day so many months later; the last of the month where that has no such day. */
export const monthsAfter = (day: Day, months: number): Day => {
  const [year, month, date] = partsOf(day);
  const counted = year * 12 + (month - 1) + months;
  const [inYear, inMonth] = [Math.floor(counted / 12), (counted % 12) + 1];
  return [written(inYear, 4), written(inMonth, 2), written(Math.min(date, lastOf(inYear, inMonth)), 2)].join("-");
};

/** How often a month has begun from one day to another, both counted: from the 31st it begins again on the last of February. */
export const monthsBegun = (from: Day, to: Day): number => {
  if (to < from) return 0;
  const [year, month] = partsOf(from);
  const [toYear, toMonth] = partsOf(to);
  const months = (toYear - year) * 12 + (toMonth - month);
  return monthsAfter(from, months) <= to ? months + 1 : months;
};

/** The month a day lies in, `YYYY-MM`. */
export const monthOf = (day: Day): string => day.slice(0, 7);

const partsOf = (day: Day): readonly [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

const lastOf = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const written = (value: number, digits: number): string => String(value).padStart(digits, "0");
