import { type PledgedNow, pledgedNow } from "../../records/commitments/pledge/pledgedNow.ts";
import { pledgedSaid } from "../../records/commitments/pledge/pledgedSaid.ts";
import { type Known, type Owed, receiversOf, type World } from "./promise.ts";

/** What is left now of what the asker's members pledged, and of what others pledged that is to reach them. */
export const owedOfPledges = (world: World, known: Known): readonly Owed[] =>
  pledgedNow(world, known.today).flatMap((now) => {
    const reaches = receiversOf(known.tiesByGive.get(now.give) ?? []);
    const own = reaches.filter((member) => known.own.has(member));
    return [
      ...(known.own.has(now.member) ? [ofPledge(world, now, "ours", reaches)] : []),
      ...(own.length > 0 ? [ofPledge(world, now, "theirs", own)] : []),
    ];
  });

const ofPledge = (world: World, now: PledgedNow, side: "ours" | "theirs", reaches: readonly string[]): Owed => ({
  code: `${side}-${now.quantity === null ? "uncounted" : "pledged"}`,
  about: [now.pledge, now.give],
  args: pledgedSaid(world, now, reaches),
  side,
  commitment: now.give,
  pledge: now.pledge,
  member: now.member,
  due: now.until,
  owner: world.commitments.get(now.give)?.owner ?? null,
  askedAgain: 0,
  reaches,
  arrivedAt: [],
});
