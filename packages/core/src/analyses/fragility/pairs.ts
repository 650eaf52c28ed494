import { unravelling } from "../../algorithms/fragility/unravelling.ts";
import { worstPair } from "../../algorithms/fragility/worstPair.ts";
import { isRefusal } from "../../kernel/index.ts";
import type { Pair } from "./shape.ts";
import type { Support } from "./support.ts";

/** Every two of two hundred. */
const PAIRS_MAX = 20_000;

/** The middle of the thresholds: a member that gets half of what it was given stays. */
export const HALF = 0.5;

/** The two that leave most needs without a give, where some need is met by these two alone; the first to join of equals. */
export const pairIn = ({ giversByNeed, members }: Support): Pair | null => {
  const place = new Map(members.map((id, at) => [id, at]));
  const alone = new Map<string, number>();
  const pairs = new Map<string, { readonly members: readonly [string, string]; readonly needs: string[] }>();
  for (const [need, givers] of giversByNeed) {
    const [one, other, more] = givers.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
    if (one === undefined || more !== undefined) continue;
    if (other === undefined) {
      alone.set(one, (alone.get(one) ?? 0) + 1);
      continue;
    }
    const key = `${one} ${other}`;
    const known = pairs.get(key);
    if (known) known.needs.push(need);
    else pairs.set(key, { members: [one, other], needs: [need] });
  }
  const counted = [...pairs.values()].map(({ members: [one, other], needs }): Pair => {
    const count = needs.length + (alone.get(one) ?? 0) + (alone.get(other) ?? 0);
    return { members: [one, other], needs, count };
  });
  const placeOf = ({ members: [one, other] }: Pair) => (place.get(one) ?? 0) * members.length + (place.get(other) ?? 0);
  return counted.sort((a, b) => b.count - a.count || placeOf(a) - placeOf(b))[0] ?? null;
};

export type PairFollowing = {
  readonly members: readonly [string, string];
  /** Others who follow the two, and who would follow the one or the other alone. */
  readonly lost: number;
  readonly alone: number;
};

/**
 * Of those with ties, the two who take most others along where half of what they are given is what members need; of equals,
 * who joined first. And whether every two were tried.
 */
export const pairFollowingIn = ({ graph: { arcs }, members }: Support) => {
  const tied = new Set(arcs.flatMap(({ from, to }) => [from, to]));
  const input = { nodes: [...tied], arcs, threshold: HALF };
  const worst = worstPair(input, { atMost: PAIRS_MAX, stepsAtMost: PAIRS_MAX });
  if (isRefusal(worst)) return { found: null, isProved: true };
  const place = new Map(members.map((id, at) => [id, at]));
  const inOrder = worst.pairs.map(([one, other]) => {
    const [first, second] = [place.get(one) ?? 0, place.get(other) ?? 0];
    return first < second ? ([first, second] as const) : ([second, first] as const);
  });
  const [pair] = inOrder.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const isProved = worst.proved || tied.size < 2;
  if (!pair || !worst.loss) return { found: null, isProved };
  const two = [members[pair[0]] as string, members[pair[1]] as string] as const;
  const alone = two.map((id) => lostBy(input, id)).reduce((sum, many) => sum + many, 0);
  return { found: { members: two, lost: worst.loss, alone } satisfies PairFollowing, isProved };
};

const lostBy = (input: Parameters<typeof unravelling>[0], id: string): number => {
  const found = unravelling(input, [id]);
  return isRefusal(found) ? 0 : found.lost;
};
