import type { Act } from "./acts.ts";
import type { Change } from "./change.ts";

/**
 * Acts are compared by what they are done to: what was to be phased out and is to be phased down stands lower. Of several,
 * those are compared that have most things in common. An act whose things are done nothing to any more was dropped, and
 * one added the other way round; both weigh nothing, since other words may say the same.
 *
 * @cost acts² comparisons, of the first 200 of a clause
 */
export const actChanges = (olderOnes: readonly Act[], newerOnes: readonly Act[]): readonly Change[] => {
  const [older, newer] = [olderOnes.slice(0, ACTS_MAX), newerOnes.slice(0, ACTS_MAX)];
  const pairs = older.flatMap((was) =>
    newer.map((is) => ({ was, is, things: [...was.of].filter((thing) => is.of.has(thing)) })),
  );
  pairs.sort((one, other) => other.things.length - one.things.length || stepOf(one) - stepOf(other));
  const found = new Map<string, Change>();
  for (const thing of new Set(pairs.flatMap(({ things }) => things))) {
    const { was, is } = pairs.find(({ things }) => things.includes(thing)) as (typeof pairs)[number];
    if (was.rank === is.rank) continue;
    const isLess = is.rank < was.rank;
    found.set(`${was.from} ${is.from}`, {
      what: "act",
      how: isLess ? "lower" : "higher",
      was: was.quote,
      is: is.quote,
      counts: isLess ? "loss" : "gain",
      weight: stepOf({ was, is }),
    });
  }
  const isGone = (act: Act, others: readonly Act[]) =>
    !others.some(({ name, of: things }) => name === act.name || [...act.of].some((stem) => things.has(stem)));
  return [
    ...found.values(),
    ...older
      .filter((act) => isGone(act, newer))
      .map(({ quote }): Change => ({ what: "act", how: "dropped", was: quote, is: null, counts: "loss", weight: 0 })),
    ...newer
      .filter((act) => isGone(act, older))
      .map(({ quote }): Change => ({ what: "act", how: "added", was: null, is: quote, counts: "gain", weight: 0 })),
  ];
};

const ACTS_MAX = 200;

const stepOf = ({ was, is }: { readonly was: Act; readonly is: Act }) => Math.abs(was.rank - is.rank);
