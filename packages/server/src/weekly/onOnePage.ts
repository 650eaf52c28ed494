import type { Week } from "./week.ts";

/** So many coalitions are told of in full. Of the others it is said how much there is to read. */
export const WEEKS_TOLD = 8;

/** So many lines stand under each heading where a letter is about one coalition; where it is about several, they share. */
export const onOnePage = (weeks: readonly Week[]): readonly Week[] => {
  const share = Math.min(weeks.length, WEEKS_TOLD);
  return weeks
    .toSorted((one, other) => Number(isAsked(other)) - Number(isAsked(one)))
    .map((week, at) => (at < WEEKS_TOLD ? shortened(week, share) : briefly(week)));
};

/** Something waits for its reader, or she owes something. */
const isAsked = ({ parts }: Week): boolean => parts.some(({ part }) => part === "waiting" || part === "owe");

const shortened = (week: Week, share: number): Week => ({
  ...week,
  parts: week.parts.map(({ part, told, left }) => {
    const kept = told.slice(0, Math.max(1, Math.floor(told.length / share)));
    return { part, told: kept, left: left + told.length - kept.length };
  }),
});

const briefly = (week: Week): Week => ({
  ...week,
  parts: [],
  more: week.parts.reduce((total, { told, left }) => total + told.length + left, 0),
});
