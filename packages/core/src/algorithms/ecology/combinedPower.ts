import { isRefusal } from "../../kernel/index.ts";
import { byId, type Refusal, refuseInput, sortedIds } from "../input.ts";

export type Stakeholder = {
  readonly id: string;
  /** How far it can stop a decision, 0 … 1: 1 with a veto, otherwise Coleman's power to prevent. */
  readonly blocking: number;
  /** Who names it as particularly influential. */
  readonly namedBy: readonly string[];
  /** What it holds of each kind of resource, in that kind's own unit, ≥ 0. */
  readonly holds: Readonly<Record<string, number>>;
};

/**
 * Power from its parts. Of n stakeholders, with ω the weight of each kind of resource (equal, where nothing is said; together 1):
 *
 *     blocking B     as given                                             0 … 1
 *     reputed ρ      others that name it / (n − 1)                        0 … 1; 0 where there is nobody else
 *     criticality s  Σ ω · its amount / all there is of the kind          0 … 1
 *     power          1 − (1 − B)(1 − ρ)(1 − s)                            0 … 1 (noisy or: each part alone would do)
 *
 * `without` says what the power would be without that part: how much rests on it. `soleHolderOf` are the kinds nobody else has.
 *
 * @source pearl-1988: the noisy or; leifeld-schneider-2012: reputation as the share of those who name one. Criticality is our own.
 * @cost   one pass over names and holdings.
 */
export type CombinedPower = {
  readonly id: string;
  readonly power: number;
  readonly parts: Readonly<Record<PowerPart, { readonly value: number; readonly without: number }>>;
  readonly soleHolderOf: readonly string[];
};

export type PowerPart = "blocking" | "reputed" | "criticality";

/** The most powerful first. */
export const combinedPower = (
  stakeholders: readonly Stakeholder[],
  weights: Readonly<Record<string, number>> = {},
): readonly CombinedPower[] | Refusal => {
  const wrong = whyNotStakeholders(stakeholders, weights);
  if (wrong) return wrong;
  const totals = new Map<string, number>();
  for (const { holds } of stakeholders)
    for (const [kind, amount] of Object.entries(holds)) totals.set(kind, (totals.get(kind) ?? 0) + amount);
  const kinds = [...totals.keys()].filter((kind) => (totals.get(kind) as number) > 0).sort();
  const allWeights = kinds.reduce((sum, kind) => sum + (weights[kind] ?? 1), 0);
  const others = stakeholders.length - 1;
  return stakeholders
    .map(({ id, blocking, namedBy, holds }) => {
      const shares = kinds.map((kind) => (holds[kind] ?? 0) / (totals.get(kind) as number));
      const weighed = shares.reduce((sum, share, at) => sum + share * (weights[kinds[at] as string] ?? 1), 0);
      return {
        id,
        ...combined({
          blocking,
          reputed: others === 0 ? 0 : new Set(namedBy.filter((by) => by !== id)).size / others,
          criticality: allWeights === 0 ? 0 : weighed / allWeights,
        }),
        soleHolderOf: kinds.filter((_, at) => shares[at] === 1),
      };
    })
    .sort((one, other) => other.power - one.power || byId(one.id, other.id));
};

const combined = ({ blocking, reputed, criticality }: Readonly<Record<PowerPart, number>>) => {
  const either = (...parts: readonly number[]) => 1 - parts.reduce((left, part) => left * (1 - part), 1);
  return {
    power: either(blocking, reputed, criticality),
    parts: {
      blocking: { value: blocking, without: either(reputed, criticality) },
      reputed: { value: reputed, without: either(blocking, criticality) },
      criticality: { value: criticality, without: either(blocking, reputed) },
    },
  };
};

const whyNotStakeholders = (
  stakeholders: readonly Stakeholder[],
  weights: Readonly<Record<string, number>>,
): Refusal | null => {
  const ids = sortedIds(stakeholders.map(({ id }) => id));
  if (isRefusal(ids)) return ids;
  const known = new Set(ids);
  for (const { id, blocking, namedBy, holds } of stakeholders) {
    const unknown = namedBy.filter((by) => !known.has(by));
    if (unknown.length > 0) return refuseInput("id-unknown", ...unknown);
    if (!Number.isFinite(blocking)) return refuseInput("not-a-number", id);
    if (blocking < 0 || blocking > 1) return refuseInput("out-of-range", id);
    const wrong = whyNotAmounts(holds, id);
    if (wrong) return wrong;
  }
  return whyNotAmounts(weights);
};

const whyNotAmounts = (amounts: Readonly<Record<string, number>>, ...about: string[]): Refusal | null => {
  for (const [kind, amount] of Object.entries(amounts)) {
    if (!Number.isFinite(amount)) return refuseInput("not-a-number", ...about, kind);
    if (amount < 0) return refuseInput("negative", ...about, kind);
  }
  return null;
};
