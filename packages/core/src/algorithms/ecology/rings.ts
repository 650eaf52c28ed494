import { isRefusal } from "../../kernel/index.ts";
import { type Refusal, refuseInput, sortedIds } from "../input.ts";

export type Candidate = {
  readonly id: string;
  readonly hasVeto?: boolean;
  /** How much it wants from this, 0 … 1. */
  readonly interest: number;
  /** How much of what is needed it holds, 0 … 1. */
  readonly criticality: number;
  /** Kinds of resource that nobody else has. */
  readonly soleHolderOf?: readonly string[];
  /** The commitments by which it moves work for others. */
  readonly moves?: readonly string[];
};

export type RingsInput = {
  readonly candidates: readonly Candidate[];
  /** Minimal blocking sets of the rule in force. */
  readonly blocking: readonly (readonly string[])[];
  /** A blocking set up to this size makes its members core. Usual: 2. */
  readonly blockingAtMost?: number;
  /** Interest above this counts. Usual: the middle of the scale. */
  readonly interestAbove?: number;
};

/**
 * The core and those next to it. Core is who
 *
 *     blocks       stands in a minimal blocking set of at most two (or as said)
 *     holds        is the only one with a resource
 *     works        wants it (interest above the middle), holds something of it, and moves work
 *
 * Everybody else is adjacent. `needNotSit`: has a veto and does not work at it, so must agree and need not be in every session.
 *
 * @source our own
 * @cost   one pass over blocking sets and candidates.
 */
export type InRing = {
  readonly id: string;
  readonly ring: "core" | "adjacent";
  readonly reasons: readonly RingReason[];
  readonly needNotSit: boolean;
};

/** Why somebody is core, and on what that rests: the smallest blocking sets, the resources, or the commitments. */
export type RingReason =
  | { readonly because: "blocks"; readonly sets: readonly (readonly string[])[] }
  | { readonly because: "holds"; readonly resources: readonly string[] }
  | { readonly because: "works"; readonly moves: readonly string[] };

export const rings = (input: RingsInput): readonly InRing[] | Refusal => {
  const ids = whyNotRings(input);
  if (isRefusal(ids)) return ids;
  const { candidates, blocking, blockingAtMost = 2, interestAbove = 0.5 } = input;
  const small = blocking.filter((set) => set.length <= blockingAtMost);
  const byName = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  return ids.map((id) => {
    const { hasVeto = false, interest, criticality, soleHolderOf = [], moves = [] } = byName.get(id) as Candidate;
    const sets = small.filter((set) => set.includes(id));
    const works = interest > interestAbove && criticality > 0 && moves.length > 0;
    const reasons: readonly RingReason[] = [
      ...(sets.length > 0 ? [{ because: "blocks" as const, sets }] : []),
      ...(soleHolderOf.length > 0 ? [{ because: "holds" as const, resources: soleHolderOf.toSorted() }] : []),
      ...(works ? [{ because: "works" as const, moves: moves.toSorted() }] : []),
    ];
    return { id, ring: reasons.length > 0 ? "core" : "adjacent", reasons, needNotSit: hasVeto && !works };
  });
};

const whyNotRings = ({ candidates, blocking, blockingAtMost = 2, interestAbove = 0.5 }: RingsInput) => {
  const ids = sortedIds(candidates.map(({ id }) => id));
  if (isRefusal(ids)) return ids;
  const known = new Set(ids);
  const unknown = blocking.flat().filter((id) => !known.has(id));
  if (unknown.length > 0) return refuseInput("id-unknown", ...new Set(unknown));
  for (const { id, interest, criticality } of candidates) {
    const shares = [interest, criticality];
    if (!shares.every(Number.isFinite)) return refuseInput("not-a-number", id);
    if (shares.some((it) => it < 0 || it > 1)) return refuseInput("out-of-range", id);
  }
  const isSet = blockingAtMost >= 0 && interestAbove >= 0 && interestAbove <= 1;
  return isSet ? ids : refuseInput("out-of-range");
};
