import { isRefusal, type Refusal } from "../../kernel/index.ts";
import { byId, refuseInput, sortedIds } from "../input.ts";
import { type Arc, graphFrom, type Graph } from "../graph/graph.ts";
import { partOf } from "../partOf.ts";

/** What members give one another. Several of one type between the same two are added up. */
export type Gives = {
  readonly members: readonly string[];
  readonly gives: readonly Give[];
};

export type Give = { readonly from: string; readonly to: string; readonly type: string; readonly amount: number };

/**
 * Weighted reciprocity: of the amounts members give one another, the share that comes back. For one type, with w(i,j)
 * given by i to j, and w↔(i,j) = min(w(i,j), w(j,i)):
 *
 *     given, received    Σj w(i,j), Σj w(j,i)                     in the unit of the type, ≥ 0
 *     returned           Σj w↔(i,j)                               the same unit
 *     share              Σ w↔ / Σ w                               0 … 1, of the type; null while nothing is given
 *     members' share     returned / given                         0 … 1; null for whoever gives nothing
 *     balance            received − given                         the same unit
 *     imbalance          |balance| / (received + given)           0 … 1; null for whoever does neither
 *
 * Types are never added: hours and money have no common unit. What one gives to oneself is left out.
 *
 * @source squartini-2013: w↔ and the share, r; we leave out its null models.
 * @cost   sorting what is given; then one pass and type.
 */
export type WeightedReciprocity = {
  /** In the order of their names. */
  readonly types: readonly TypeReciprocity[];
};

export type TypeReciprocity = {
  readonly type: string;
  readonly given: number;
  readonly returned: number;
  readonly share: number | null;
  readonly members: readonly MemberReciprocity[];
  /** All pairs between whom anything goes, by their ids. */
  readonly pairs: readonly {
    readonly one: string;
    readonly other: string;
    readonly oneGives: number;
    readonly otherGives: number;
  }[];
};

export type MemberReciprocity = {
  readonly id: string;
  readonly given: number;
  readonly received: number;
  readonly returned: number;
  readonly share: number | null;
  readonly balance: number;
  readonly imbalance: number | null;
};

export const weightedReciprocity = ({ members, gives }: Gives): WeightedReciprocity | Refusal => {
  const wrong = whyNotGives(members, gives);
  if (wrong) return wrong;
  const types: TypeReciprocity[] = [];
  for (const type of new Set(gives.map((give) => give.type).sort(byId))) {
    const own = gives.filter((give) => give.type === type);
    const graph = graphFrom({ nodes: members, arcs: sumsOf(own.sort(inOrder)) }, { loops: "left-out" });
    // What was added up can still have grown beyond all numbers.
    if (isRefusal(graph)) return graph;
    types.push(typeOf(type, graph));
  }
  return { types };
};

const whyNotGives = (members: readonly string[], gives: readonly Give[]): Refusal | null => {
  const ids = sortedIds(members);
  if (isRefusal(ids)) return ids;
  const known = new Set(ids);
  for (const { from, to, type, amount } of gives) {
    if (type === "") return refuseInput("id-missing", from, to);
    if (!known.has(from)) return refuseInput("id-unknown", from);
    if (!known.has(to)) return refuseInput("id-unknown", to);
    if (!Number.isFinite(amount)) return refuseInput("not-a-number", from, to);
    if (amount < 0) return refuseInput("negative", from, to);
  }
  return null;
};

/** Down to the amount, so that the same gives add up to the same number in whatever order they come. */
const inOrder = (one: Give, other: Give): number =>
  byId(one.from, other.from) || byId(one.to, other.to) || one.amount - other.amount;

/** Gives, in order, with those between the same two added up; nothing is no tie. */
const sumsOf = (gives: readonly Give[]): readonly Arc[] => {
  const sums: { from: string; to: string; weight: number }[] = [];
  for (const { from, to, amount } of gives) {
    const last = sums.at(-1);
    if (last?.from === from && last.to === to) last.weight += amount;
    else sums.push({ from, to, weight: amount });
  }
  return sums.filter(({ weight }) => weight > 0);
};

const typeOf = (type: string, graph: Graph): TypeReciprocity => {
  const pairs = pairsOf(graph);
  const members = graph.ids.map((id) => ({ id, given: 0, received: 0, returned: 0 }));
  for (const { one, other, oneGives, otherGives } of pairs) {
    const [a, b] = [members[one], members[other]] as const;
    if (!a || !b) continue;
    a.given += oneGives;
    b.received += oneGives;
    b.given += otherGives;
    a.received += otherGives;
    a.returned += Math.min(oneGives, otherGives);
    b.returned += Math.min(oneGives, otherGives);
  }
  const given = members.reduce((sum, member) => sum + member.given, 0);
  const returned = members.reduce((sum, member) => sum + member.returned, 0);
  return {
    type,
    given,
    returned,
    share: partOf(returned, given),
    members: members.map((member) => ({
      ...member,
      share: partOf(member.returned, member.given),
      balance: member.received - member.given,
      imbalance: partOf(Math.abs(member.received - member.given), member.received + member.given),
    })),
    pairs: pairs.map((pair) => ({
      ...pair,
      one: graph.ids[pair.one] as string,
      other: graph.ids[pair.other] as string,
    })),
  };
};

/** By place, the lower one first. */
type Pair = { readonly one: number; readonly other: number; readonly oneGives: number; readonly otherGives: number };

const pairsOf = ({ ids, first, to, weight }: Graph): readonly Pair[] => {
  const pairs = new Map<number, Pair>();
  for (let node = 0; node < ids.length; node++)
    for (let at = first[node] as number; at < (first[node + 1] as number); at++) {
      const target = to[at] as number;
      const [one, other] = node < target ? [node, target] : [target, node];
      const key = one * ids.length + other;
      const { oneGives, otherGives } = pairs.get(key) ?? { oneGives: 0, otherGives: 0 };
      const amount = weight[at] as number;
      pairs.set(
        key,
        node === one ? { one, other, oneGives: amount, otherGives } : { one, other, oneGives, otherGives: amount },
      );
    }
  return [...pairs.values()].sort((a, b) => a.one - b.one || a.other - b.other);
};
