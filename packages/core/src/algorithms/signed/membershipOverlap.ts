import { isRefusal } from "../../kernel/index.ts";
import { byId, type Refusal, sortedIds } from "../input.ts";

/** Coalitions, and who is in each. */
export type MembershipsInput = readonly { readonly id: string; readonly members: readonly string[] }[];

/**
 * How far coalitions share their members.
 *
 *     jaccard    |A ∩ B| / |A ∪ B|          0 … 1; 1 where both have the same members
 *     simpson    |A ∩ B| / min(|A|, |B|)    0 … 1; 1 where one lies within the other
 *
 * Only pairs that share somebody are listed, those with most in common first; who is in several coalitions stands between them.
 *
 * @source jaccard-1901, simpson-1943
 * @cost   the sum over members of the square of their coalitions.
 */
export type MembershipOverlap = {
  readonly pairs: readonly Overlap[];
  /** Members of more than one coalition, those of most first. */
  readonly between: readonly { readonly id: string; readonly coalitions: readonly string[] }[];
};

export type Overlap = {
  readonly one: string;
  readonly other: string;
  readonly shared: readonly string[];
  readonly jaccard: number;
  readonly simpson: number;
};

export const membershipOverlap = (coalitions: MembershipsInput): MembershipOverlap | Refusal => {
  const ids = sortedIds(coalitions.map(({ id }) => id));
  if (isRefusal(ids)) return ids;
  const sizes = new Map(coalitions.map(({ id, members }) => [id, members.length]));
  const coalitionsOf = new Map<string, string[]>();
  for (const { id, members } of [...coalitions].sort((one, other) => byId(one.id, other.id))) {
    const sorted = sortedIds(members);
    if (isRefusal(sorted)) return sorted;
    for (const member of sorted) coalitionsOf.set(member, [...(coalitionsOf.get(member) ?? []), id]);
  }
  const between = [...coalitionsOf]
    .filter(([, of]) => of.length > 1)
    .map(([id, of]) => ({ id, coalitions: of }))
    .sort((one, other) => other.coalitions.length - one.coalitions.length || byId(one.id, other.id));
  return { pairs: overlapsOf(between, sizes), between };
};

const overlapsOf = (between: MembershipOverlap["between"], sizes: ReadonlyMap<string, number>): readonly Overlap[] => {
  const shared = new Map<string, Map<string, string[]>>();
  for (const { id, coalitions } of between)
    for (const [at, one] of coalitions.entries())
      for (const other of coalitions.slice(at + 1)) {
        const row = shared.get(one) ?? new Map<string, string[]>();
        shared.set(one, row.set(other, [...(row.get(other) ?? []), id]));
      }
  return [...shared]
    .flatMap(([one, row]) => [...row].map(([other, ids]) => overlapOf(one, other, ids.sort(byId), sizes)))
    .sort((a, b) => b.jaccard - a.jaccard || byId(a.one, b.one) || byId(a.other, b.other));
};

const overlapOf = (
  one: string,
  other: string,
  shared: readonly string[],
  sizes: ReadonlyMap<string, number>,
): Overlap => {
  const [own, their] = [sizes.get(one) as number, sizes.get(other) as number];
  return {
    one,
    other,
    shared,
    jaccard: shared.length / (own + their - shared.length),
    simpson: shared.length / Math.min(own, their),
  };
};
