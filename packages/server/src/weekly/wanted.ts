import { isZone } from "../chores/schedule.ts";
import type { Wanted } from "./weeklyRows.ts";

/** Letters come on Monday morning, unless she says otherwise. */
export const usual: Wanted = { wants: "weekly", weekday: 1, at: "07:00", zone: null, locale: "en" };

/** Whether there is such a day, hour and zone. */
export const isWanted = ({ weekday, at, zone }: Wanted): boolean =>
  Number.isInteger(weekday) &&
  weekday >= 1 &&
  weekday <= 7 &&
  /^([01]\d|2[0-3]):[0-5]\d$/.test(at) &&
  (zone === null || isZone(zone));
