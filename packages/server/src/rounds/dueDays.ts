import { monthsAfter } from "@mortar/core/src/values/days.ts";

/**
 * What comes every so many months after `since`: the last such day until today, if there was one, and the next. Each is
 * counted from `since`, so that a month that is too short moves none that follow.
 */
export const dueDays = (
  since: string,
  everyMonths: number,
  today: string,
): { readonly last: string | null; readonly next: string } => {
  let last: string | null = null;
  for (let times = 1; ; times++) {
    const day = monthsAfter(since, times * everyMonths);
    if (day > today) return { last, next: day };
    last = day;
  }
};
