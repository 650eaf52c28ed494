import type { Members } from "../../coalition/member/member.ts";
import type { PledgedNow } from "./pledgedNow.ts";
import type { Pledge, Pledges } from "./shape.ts";

type World = { readonly members: Members; readonly pledges: Pledges };

/** As it is put into a sentence: in its own unit, for the first of those it is to reach. */
export const pledgedSaid = (
  { members, pledges }: World,
  { pledge, member, quantity, moved, left }: PledgedNow,
  reaches: readonly string[],
) => {
  const it: Pledge | undefined = pledges.get(pledge);
  const called = (id: string) => members.get(id)?.name.said ?? "";
  return {
    member: called(member),
    what: it?.what.said ?? "",
    kind: it?.kind ?? "other",
    currency: it?.currency ?? "",
    every: it?.every ?? "once",
    receiver: called(reaches[0] ?? ""),
    reaches: reaches.length,
    quantity: quantity ?? 0,
    moved: moved ?? 0,
    left: left ?? 0,
  };
};
