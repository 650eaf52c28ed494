import type { Asker } from "@mortar/core";
import type { ReadSideBySide, SideBySide } from "@mortar/core/src/analyses/sideBySide/shape.ts";
import { useMemo } from "react";
import { useStanding } from "../../coalition/WorkspaceContext.ts";
import { useTold } from "../answering/useTold.ts";
import { fromOtherSide, type InCommon } from "../closer/inCommon.ts";
import type { World } from "../../coalition/world.ts";

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
export const usePairs = (findings: readonly ReadSideBySide[]): readonly Pair[] => {
  const { world, me } = useStanding();
  return useMemo(() => {
    const pairs = pairsIn(findings).filter(({ one, other }) => isHere(one, world) && isHere(other, world));
    const isMine = ({ one, other }: Pair) => isOwn(one, world, me) || isOwn(other, world, me);
    return [...pairs.filter(isMine), ...pairs.filter((it) => !isMine(it))];
  }, [findings, world, me]);
};

const isHere = (id: string, { commitments, nonNegotiables }: World) => commitments.has(id) || nonNegotiables.has(id);

const isOwn = (id: string, { commitments, nonNegotiables }: World, me: Asker) =>
  me.members.includes(commitments.get(id)?.member ?? nonNegotiables.get(id)?.member ?? "");

/** Two that name each other are one pair, where the first of them stands. */
export const pairsIn = (findings: readonly ReadSideBySide[]): readonly Pair[] => {
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
