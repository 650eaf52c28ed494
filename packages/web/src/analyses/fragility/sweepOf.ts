/** Thresholds that lose as many, as one stretch; in percent. */
export type Stretch = { readonly from: number; readonly to: number; readonly lost: number };

/** How many might follow, from the lowest threshold to the highest, neighbours that agree told together. */
export const sweepOf = (thresholds: readonly number[], lost: readonly number[]): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  for (const [at, threshold] of thresholds.entries()) {
    const percent = Math.round(threshold * 100);
    const many = lost[at] ?? 0;
    const last = stretches.at(-1);
    if (last?.lost === many) stretches[stretches.length - 1] = { ...last, to: percent };
    else stretches.push({ from: percent, to: percent, lost: many });
  }
  return stretches;
};
