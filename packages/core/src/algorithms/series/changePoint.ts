import type { Refusal } from "../input.ts";
import { whyNotValues } from "./valuesInOrder.ts";

/**
 * Where one level gives way to another, by least squares. Cut after the first k of n values:
 *
 *     fallen(k)   = k(n−k)/n · (mean after − mean before)²      the squares that the cut explains
 *     explained   = fallen / Σ (x − mean)²                      0 … 1
 *
 * `from` (counted from 1) is the first value of the new level; of equal cuts the earliest. The best of many cuts always
 * explains something: 0.6 in ten values of pure chance is not rare. `null` below two values or where all are the same.
 *
 * @source page-1955; hinkley-1970: the cut of largest likelihood under normal errors is that of least squares.
 * @cost   two passes.
 */
export type ChangePoint = {
  readonly from: number;
  readonly before: number;
  readonly after: number;
  readonly explained: number;
};

export const changePoint = (values: readonly number[]): ChangePoint | null | Refusal => {
  const wrong = whyNotValues(values);
  if (wrong) return wrong;
  const count = values.length;
  const mean = meanOf(values);
  const squares = values.reduce((sum, it) => sum + (it - mean) ** 2, 0);
  if (count < 2 || values.every((it) => it === values[0])) return null;
  let [cut, most, sum] = [0, -1, 0];
  for (let first = 1; first < count; first++) {
    sum += (values[first - 1] as number) - mean;
    const fallen = (sum ** 2 * count) / (first * (count - first));
    // Two cuts that explain the same differ by rounding only; the earlier one stands.
    if (fallen > most * (1 + 1e-12)) [cut, most] = [first, fallen];
  }
  return {
    from: cut + 1,
    before: meanOf(values.slice(0, cut)),
    after: meanOf(values.slice(cut)),
    explained: Math.min(1, most / squares),
  };
};

const meanOf = (values: readonly number[]): number => values.reduce((sum, it) => sum + it, 0) / values.length;
