import { type Refusal, refuseInput } from "../input.ts";

/** So many of so many. */
export type Count = { readonly kept: number; readonly of: number };

/** Where a share lies, and between what bounds it may well lie. All 0 … 1. */
export type Interval = { readonly share: number; readonly low: number; readonly high: number };

/** The normal deviate that leaves 2.5 % on each side. */
export const Z_95 = 1.959963984540054;

/**
 * Wilson's score interval of a share: 2 of 3 is not "67 %", it is 21 % to 94 %.
 *
 *     p = kept/of,  m = (p + z²/2of) / (1 + z²/of),  r = z·√(p(1−p)/of + z²/4of²) / (1 + z²/of)
 *     low … high    m − r … m + r                    0 … 1; null where there was no occasion
 *
 * @source wilson-1927
 * @cost   constant.
 */
export const wilsonInterval = ({ kept, of }: Count, { z = Z_95 } = {}): Interval | null | Refusal => {
  const wrong = whyNotCount({ kept, of }) ?? whyNotDeviate(z);
  if (wrong) return wrong;
  if (of === 0) return null;
  const share = kept / of;
  const under = 1 + z ** 2 / of;
  const middle = (share + z ** 2 / (2 * of)) / under;
  const reach = (z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))) / under;
  return {
    share,
    low: kept === 0 ? 0 : Math.max(0, middle - reach),
    high: kept === of ? 1 : Math.min(1, middle + reach),
  };
};

/** Counts are whole, not negative, and never more were kept than there were. */
export const whyNotCount = ({ kept, of }: Count, ...about: string[]): Refusal | null => {
  if (!Number.isFinite(kept) || !Number.isFinite(of)) return refuseInput("not-a-number", ...about);
  if (kept < 0 || of < 0) return refuseInput("negative", ...about);
  if (kept > of || !Number.isInteger(kept) || !Number.isInteger(of)) return refuseInput("out-of-range", ...about);
  return null;
};

const whyNotDeviate = (z: number): Refusal | null => {
  if (!Number.isFinite(z)) return refuseInput("not-a-number");
  return z > 0 ? null : refuseInput("out-of-range");
};
