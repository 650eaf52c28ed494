import type { RingOf } from "./shape.ts";

/** Beyond so many members the order in which they joined is kept: no order makes so large a ring readable. */
const MOST_ORDERED = 80;

/**
 * The order around the ring. Each member, as it joins, steps in between two others where the ties to those who are
 * there already come out shortest; nobody else moves. So a newcomer changes the order of nobody, and who is `kept` from an
 * earlier picture stays in order while a tie arrives.
 *
 * @cost n² times the ties among those placed, n ≤ MOST_ORDERED.
 */
export const ringOrder = ({ members, exchanges }: RingOf, kept: readonly string[] = []): readonly string[] => {
  const ids = members.map(({ id }) => id);
  const here = new Set(ids);
  const order = kept.filter((id) => here.has(id));
  const placed = new Set(order);
  const coming = ids.filter((id) => !placed.has(id));
  if (ids.length > MOST_ORDERED) return [...order, ...coming];
  for (const id of coming) {
    placed.add(id);
    order.splice(bestGap(order, id, tiesAmong(exchanges, placed)), 0, id);
  }
  return order;
};

type Pair = readonly [string, string];

const tiesAmong = (exchanges: RingOf["exchanges"], placed: ReadonlySet<string>): readonly Pair[] =>
  exchanges.flatMap(({ giver, receiver }): Pair[] =>
    placed.has(giver) && placed.has(receiver) ? [[giver, receiver]] : [],
  );

/** Of equally short ones, the last: who has no ties steps in at the end. */
const bestGap = (order: readonly string[], id: string, ties: readonly Pair[]): number => {
  let best = order.length;
  let shortest = Number.POSITIVE_INFINITY;
  for (let gap = order.length; gap > 0; gap--) {
    const length = lengthOf(order.toSpliced(gap, 0, id), ties);
    if (length < shortest) [best, shortest] = [gap, length];
  }
  return best;
};

/** The sum of the chords of all ties, on a circle of diameter 1. */
export const lengthOf = (order: readonly string[], ties: readonly Pair[]): number => {
  const place = new Map(order.map((id, index) => [id, index]));
  const chord = (from: number, to: number) => Math.abs(Math.sin((Math.PI * (from - to)) / order.length));
  return ties.reduce((sum, [giver, receiver]) => sum + chord(place.get(giver) ?? 0, place.get(receiver) ?? 0), 0);
};
