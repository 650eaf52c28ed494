import type { Pledge } from "../../records/commitments/pledge/shape.ts";
import { isAskedOf } from "../../records/commitments/timeAsk/timeAsk.ts";
import { monthsBegun } from "../../values/days.ts";
import { inTotal } from "../../values/resource.ts";
import type { HoursOfMember, World } from "./shape.ts";

type Taken = { readonly id: string; readonly hours: number };

/** Weeks in a month, over a year. */
const WEEKS = 52 / 12;

/** What takes the time of each of these members on a day, and what each can give: every table is gone through once. */
export const hoursOf = (world: World, members: readonly string[], today: string): readonly HoursOfMember[] => {
  const taken = new Map<string, Taken[]>(members.map((member) => [member, []]));
  const take = (member: string | null, id: string, hours: number) => {
    if (member !== null && hours > 0) taken.get(member)?.push({ id, hours });
  };
  for (const it of world.timeAsks.values())
    for (const member of it.members ?? members) if (isAskedOf(it, member, today)) take(member, it.id, it.hours);
  for (const { id, member, hours } of world.invitations.values()) take(member, id, hours);
  for (const it of world.pledges.values()) take(it.member, it.id, pledgedHours(it, today) ?? 0);
  const offers = new Map([...world.timeOffers.values()].map((it) => [it.member, it]));
  return members.map((member) => {
    const its = taken.get(member) ?? [];
    const offer = offers.get(member);
    return {
      member,
      asked: inTotal(its.map(({ hours }) => hours)),
      offered: offer?.hours ?? null,
      from: [...its.map(({ id }) => id), ...(offer ? [offer.id] : [])],
    };
  });
};

/** Pledged as hours, standing on that day. */
export const isPledgedHours = ({ kind, isEnded, from, until }: Pledge, day: string): boolean =>
  kind === "hours" && !isEnded && from <= day && (until === null || day <= until);

/**
 * Hours a month, to the hundredth. What is moved once is spread over the months until its last day; `null` where that is not
 * known.
 */
const pledgedHours = (it: Pledge, day: string): number | null => {
  const { quantity, every, from, until } = it;
  if (!isPledgedHours(it, day) || quantity === null) return 0;
  if (every === "once") return until === null ? null : inHundredths(quantity / monthsBegun(from, until));
  return inHundredths(quantity * { week: WEEKS, month: 1, quarter: 1 / 3, year: 1 / 12 }[every]);
};

const inHundredths = (hours: number) => Math.round(hours * 100) / 100;
