import { type Refusal, refuseInput } from "../input.ts";
import { logBeta } from "./logGamma.ts";

/** A record of occasions taken or not: how many of `opportunities`, and which was the last one taken (0: none). */
export type Attended = {
  readonly attended: number;
  readonly lastAttended: number;
  readonly opportunities: number;
};

/** Beta distributions over members: of taking an occasion (alpha, beta), and of leaving before one (gamma, delta). All > 0. */
export type BetaGeometric = {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly delta: number;
};

/** The published fit on 11,104 supporters' yearly gifts: a prior where there are too few members for a fit of their own. */
export const donorsOf1995: BetaGeometric = { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 };

/**
 * Is somebody still with us? The beta-geometric / beta-Bernoulli model (BG/BB): while alive, each occasion is taken with a
 * member's own chance; before each, a member leaves for good with its own chance. With x taken of n, the last at t:
 *
 *     L(x,t,n)  = [B(α+x, β+n−x) B(γ, δ+n) + Σ_{i=0}^{n−t−1} B(α+x, β+t−x+i) B(γ+1, δ+t+i)] / B(α,β) B(γ,δ)
 *     now       = B(α+x, β+n−x) B(γ, δ+n) / B(α,β) B(γ,δ) L        0 … 1, alive at occasion n
 *     next      = B(α+x, β+n−x) B(γ, δ+n+1) / B(α,β) B(γ,δ) L      0 … 1, alive at occasion n + 1
 *
 * `null` without an occasion: then only the prior speaks. With a prior from elsewhere the figures are a starting point, not
 * evidence about this member.
 *
 * @source fader-hardie-shang-2010
 * @cost   one term per occasion since the last one taken.
 */
export type StillAlive = { readonly now: number; readonly next: number; readonly logLikelihood: number };

export const stillAlive = (record: Attended, prior = donorsOf1995): StillAlive | null | Refusal => {
  const wrong = whyNotAttended(record) ?? whyNotParameters(prior);
  if (wrong) return wrong;
  if (record.opportunities === 0) return null;
  const { attended: x, opportunities: n } = record;
  const { alpha, beta, gamma, delta } = prior;
  const logLikelihood = logLikelihoodOf(record, prior);
  const taking = logBeta(alpha + x, beta + n - x) - logBeta(alpha, beta) - logBeta(gamma, delta) - logLikelihood;
  return {
    now: Math.min(1, Math.exp(taking + logBeta(gamma, delta + n))),
    next: Math.min(1, Math.exp(taking + logBeta(gamma, delta + n + 1))),
    logLikelihood,
  };
};

/** ln L of one record that has been looked at already. */
export const logLikelihoodOf = (
  { attended: x, lastAttended: t, opportunities: n }: Attended,
  { alpha, beta, gamma, delta }: BetaGeometric,
): number => {
  const alive = logBeta(alpha + x, beta + n - x) + logBeta(gamma, delta + n);
  let sum = 1;
  for (let silent = 0; silent < n - t; silent++) {
    const gone = logBeta(alpha + x, beta + t - x + silent) + logBeta(gamma + 1, delta + t + silent);
    sum += Math.exp(gone - alive);
  }
  return alive + Math.log(sum) - logBeta(alpha, beta) - logBeta(gamma, delta);
};

export const whyNotAttended = (record: Attended): Refusal | null => {
  const { attended, lastAttended, opportunities } = record;
  const counts = [attended, lastAttended, opportunities];
  if (!counts.every(Number.isFinite)) return refuseInput("not-a-number");
  if (counts.some((count) => count < 0)) return refuseInput("negative");
  const isPossible =
    counts.every(Number.isInteger) &&
    attended <= lastAttended &&
    lastAttended <= opportunities &&
    (attended === 0) === (lastAttended === 0);
  return isPossible ? null : refuseInput("out-of-range");
};

const whyNotParameters = (prior: BetaGeometric): Refusal | null => {
  const parameters = [prior.alpha, prior.beta, prior.gamma, prior.delta];
  if (!parameters.every(Number.isFinite)) return refuseInput("not-a-number");
  return parameters.every((one) => one > 0) ? null : refuseInput("out-of-range");
};
