import type { Told, Week } from "./week.ts";

/** What all coalitions of a person come to together, to be said in a sentence. */
export const standingOf = (weeks: readonly Week[]) => {
  const partsOf = (name: string) => weeks.flatMap(({ parts }) => parts).filter(({ part }) => part === name);
  const owe = partsOf("owe").flatMap(({ told }) => told);
  const isLate = ({ say, values }: Told) => say === "weekly.ours-overdue" || values["ends"] === "past";
  const days = owe.flatMap((it) => (it.due === null || isLate(it) ? [] : [it.due])).toSorted();
  return {
    waiting: partsOf("waiting").reduce((sum, { told, left }) => sum + told.length + left, 0),
    /** Of what she owes: how much of it is past its day. */
    late: owe.filter(isLate).length,
    /** The next day on which something is due from her. */
    next: days[0] ?? null,
    firstWaiting: partsOf("waiting")[0]?.told[0] ?? null,
  };
};
