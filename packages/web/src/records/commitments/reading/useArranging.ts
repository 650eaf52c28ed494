import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { useState } from "react";
import { moved } from "./moved.ts";

export const arrangements = ["as-released", "by-member", "gives-first"] as const;
export type Arrangement = (typeof arrangements)[number];

type Waiting = readonly Kept<Commitment>[];

/** What is given is heard before what is needed, and both before what each gets out of it. */
const kinds = ["give", "need", "gain-for-others", "own-gain", "risk"];

const arrangedBy = (released: Waiting, arrangement: Arrangement): Waiting => {
  const members = [...new Set(released.map(({ member }) => member))];
  const rank = ({ member, as }: Commitment) => {
    if (arrangement === "by-member") return members.indexOf(member);
    return arrangement === "gives-first" ? kinds.indexOf(as) : 0;
  };
  return [...released].sort((one, other) => rank(one) - rank(other));
};

/** The order as arranged so far, by one of the arrangements or by hand; what was released meanwhile comes last. */
export const useArranging = (released: Waiting) => {
  const [ids, setIds] = useState<readonly string[]>([]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [arrangement, setArrangement] = useState<Arrangement | null>("as-released");
  const [told, setTold] = useState<{ readonly at: number; readonly count: number } | null>(null);
  const rank = ({ id }: Kept<Commitment>) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  const arranged = [...released].sort((one, other) => rank(one) - rank(other));
  return {
    arranged,
    left,
    /** `null` once something was moved by hand. */
    arrangement,
    /** Where the one that was moved last stands now. */
    told,
    order: arranged.map(({ id }) => id).filter((id) => !left.has(id)),
    arrange: (chosen: Arrangement) => {
      setIds(arrangedBy(released, chosen).map(({ id }) => id));
      setArrangement(chosen);
      setTold(null);
    },
    move: (index: number, by: -1 | 1) => {
      const all = arranged.map(({ id }) => id);
      setIds(moved(all, index, by));
      setArrangement(null);
      setTold({ at: index + by + 1, count: all.length });
    },
    leaveOrTake: (id: string) =>
      setLeft(left.has(id) ? new Set([...left].filter((it) => it !== id)) : new Set([...left, id])),
  };
};
