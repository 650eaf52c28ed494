import type { App, View } from "@mortar/app";
import { dayOf } from "@mortar/core";
import { daysAfter, monthsAfter } from "@mortar/core/src/values/days.ts";
import { rowsOf } from "../pages/rows.ts";
import { DAYS_EARLY, lastSet } from "./rhythm.ts";

/** A day on which the clock is to open something, and since when that is known (ISO instant). */
export type ToCome = { readonly kind: "pulse" | "review"; readonly on: string; readonly changedAt: string };

/** So far ahead one plans. */
const MONTHS_AHEAD = 12;

/** What a coalition's rhythm is to open within a year, by what its reader sees. Whoever set it has to be a steward still. */
export const roundsToCome = async (
  app: Pick<App, "history">,
  view: View,
  person: string,
): Promise<readonly ToCome[]> => {
  const [coalition] = rowsOf(view, "coalitions");
  const set = coalition?.rhythm && (await lastSet(app, coalition.id, person));
  if (!coalition?.rhythm || !set) return [];
  const isSteward = rowsOf(view, "stewardships").some((it) => it.person === set.person && !it.isOver);
  if (!isSteward) return [];
  const { pulseEveryMonths, reviewMonthly } = coalition.rhythm;
  const setOn = dayOf({ coalitions: new Map([[coalition.id, coalition]]) }, set.at);
  const days = (kind: ToCome["kind"], months: number | null, begun: readonly string[]): readonly ToCome[] =>
    months === null
      ? []
      : everyMonths(setOn, months, view.me.today)
          .filter(
            (day) => !begun.some((it) => it >= daysAfter(day, -DAYS_EARLY[kind]) && it < monthsAfter(day, months)),
          )
          .map((on) => ({ kind, on, changedAt: set.at }));
  return [
    ...days(
      "pulse",
      pulseEveryMonths,
      rowsOf(view, "pulses").map(({ from }) => from),
    ),
    ...days(
      "review",
      reviewMonthly ? 1 : null,
      rowsOf(view, "reviews").map(({ on }) => on),
    ),
  ];
};

/** Each counted from the first, so that a short month moves none that follow. */
const everyMonths = (since: string, months: number, today: string): readonly string[] => {
  const last = monthsAfter(today, MONTHS_AHEAD);
  const days = [];
  for (let times = 1; monthsAfter(since, times * months) <= last; times++)
    days.push(monthsAfter(since, times * months));
  return days.filter((day) => day > today);
};
