/** What a coalition's clock does in it by itself, as its stewards see it. */
export type Schedule = {
  /** `null`: none is set. */
  readonly rhythm: {
    readonly pulseEveryMonths: number | null;
    readonly pulseDays: number;
    readonly reviewMonthly: boolean;
    readonly setBy: string | null;
    readonly setAt: string | null;
  } | null;
  /** The days on which the next begin. */
  readonly next: { readonly pulse: string | null; readonly review: string | null };
  /** What keeps the clock from doing it. */
  readonly trouble: "rhythm/steward-gone" | null;
  readonly runs: readonly ScheduleRun[];
};

export type ScheduleRun =
  | (When & {
      readonly name: "rounds";
      readonly came: {
        readonly opened: readonly Begun[];
        readonly closed: readonly Begun[];
        readonly trouble: string | null;
      };
    })
  | (When & { readonly name: "reminders"; readonly came: { readonly reminded: number } });

type When = { readonly doneAt: string; readonly nextAt: string };
type Begun = "pulse" | "review";
