import { type Following, following } from "../../algorithms/fragility/following.ts";
import { articulation } from "../../algorithms/graph/articulation.ts";
import { graphFrom } from "../../algorithms/graph/graph.ts";
import { isRefusal } from "../../kernel/index.ts";
import type { Resting } from "./shape.ts";
import { addTo, type Support } from "./support.ts";

/** Who might follow is worked out for each of so many members; of more, for those few alone on whom most needs rest. */
export const EACH_MAX = 200;
export const FEW = 50;

/** What rests on each member, in the order of joining; on whom nothing rests is not among them. */
export const restingIn = (support: Support): readonly Resting[] => {
  const alone = needsAlone(support);
  const freed = givesFreed(support);
  const joining = joiningIn(support);
  const members = support.members.filter((member) => support.tiesByGiver.has(member) || joining.has(member));
  const followed = new Map(followingIn(support, members, alone).map((it) => [it.id, it]));
  return members.map((member): Resting => {
    const needs = alone.get(member) ?? [];
    return {
      member,
      alone: needs.filter((need) => !support.offered.has(need)),
      offered: needs.filter((need) => support.offered.has(need)),
      freed: freed.get(member) ?? [],
      isJoining: joining.has(member),
      following: followed.get(member) ?? null,
    };
  });
};

/** By their only giver: the needs that one member alone meets. */
const needsAlone = ({ giversByNeed }: Support): ReadonlyMap<string, readonly string[]> => {
  const alone = new Map<string, string[]>();
  for (const [need, [giver, ...others]] of giversByNeed)
    if (giver !== undefined && others.length === 0) addTo(alone, giver, need);
  return alone;
};

/** By their only receiver: gives that are still to be kept, and could meet another need if it left. */
const givesFreed = ({ standing, toCome }: Support): ReadonlyMap<string, readonly string[]> => {
  const receiverOf = new Map<string, string | null>();
  for (const { give, receiver } of standing) {
    const known = receiverOf.get(give);
    receiverOf.set(give, known === undefined || known === receiver ? receiver : null);
  }
  const freed = new Map<string, string[]>();
  for (const [give, receiver] of receiverOf) if (receiver !== null && toCome.has(give)) addTo(freed, receiver, give);
  return freed;
};

const joiningIn = ({ graph }: Support): ReadonlySet<string> => {
  const read = graphFrom(graph);
  return new Set(isRefusal(read) ? [] : articulation(read).points);
};

const followingIn = (
  { graph }: Support,
  members: readonly string[],
  alone: ReadonlyMap<string, readonly string[]>,
): readonly Following[] => {
  const restOn = (member: string) => alone.get(member)?.length ?? 0;
  const mostFirst = members.toSorted((one, other) => restOn(other) - restOn(one));
  const found = following(graph, mostFirst.length > EACH_MAX ? mostFirst.slice(0, FEW) : mostFirst);
  return isRefusal(found) ? [] : found;
};
