import { daysAfter, daysBetween, monthsAfter, monthsBegun } from "../../../values/days.ts";
import type { Day } from "../../../values/index.ts";
import { MONTHS } from "./due.ts";
import type { Pledge } from "./shape.ts";

type Pledged = Pick<Pledge, "every" | "from" | "until" | "isEnded">;

/** From its first day to its last; `until: null` where no end is known. */
export type Period = { readonly from: Day; readonly until: Day | null };

/**
 * The week, month, quarter or year of a pledge that a day lies in, counted from its first day; of what is moved `once`, all of
 * its time, and what comes after. `null` before its first day, after the last of what comes again, and once it has ended.
 */
export const periodOf = ({ every, from, until, isEnded }: Pledged, day: Day): Period | null => {
  if (isEnded || day < from) return null;
  if (every === "once") return { from, until };
  if (until !== null && until < day) return null;
  const begin = beginOf(every, from, day);
  const last = daysAfter(begin.next, -1);
  return { from: begin.this, until: until !== null && until < last ? until : last };
};

const beginOf = (every: Exclude<Pledge["every"], "once">, from: Day, day: Day) => {
  if (every === "week") {
    const begin = daysAfter(from, Math.floor(daysBetween(from, day) / 7) * 7);
    return { this: begin, next: daysAfter(begin, 7) };
  }
  const months = MONTHS[every];
  const before = Math.floor((monthsBegun(from, day) - 1) / months) * months;
  return { this: monthsAfter(from, before), next: monthsAfter(from, before + months) };
};
