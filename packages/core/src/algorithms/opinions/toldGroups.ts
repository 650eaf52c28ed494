import type { OpinionGroups } from "./opinionGroups.ts";

/** Groups as they may be told: small ones together, so that no count is of few people. */
export type ToldGroups = {
  /** By group: which of the told ones it is in. */
  readonly toldOf: readonly number[];
  /** By told group. */
  readonly sizes: readonly number[];
  /** By told group: how many groups it was made of. */
  readonly madeOf: readonly number[];
};

/**
 * Groups of fewer than `from` people are told as one, and where those are still fewer, the next larger group joins them: what a
 * small group said could otherwise be had by taking all others from the whole. Nobody is left out. `null` where less than two
 * would be told.
 *
 * @source our own
 */
export const toldGroups = ({ sizes }: Pick<OpinionGroups, "sizes">, from: number): ToldGroups | null => {
  let apart = sizes.filter((size) => size >= from).length;
  const peopleFrom = (group: number) => sizes.slice(group).reduce((sum, size) => sum + size, 0);
  while (apart > 0 && apart < sizes.length && peopleFrom(apart) < from) apart--;
  const told = apart === sizes.length ? [...sizes] : [...sizes.slice(0, apart), peopleFrom(apart)];
  if (told.length < 2) return null;
  return {
    toldOf: sizes.map((_, group) => Math.min(group, apart)),
    sizes: told,
    madeOf: told.map((_, at) => (at < apart ? 1 : sizes.length - apart)),
  };
};
