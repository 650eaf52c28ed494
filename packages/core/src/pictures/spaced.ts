/** Something that wants to lie around `at` on a line, and takes `room` there. */
export type Wanted = { readonly at: number; readonly room: number };

/**
 * Where each comes to lie, in the order given, when nothing overlaps and all stay between `from` and `to`: as near as
 * can be to where each wants to be, in the sum of squares. Where there is not room for all, they share what there is.
 *
 * @source our own; isotonic regression by pooling adjacent violators
 * @cost   one pass.
 */
export const spaced = (wanted: readonly Wanted[], from: number, to: number): readonly number[] => {
  const all = wanted.reduce((sum, { room }) => sum + room, 0);
  const scale = all > to - from ? (to - from) / all : 1;
  const offsets: number[] = [];
  let taken = 0;
  for (const { room } of wanted) {
    offsets.push(taken + (room * scale) / 2);
    taken += room * scale;
  }
  const pooled = inOrder(wanted.map(({ at }, index) => at - (offsets[index] as number)));
  return pooled.map((at, index) => Math.min(Math.max(at, from), to - taken) + (offsets[index] as number));
};

/** The nearest sequence that never falls. */
const inOrder = (values: readonly number[]): readonly number[] => {
  const pools: { mean: number; count: number }[] = [];
  for (const value of values) {
    let pool = { mean: value, count: 1 };
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      pools.pop();
      const count = last.count + pool.count;
      pool = { mean: (last.mean * last.count + pool.mean * pool.count) / count, count };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ mean, count }) => Array.from({ length: count }, () => mean));
};
