/** A one-sided test at 90 % says yes above this. */
export const Z_AT_90 = 1.2816;

/** The share of those who did, among all who could have, with one of each taken for granted: 0 … 1, never either. */
export const shareOf = (did: number, all: number): number => (did + 1) / (all + 2);

/**
 * How many standard deviations a share lies above one half, with one who did taken for granted.
 *
 *     z = 2·√(n + 1) · ((s + 1)/(n + 1) − ½)
 *
 * @source small-2021
 */
export const aboveHalf = (did: number, all: number): number => 2 * Math.sqrt(all + 1) * ((did + 1) / (all + 1) - 0.5);

/**
 * How many standard deviations one share lies above another, with one who did taken for granted in both; 0 where everybody did.
 *
 *     z = (p₁ − p₂) / √(p·(1 − p)·(1/n₁ + 1/n₂))      p of both together
 *
 * @source small-2021
 */
export const aboveOther = (did: number, all: number, otherDid: number, otherAll: number): number => {
  const [n, m] = [all + 1, otherAll + 1];
  const share = (did + otherDid + 2) / (n + m);
  if (share === 1) return 0;
  return ((did + 1) / n - (otherDid + 1) / m) / Math.sqrt(share * (1 - share) * (1 / n + 1 / m));
};
