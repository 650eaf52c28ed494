import type { App } from "@mortar/app";
import { dayOf } from "@mortar/core";
import { daysAfter, daysBetween } from "@mortar/core/src/values/days.ts";
import { rowsOf } from "../pages/rows.ts";
import { dueDays } from "./dueDays.ts";

type Reading = Pick<App, "look" | "history" | "stewardsOf">;

/** A coalition's rhythm as its clock reads it, by the eyes of one of its stewards. */
export type Rhythm = NonNullable<Awaited<ReturnType<typeof rhythmOf>>>;

/** `null`: nobody looks after this coalition, so that nobody can have set anything. */
export const rhythmOf = async (app: Reading, id: string) => {
  const stewards = await app.stewardsOf(id);
  const [eyes] = stewards;
  const view = eyes === undefined ? null : await app.look(id, eyes, ["coalitions", "pulses", "reviews"]);
  const [coalition] = view ? rowsOf(view, "coalitions") : [];
  if (eyes === undefined || !view || !coalition) return null;
  const { zone, rhythm = null } = coalition;
  const { today } = view.me;
  const set = rhythm && (await lastSet(app, id, eyes));
  const setOn = set && dayOf({ coalitions: new Map([[id, coalition]]) }, set.at);
  const daysEvery = (months: number | null) => (setOn && months ? dueDays(setOn, months, today) : null);
  return {
    eyes,
    zone,
    today,
    rhythm,
    set,
    /** Who acts: the steward who has set it, while she is one. */
    steward: set && stewards.includes(set.person) ? set.person : null,
    pulses: rowsOf(view, "pulses"),
    reviews: rowsOf(view, "reviews"),
    pulseDays: daysEvery(rhythm && rhythm.pulseEveryMonths),
    reviewDays: daysEvery(rhythm?.reviewMonthly ? 1 : null),
  };
};

/** Who has set it last, and when, as these eyes see it. */
export const lastSet = async (app: Pick<App, "history">, id: string, eyes: string) => {
  const past = (await app.history(id, eyes, "coalitions", id)) ?? [];
  const set = past.findLast(({ type }) => type === "RhythmSet");
  return set ? { person: set.by.person, at: set.at } : null;
};

/** So long after its last day a round is closed, and a review after the day it was held. */
export const DAYS_LATE = 14;

/** What was opened by hand so shortly before its day counts as the one that is due. */
export const DAYS_EARLY = { pulse: 14, review: 7 } as const;

/** The day that is to be served now, if one is. Half a period late, the next is nearer. */
export const dueNow = (
  days: { readonly last: string | null; readonly next: string } | null,
  what: "pulse" | "review",
  begun: readonly string[],
  today: string,
): string | null => {
  if (!days?.last) return null;
  const { last, next } = days;
  if (begun.some((day) => day >= daysAfter(last, -DAYS_EARLY[what]) && day < next)) return null;
  return daysBetween(last, today) * 2 <= daysBetween(last, next) ? last : null;
};
