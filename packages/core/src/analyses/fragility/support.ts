import { present } from "../../records/coalition/member/member.ts";
import { type Commitments, isOut } from "../../records/commitments/commitment/shape.ts";
import type { Tie } from "../../records/commitments/tie/shape.ts";
import type { GraphInput } from "../../algorithms/graph/graph.ts";
import type { World } from "./shape.ts";

/** What holds the coalition together, gathered once. */
export type Support = {
  /** Who belongs, in the order of joining. */
  readonly members: readonly string[];
  readonly standing: readonly Tie[];
  /** The standing ties each member gives by. */
  readonly tiesByGiver: ReadonlyMap<string, readonly Tie[]>;
  /** Gives that are still to be kept. */
  readonly toCome: ReadonlySet<string>;
  /** Who meets each need, each once. */
  readonly giversByNeed: ReadonlyMap<string, readonly string[]>;
  /** Needs to which a give of yet another member waits to be tied. */
  readonly offered: ReadonlySet<string>;
  /** An arc from giver to receiver, as heavy as there are ties. */
  readonly graph: GraphInput;
};

export const supportIn = ({ members, commitments, ties }: World): Support => {
  const here = present(members).map(({ id }) => id);
  const isHere = new Set(here);
  const holds = ({ giver, receiver, give, need }: Tie) =>
    giver !== receiver &&
    isHere.has(giver) &&
    isHere.has(receiver) &&
    isHeld(commitments, give) &&
    isHeld(commitments, need);
  const live = [...ties.values()].filter(holds);
  const standing = eachOnce(
    live.filter(({ state }) => state === "agreed"),
    commitments,
  );
  const giversByNeed = giversIn(standing);
  const isOffer = ({ state, need, giver }: Tie) => state === "proposed" && !giversByNeed.get(need)?.includes(giver);
  return {
    members: here,
    standing,
    tiesByGiver: tiesByGiverIn(standing),
    toCome: new Set(standing.map(({ give }) => give).filter((give) => isToCome(commitments, give))),
    giversByNeed,
    offered: new Set(live.filter(isOffer).map(({ need }) => need)),
    graph: { nodes: here, arcs: arcsIn(standing) },
  };
};

/** Where a give was said anew and tied to the same need again, the tie of the newer words counts for both. */
const eachOnce = (standing: readonly Tie[], commitments: Commitments): readonly Tie[] => {
  const tied = new Set(standing.map(({ give, need }) => keyOf(give, need)));
  const isSaidAnew = ({ give, need }: Tie) =>
    saidAfter(commitments, give).some((newer) => tied.has(keyOf(newer, need)));
  return standing.filter((tie) => !isSaidAnew(tie));
};

/** Ids hold no space. */
const keyOf = (give: string, need: string) => `${give} ${need}`;

/** The words that took its place, one after the other. */
const saidAfter = (commitments: Commitments, id: string): readonly string[] => {
  const newer: string[] = [];
  for (let next = commitments.get(id)?.replacedBy?.id; next !== undefined && !newer.includes(next);) {
    newer.push(next);
    next = commitments.get(next)?.replacedBy?.id;
  }
  return newer;
};

const isHeld = (commitments: Commitments, id: string) => {
  const it = commitments.get(id);
  return it !== undefined && isOut(it) && it.fulfilment !== "lapsed";
};

const isToCome = (commitments: Commitments, id: string) => {
  const fulfilment = commitments.get(id)?.fulfilment;
  return fulfilment === "open" || fulfilment === "strained";
};

const giversIn = (standing: readonly Tie[]) => {
  const giversByNeed = new Map<string, string[]>();
  for (const { need, giver } of standing) {
    const known = giversByNeed.get(need);
    if (!known) giversByNeed.set(need, [giver]);
    else if (!known.includes(giver)) known.push(giver);
  }
  return giversByNeed;
};

const tiesByGiverIn = (standing: readonly Tie[]): ReadonlyMap<string, readonly Tie[]> => {
  const tiesByGiver = new Map<string, Tie[]>();
  for (const tie of standing) addTo(tiesByGiver, tie.giver, tie);
  return tiesByGiver;
};

const arcsIn = (standing: readonly Tie[]) => {
  const arcs = new Map<string, { from: string; to: string; weight: number }>();
  for (const { giver, receiver } of standing) {
    // Ids hold no space.
    const key = `${giver} ${receiver}`;
    const known = arcs.get(key);
    if (known) known.weight++;
    else arcs.set(key, { from: giver, to: receiver, weight: 1 });
  }
  return [...arcs.values()];
};

export const addTo = <It>(lists: Map<string, It[]>, key: string, it: It): void => {
  const known = lists.get(key);
  if (known) known.push(it);
  else lists.set(key, [it]);
};
