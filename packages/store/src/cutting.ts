/** Words as they stand: what is left of them, and where in it something was taken back. */
export type Words = { readonly said: string; readonly cuts: readonly number[] };

/** Takes `said.slice(from, to)` out. Places where something is missing move along; those that meet become one. */
export const cutting = ({ said, cuts }: Words, from: number, to: number): Words => {
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || from >= to || to > said.length)
    throw new RangeError(`There is no passage from ${from} to ${to} in words of ${said.length} characters.`);

  const moved = cuts.map((cut) => (cut <= from ? cut : Math.max(from, cut - (to - from))));
  return {
    said: said.slice(0, from) + said.slice(to),
    cuts: [...new Set([...moved, from])].sort((one, other) => one - other),
  };
};
