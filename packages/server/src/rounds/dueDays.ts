/** A day so many months after another; a day the month does not have is its last. */
export const monthsAfter = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const daysInMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, daysInMonth))).toISOString().slice(0, 10);
};

export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

const DAY_MS = 86_400_000;

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
