/** Lanczos's coefficients for g = 7 and nine terms, as Godfrey computed them. */
const G = 7;
const FIRST = 0.99999999999980993;
const COEFFICIENTS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;
const HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2;

/**
 * ln Γ(x) for x > 0, to about fourteen figures.
 *
 * @source lanczos-1964
 * @cost   constant.
 */
export const logGamma = (x: number): number => {
  // Γ(x) = Γ(x + 1)/x keeps the series where it is exact.
  if (x < 0.5) return logGamma(x + 1) - Math.log(x);
  const at = x - 1;
  let sum = FIRST;
  for (let term = 0; term < COEFFICIENTS.length; term++) sum += (COEFFICIENTS[term] as number) / (at + term + 1);
  const base = at + G + 0.5;
  return HALF_LOG_TWO_PI + (at + 0.5) * Math.log(base) - base + Math.log(sum);
};

/** ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b), for a, b > 0. */
export const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);
