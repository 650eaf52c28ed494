import type { Refusal } from "../input.ts";
import { whyNotSetting, whyNotValues } from "./valuesInOrder.ts";

/** All in the unit of the values. Usual: slack σ/2, limit 4 to 5 σ. */
export type CusumSettings = { readonly target: number; readonly slack: number; readonly limit: number };

/**
 * Drift, by cumulative sums: small shifts that last add up, single outliers do not.
 *
 *     high(t) = max(0, high(t−1) + x(t) − target − slack)      ≥ 0, in the unit of the values
 *     low(t)  = max(0, low(t−1) + target − slack − x(t))       ≥ 0
 *
 * A side signals at the first t (counted from 1) where its sum is above `limit`. `began` is the t after which that sum was
 * last zero: where the drift likely set in. `null` while nothing signals.
 *
 * @source page-1954; nist-handbook: section 6.3.2.3, the tabular form.
 * @cost   one pass.
 */
export type Cusum = {
  readonly high: readonly number[];
  readonly low: readonly number[];
  readonly signal: CusumSignal | null;
};

export type CusumSignal = { readonly side: "high" | "low"; readonly at: number; readonly began: number };

export const cusum = (values: readonly number[], { target, slack, limit }: CusumSettings): Cusum | Refusal => {
  const wrong =
    whyNotValues(values) ?? whyNotSetting(target, -Infinity) ?? whyNotSetting(slack, 0) ?? whyNotSetting(limit, 0);
  if (wrong) return wrong;
  const high = sumsOf(values.map((value) => value - target - slack));
  const low = sumsOf(values.map((value) => target - slack - value));
  const signals = [signalOf("high", high, limit), signalOf("low", low, limit)].filter((it) => it !== null);
  return { high, low, signal: signals.sort((one, other) => one.at - other.at)[0] ?? null };
};

const sumsOf = (steps: readonly number[]): readonly number[] => {
  let sum = 0;
  return steps.map((step) => (sum = Math.max(0, sum + step)));
};

const signalOf = (side: "high" | "low", sums: readonly number[], limit: number): CusumSignal | null => {
  const at = sums.findIndex((sum) => sum > limit);
  return at < 0 ? null : { side, at: at + 1, began: sums.lastIndexOf(0, at) + 2 };
};
