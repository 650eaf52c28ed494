/** An exact share, such as 421/2145: in lowest terms, with a denominator above zero. */
export type Fraction = { readonly over: bigint; readonly under: bigint };

export const fraction = (over: bigint, under: bigint): Fraction => {
  const common = greatestDivisor(over < 0n ? -over : over, under);
  return common === 0n ? { over: 0n, under: 1n } : { over: over / common, under: under / common };
};

export const added = (one: Fraction, other: Fraction): Fraction =>
  fraction(one.over * other.under + other.over * one.under, one.under * other.under);

/** A share as a number, and exactly as it is written: `421/2145`. */
export type Share = { readonly value: number; readonly exact: string };

export const shareOf = (it: Fraction): Share => ({ value: approximately(it), exact: written(it) });

/** As it is written: `421/2145`; a whole number stands alone. */
export const written = ({ over, under }: Fraction): string => (under === 1n ? `${over}` : `${over}/${under}`);

/** The nearest number; numerator and denominator may be far beyond what a number holds. */
export const approximately = ({ over, under }: Fraction): number => {
  const digits = 17n;
  const scale = 10n ** digits;
  const whole = over / under;
  return Number(whole) + Number(((over - whole * under) * scale) / under) / Number(scale);
};

const greatestDivisor = (one: bigint, other: bigint): bigint =>
  other === 0n ? one : greatestDivisor(other, one % other);
