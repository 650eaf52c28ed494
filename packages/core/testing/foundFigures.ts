/** How many were found rightly, found wrongly, and missed. */
export type Tally = { readonly right: number; readonly wrong: number; readonly missed: number };

export const tallied = (tallies: readonly Tally[]): Tally => ({
  right: tallies.reduce((sum, { right }) => sum + right, 0),
  wrong: tallies.reduce((sum, { wrong }) => sum + wrong, 0),
  missed: tallies.reduce((sum, { missed }) => sum + missed, 0),
});

/** What was found against what is there, each told apart by a string. */
export const tallyOf = (found: readonly string[], there: readonly string[]): Tally => ({
  right: found.filter((it) => there.includes(it)).length,
  wrong: found.filter((it) => !there.includes(it)).length,
  missed: there.filter((it) => !found.includes(it)).length,
});

/** Precision, recall and their harmonic mean, to two places; 0 where nothing was found or nothing is there. */
export const figuresOf = ({ right, wrong, missed }: Tally) => {
  const [precision, recall] = [right / (right + wrong || 1), right / (right + missed || 1)];
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) };
};

const rounded = (it: number) => Math.round(it * 100) / 100;

/** A figure may fall by so much below what was measured when its test was written; more is worse, and no noise. */
export const LESS = 0.03;

/** Each figure that lies more than `LESS` below what was measured. */
export const belowMeasured = <Name extends string>(
  figures: Readonly<Record<Name, number>>,
  measured: Readonly<Partial<Record<Name, number>>>,
): readonly string[] =>
  Object.entries<number | undefined>(measured).flatMap(([name, was]) =>
    figures[name as Name] < (was as number) - LESS - 1e-9 ? [`${name} ${figures[name as Name]} < ${was}`] : [],
  );

/** The mean of precision at the place of each that is there, in an order; those never named count 0. */
export const averagePrecision = (order: readonly string[], there: readonly string[]): number => {
  const places = there
    .map((it) => order.indexOf(it))
    .filter((place) => place >= 0)
    .sort((one, other) => one - other);
  return places.reduce((sum, place, nth) => sum + (nth + 1) / (place + 1), 0) / there.length;
};
