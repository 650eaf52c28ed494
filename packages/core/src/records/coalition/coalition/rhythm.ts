import { z } from "zod";

/** How often a coalition asks its members. Where none is set, it asks when a steward does. */
export const Rhythm = z.object({
  /** A round begins every so many months; `null`: when a steward opens one. */
  pulseEveryMonths: z.number().int().min(1).max(12).nullable(),
  /** For so many days a round is asked. */
  pulseDays: z.number().int().min(3).max(60),
  /** Whether an honesty review is held each month. */
  reviewMonthly: z.boolean(),
});
export type Rhythm = z.infer<typeof Rhythm>;

/** February may be the month in between. */
const SHORTEST_MONTH_DAYS = 28;

/** At most: one round is over before the next begins. */
export const hasOneRoundOpen = ({ pulseEveryMonths, pulseDays }: Rhythm): boolean =>
  pulseEveryMonths === null || pulseDays <= pulseEveryMonths * SHORTEST_MONTH_DAYS;

export const isSameRhythm = (one: Rhythm | undefined, other: Rhythm): boolean =>
  one?.pulseEveryMonths === other.pulseEveryMonths &&
  one.pulseDays === other.pulseDays &&
  one.reviewMonthly === other.reviewMonthly;
