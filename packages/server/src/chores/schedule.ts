/** By the clock on the wall, or again and again. */
export type Schedule = AtTime | { readonly everyMinutes: number };

/** Once a day, on one day of the week, or on one day of the month, at a time of the clock in a zone. */
export type AtTime = {
  /** `HH:MM` as the clock on the wall shows it. */
  readonly at: string;
  /** IANA time zone, as `Europe/Berlin`. */
  readonly zone: string;
  /** Weekdays count from Monday, 1. A day the month does not have is its last day. Left out: every day. */
  readonly on?: { readonly weekday: number } | { readonly dayOfMonth: number };
};

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Longer than from any day to the one a month later. */
const DAYS_AHEAD = 63;

/**
 * The first time of a schedule after an instant. Where the clock goes forward over it, the time is as much later as the
 * clock jumps; where the clock goes back over it, it is the first of the two.
 */
export const nextTime = (schedule: Schedule, after: Date): Date =>
  "everyMinutes" in schedule ? nextOf(schedule.everyMinutes * MINUTE_MS, after) : nextOnTheWall(schedule, after);

const nextOf = (everyMs: number, after: Date): Date => new Date((Math.floor(after.getTime() / everyMs) + 1) * everyMs);

const nextOnTheWall = ({ at, zone, on }: AtTime, after: Date): Date => {
  const [hours = 0, minutes = 0] = at.split(":").map(Number);
  const today = Math.floor(wallTime(after.getTime(), zone) / DAY_MS) * DAY_MS;
  // From the day before: a zone can skip a whole day.
  for (let ahead = -1; ahead <= DAYS_AHEAD; ahead++) {
    const day = today + ahead * DAY_MS;
    if (!isOn(new Date(day), on)) continue;
    const time = instantOf(day + (hours * 60 + minutes) * MINUTE_MS, zone);
    if (time > after.getTime()) return new Date(time);
  }
  throw new RangeError("A schedule without a next time.");
};

export const isZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
};

/** `day`: midnight in UTC of the day as the calendar names it. */
const isOn = (day: Date, on: AtTime["on"]): boolean => {
  if (!on) return true;
  if ("weekday" in on) return (day.getUTCDay() || 7) === on.weekday;
  const daysInMonth = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  return day.getUTCDate() === Math.min(on.dayOfMonth, daysInMonth);
};

/** What the clock on the wall shows, as if it were UTC. */
export const wallTime = (instant: number, zone: string): number => {
  const parts = Object.fromEntries(
    wallClock(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
};

/** When the clock on the wall shows this. */
const instantOf = (wall: number, zone: string): number => {
  const offsetAt = (instant: number) => wallTime(instant, zone) - instant;
  const [before, after] = [offsetAt(wall - DAY_MS), offsetAt(wall + DAY_MS)];
  const times = [before, after].map((offset) => wall - offset).filter((time) => wallTime(time, zone) === wall);
  return times.length > 0 ? Math.min(...times) : wall - before;
};

const clocks = new Map<string, Intl.DateTimeFormat>();

const wallClock = (zone: string): Intl.DateTimeFormat => {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  clocks.set(zone, made);
  return made;
};
