import { daysAfter, monthsBegun, daysBetween } from "../../../values/days.ts";
import type { Day } from "../../../values/index.ts";
import type { Every, Pledge } from "./shape.ts";

type Pledged = Pick<Pledge, "quantity" | "every" | "from" | "until" | "earlier" | "ended">;

/**
 * How much of a pledge is due by the end of a day; `null` where it has no number.
 *
 *     due(p, day)   Σ over stretches of quantity × periods begun in the stretch, none after `until` or its ending
 *     stretch       while it was pledged in the same terms; on the day of a change the new ones hold
 *     period        begins on `from` and again by `every`, month by month on that day of the month or on its last
 *
 * What is moved `once` is due on the first day of its stretch. `dayOf` tells on which day of the coalition an instant falls.
 */
export const dueOf = (pledge: Pledged, today: Day, dayOf: (at: string) => Day): number | null => {
  const { quantity, every, from, until, earlier = [], ended } = pledge;
  if (quantity === null) return null;
  const end = [today, until, ended ? dayOf(ended.at) : null].reduce<Day>(
    (a, b) => (b !== null && b < a ? b : a),
    today,
  );
  let [due, begin] = [0, from];
  for (const terms of [...earlier, { quantity, every, until: null }]) {
    const next = terms.until === null ? null : dayOf(terms.until);
    const last = next === null || end < next ? end : daysAfter(next, -1);
    due += (terms.quantity ?? 0) * periodsBegun(terms.every, from, begin, last);
    if (next !== null && next > begin) begin = next;
  }
  return Math.round(due * 100) / 100;
};

/** How many periods that are counted from `from` begin on the days from `first` to `last`. */
const periodsBegun = (every: Every, from: Day, first: Day, last: Day): number => {
  if (last < first) return 0;
  if (every === "once") return 1;
  return begunBy(every, from, last) - begunBy(every, from, daysAfter(first, -1));
};

const begunBy = (every: Exclude<Every, "once">, from: Day, day: Day): number => {
  if (day < from) return 0;
  if (every === "week") return Math.floor(daysBetween(from, day) / 7) + 1;
  return Math.ceil(monthsBegun(from, day) / MONTHS[every]);
};

export const MONTHS = { month: 1, quarter: 3, year: 12 } as const;
