import { type Refusal, refuseInput } from "../input.ts";
import { whyNotSetting, whyNotValues } from "./valuesInOrder.ts";

export type EwmaSettings = {
  readonly target: number;
  /** How much the newest value counts, above 0 and at most 1. Usual: 0.2 to 0.3. */
  readonly newest: number;
  /** The spread of single values, in their unit. */
  readonly sigma: number;
  /** How many spreads of the average away is too far. Usual: 3. */
  readonly width?: number;
};

/**
 * Drift, by the exponentially weighted moving average: an average in which old values fade.
 *
 *     z(t)     = λ·x(t) + (1−λ)·z(t−1), z(0) = target                in the unit of the values
 *     limits   = target ± width·σ·√(λ/(2−λ)·(1 − (1−λ)^2t))          at t, from 1
 *     settled  = target ± width·σ·√(λ/(2−λ))                         what they come to
 *
 * `signal` is the first t whose average is outside its limits; `null` where there is none.
 *
 * @source roberts-1959; nist-handbook: section 6.3.2.4.
 * @cost   one pass.
 */
export type Ewma = {
  readonly averages: readonly number[];
  readonly limits: readonly Limits[];
  readonly settled: Limits;
  readonly signal: { readonly side: "high" | "low"; readonly at: number } | null;
};

export type Limits = { readonly low: number; readonly high: number };

export const ewma = (values: readonly number[], { target, newest, sigma, width = 3 }: EwmaSettings): Ewma | Refusal => {
  const wrong =
    whyNotValues(values) ??
    whyNotSetting(target, -Infinity) ??
    whyNotSetting(newest, 0) ??
    whyNotSetting(sigma, 0) ??
    whyNotSetting(width, 0);
  if (wrong) return wrong;
  if (newest === 0 || newest > 1) return refuseInput("out-of-range");
  const around = (spread: number): Limits => ({ low: target - width * spread, high: target + width * spread });
  const settled = sigma * Math.sqrt(newest / (2 - newest));
  let average = target;
  const averages = values.map((value) => (average = newest * value + (1 - newest) * average));
  const limits = values.map((_, at) => around(settled * Math.sqrt(1 - (1 - newest) ** (2 * (at + 1)))));
  return { averages, limits, settled: around(settled), signal: signalOf(averages, limits) };
};

const signalOf = (averages: readonly number[], limits: readonly Limits[]): Ewma["signal"] => {
  const at = averages.findIndex((it, nth) => it > (limits[nth] as Limits).high || it < (limits[nth] as Limits).low);
  if (at < 0) return null;
  return { side: (averages[at] as number) > (limits[at] as Limits).high ? "high" : "low", at: at + 1 };
};
