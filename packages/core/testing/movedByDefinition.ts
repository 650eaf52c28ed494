import { daysAfter } from "../src/values/days.ts";
import { dayOf, type Whole } from "../src/coalition.ts";
import type { Pledge } from "../src/records/commitments/pledge/shape.ts";

// What is due, and what has moved, worked out the slow way: every day, and every movement for every pledge.

type Pledged = Pick<Pledge, "quantity" | "every" | "from" | "until" | "earlier" | "ended">;

/** Goes through the days from the first to today, and adds what is due on each. */
export const dueByDefinition = (it: Pledged, today: string, toDay: (at: string) => string): number | null => {
  if (it.quantity === null) return null;
  const stretches = [
    ...(it.earlier ?? []).map(({ until, ...terms }) => ({ ...terms, before: toDay(until) })),
    { quantity: it.quantity, every: it.every, before: "9999-12-31" },
  ];
  const isOver = (day: string) =>
    day > today || (it.until !== null && day > it.until) || (it.ended !== undefined && day > toDay(it.ended.at));
  const paidOnce = new Set<number>();
  let hundredths = 0;
  for (let [day, nth] = [it.from, 0]; !isOver(day); [day, nth] = [daysAfter(day, 1), nth + 1]) {
    const at = stretches.findIndex(({ before }) => day < before);
    const { every, quantity } = stretches[at]!;
    const isDue = every === "once" ? !paidOnce.has(at) : every === "week" ? nth % 7 === 0 : begins(every, it.from, day);
    if (every === "once") paidOnce.add(at);
    if (isDue) hundredths += Math.round((quantity ?? 0) * 100);
  }
  return hundredths / 100;
};

/** It is the day of the month, or the last of a shorter one, and as many months on as there have to be. */
export const begins = (every: "month" | "quarter" | "year", from: string, day: string): boolean => {
  const [date, anchor] = [Number(day.slice(8)), Number(from.slice(8))];
  const isLast = daysAfter(day, 1).slice(8) === "01";
  const months = [day, from].map((it) => Number(it.slice(0, 4)) * 12 + Number(it.slice(5, 7)));
  const apart = months[0]! - months[1]!;
  return (date === anchor || (isLast && anchor > date)) && apart % { month: 1, quarter: 3, year: 12 }[every] === 0;
};

/** For each pledge, in words: what is due, what has arrived and in which months, and how many wait. */
export const movedByDefinition = (view: Whole, today: string): readonly string[] =>
  [...view.pledges.values()].map((pledge) => {
    const its = [...view.movements.values()].filter((it) => it.pledge === pledge.id && !it.isUndone);
    const arrived = its.filter(({ confirmed }) => confirmed?.as === "yes" || confirmed?.as === "in-part");
    const amounts = (of: typeof arrived) =>
      of.reduce((sum, it) => sum + Math.round((it.confirmed?.quantity ?? it.quantity ?? 0) * 100), 0) / 100;
    const months = [...new Set(arrived.map(({ on }) => on.slice(0, 7)))].toSorted();
    const due = dueByDefinition(pledge, today, (at) => dayOf(view, at));
    return [
      pledge.id,
      `due ${due}`,
      `noted ${pledge.quantity === null ? null : its.reduce((sum, it) => sum + Math.round((it.quantity ?? 0) * 100), 0) / 100}`,
      `moved ${pledge.quantity === null ? null : amounts(arrived)}`,
      `arrived ${arrived.length}`,
      `denied ${its.filter(({ confirmed }) => confirmed?.as === "no").length}`,
      `waiting ${its.filter(({ confirmed }) => !confirmed).length}`,
      ...months.map((month) => `${month} ${amounts(arrived.filter(({ on }) => on.startsWith(month)))}`),
    ].join(", ");
  });
