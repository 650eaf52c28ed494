import { PLEDGE_SOON_DAYS } from "../src/analyses/nextSteps/step.ts";
import { dayOf, type Whole } from "../src/coalition.ts";
import type { Pledge } from "../src/records/commitments/pledge/shape.ts";
import { daysAfter } from "../src/values/days.ts";
import { begins, dueByDefinition } from "./movedByDefinition.ts";

type Left = { readonly pledge: Pledge; readonly left: number | null; readonly until: string | null };

/** What of each pledge is left to move now, worked out the slow way: day by day, back to where its period began. */
export const leftByDefinition = (view: Whole, today: string): readonly Left[] =>
  [...view.pledges.values()].flatMap((pledge): readonly Left[] => {
    const { id, every, from, until, quantity } = pledge;
    if (!runs(view, pledge, today)) return [];
    const [begin, last] = every === "once" ? [from, until] : [beginOf(pledge, today), lastOf(pledge, today)];
    const its = [...view.movements.values()].filter((it) => it.pledge === id && !it.isUndone);
    const held = its.filter(({ confirmed }) => !confirmed || confirmed.as !== "no");
    const hundredths = (of: typeof held) =>
      of.reduce((sum, it) => sum + Math.round((it.confirmed?.quantity ?? it.quantity ?? 0) * 100), 0);
    const within = held.filter(({ on }) => on >= begin);
    if (quantity === null) return within.length > 0 ? [] : [{ pledge, left: null, until: last }];
    const due = Math.round((dueByDefinition(pledge, today, (at) => dayOf(view, at)) ?? 0) * 100);
    const left = Math.min(Math.round(quantity * 100) - hundredths(within), due - hundredths(held)) / 100;
    return left > 0 ? [{ pledge, left, until: last }] : [];
  });

const runs = (view: Whole, { give, every, from, until, isEnded, reopened }: Pledge, today: string): boolean => {
  const isOver = every !== "once" && until !== null && until < today;
  const fate = view.commitments.get(give)?.fulfilment ?? "open";
  return !(isEnded || reopened || today < from || isOver || ["lapsed", "renegotiated"].includes(fate));
};

/** Those of which it is told that something is left while their last days run, and after them. */
export const dueSoonByDefinition = (view: Whole, today: string, member: string): readonly string[] =>
  leftByDefinition(view, today)
    .filter(({ pledge, until }) => pledge.member === member && until && until <= daysAfter(today, PLEDGE_SOON_DAYS))
    .map(({ pledge }) => pledge.id);

const beginOf = (it: Pledge, today: string): string => {
  let day = today;
  while (!isBegin(it, day)) day = daysAfter(day, -1);
  return day;
};

const lastOf = (it: Pledge, today: string): string => {
  let day = today;
  while (day !== it.until && !isBegin(it, daysAfter(day, 1))) day = daysAfter(day, 1);
  return day;
};

const isBegin = ({ every, from }: Pledge, day: string): boolean =>
  every === "week"
    ? (Date.parse(day) - Date.parse(from)) % (7 * 86_400_000) === 0
    : every !== "once" && begins(every, from, day);
