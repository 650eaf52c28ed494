import type { Finding } from "@mortar/core";
import { useMemo } from "react";
import { useStanding } from "../../coalition/WorkspaceContext.ts";
import { useTold } from "../answering/useTold.ts";
import { fromOtherSide, type InCommon } from "../closer/inCommon.ts";
import type { ToldAnswer } from "../closer/questions.ts";

type Other = InCommon & { readonly id: string };
type Found = Finding & { readonly statement: string; readonly others: readonly Other[] };
export type SideBySide = ToldAnswer<Found>;

/** Two statements of different members, each once. */
export type Pair = {
  readonly key: string;
  readonly one: string;
  readonly other: string;
  /** Words of `one` first in each pair. */
  readonly inCommon: InCommon;
};

export const useSideBySide = (): SideBySide | "coming" | null => useTold<SideBySide>("sideBySide", "each-change");

/** Every two worth reading beside each other that can still be read; one's own first. */
export const usePairs = (findings: readonly Found[]): readonly Pair[] => {
  const { world, me } = useStanding();
  return useMemo(() => {
    const memberOf = (id: string) => world.commitments.get(id)?.member;
    const isOwn = ({ one, other }: Pair) => [one, other].some((id) => me.members.includes(memberOf(id) ?? ""));
    const pairs = pairsIn(findings).filter(({ one, other }) => memberOf(one) && memberOf(other));
    return [...pairs.filter(isOwn), ...pairs.filter((it) => !isOwn(it))];
  }, [findings, world, me]);
};

/** Two that name each other are one pair, where the first of them stands. */
const pairsIn = (findings: readonly Found[]): readonly Pair[] => {
  const pairs = new Map<string, Pair>();
  for (const { statement, others } of findings)
    for (const { id, ...inCommon } of others) {
      const [first, second] = statement < id ? [statement, id] : [id, statement];
      const key = `${first}.${second}`;
      const seenFrom = first === statement ? inCommon : fromOtherSide(inCommon);
      if (!pairs.has(key)) pairs.set(key, { key, one: first, other: second, inCommon: seenFrom });
    }
  return [...pairs.values()];
};
