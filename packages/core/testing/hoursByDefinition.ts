import type { Whole } from "../src/coalition.ts";
import { daysAfter } from "../src/values/days.ts";

/** Hours a month asked of each member who belongs, worked out the slow way: every member beside every record. */
export const hoursByDefinition = (view: Whole, today: string): readonly string[] =>
  [...view.members.values()]
    .filter(({ left }) => !left)
    .map(({ id }) => {
      const asks = [...view.timeAsks.values()]
        .filter((it) => !it.isEnded && (it.members === null || it.members.includes(id)))
        .filter((it) => it.from <= today && today <= (it.until ?? today))
        .map(({ hours }) => hours);
      const invited = [...view.invitations.values()].filter((it) => it.member === id).map(({ hours }) => hours);
      const pledged = [...view.pledges.values()]
        .filter((it) => it.member === id && it.kind === "hours" && !it.isEnded)
        .filter((it) => it.from <= today && today <= (it.until ?? today))
        .map(({ quantity, every, from, until }) => {
          const perYear = { week: 52, month: 12, quarter: 4, year: 1 };
          if (every !== "once") return ((quantity ?? 0) * perYear[every]) / 12;
          return until === null ? 0 : (quantity ?? 0) / monthsIn(from, until);
        });
      const all = [...asks, ...invited, ...pledged].reduce((sum, it) => sum + Math.round(it * 100), 0) / 100;
      const offer = [...view.timeOffers.values()].find(({ member }) => member === id);
      return `${id} ${all} of ${offer?.hours ?? "unsaid"}`;
    });

/** Days on which a month begins that is counted from the first of them. */
const monthsIn = (from: string, until: string): number => {
  let months = 0;
  for (let day = from; day <= until; day = daysAfter(day, 1)) {
    const isLast = daysAfter(day, 1).slice(8) === "01";
    if (day.slice(8) === from.slice(8) || (isLast && from.slice(8) > day.slice(8))) months += 1;
  }
  return months;
};
