import * as fc from "fast-check";
import { newWhole, type Whole } from "../src/coalition.ts";
import type { Invitation } from "../src/records/coalition/invitation/shape.ts";
import type { Movement, Reached } from "../src/records/commitments/movement/shape.ts";
import { Every, type Pledge } from "../src/records/commitments/pledge/shape.ts";
import type { TimeAsk } from "../src/records/commitments/timeAsk/timeAsk.ts";
import type { TimeOffer } from "../src/records/commitments/timeOffer/timeOffer.ts";
import { inWords, memberNamed, tableOf } from "./anyTied.ts";

// Coalitions in which much is pledged, moved and asked of time, as tables: the rules are not asked, so that what they hardly
// ever allow comes up too.

const members = ["member-a", "member-b", "member-c"] as const;
const member = fc.constantFrom(...members);
const day = fc.constantFrom("2026-01-31", "2026-02-28", "2026-03-02", "2026-04-30", "2026-05-31", "2026-07-01");
const instant = day.map((it) => `${it}T09:00:00.000Z`);
const maybe = <Value>(it: fc.Arbitrary<Value>) => fc.option(it, { nil: null });
const amount = fc.constantFrom(0.5, 2, 7.25);
const every = fc.constantFrom("once" as const, ...Every.options);

const anyMeasured = fc.oneof(
  fc.record({ kind: fc.constant("hours" as const), quantity: amount, currency: fc.constant(null) }),
  fc.record({ kind: fc.constant("hours" as const), quantity: amount, currency: fc.constant(null) }),
  fc.record({ kind: fc.constant("money" as const), quantity: amount, currency: fc.constantFrom("EUR", "KES") }),
  fc.record({ kind: fc.constant("access" as const), quantity: maybe(amount), currency: fc.constant(null) }),
);

const anyPledge = fc
  .tuple(
    anyMeasured,
    fc.record({
      member,
      every,
      from: day,
      until: fc.option(day, { nil: null, freq: 2 }),
      earlier: fc.array(fc.record({ quantity: amount, every, until: instant }), { maxLength: 2 }),
      endedAt: fc.option(instant, { nil: null, freq: 4 }),
    }),
  )
  .map(([measured, { earlier, endedAt, ...it }]) => ({
    ...it,
    ...measured,
    earlier: earlier.toSorted((a, b) => (a.until < b.until ? -1 : 1)),
    isEnded: endedAt !== null,
    ...(endedAt !== null && { ended: { at: endedAt } }),
  }));

const anyMovement = fc
  .tuple(
    anyMeasured,
    fc.record({
      giver: member,
      receiver: maybe(member),
      on: day,
      pledge: fc.nat(7),
      as: fc.constantFrom<Reached | null>("yes", "yes", "in-part", "no", null),
      part: maybe(fc.constantFrom(0.25, 0.5)),
      isThanked: fc.boolean(),
      isUndone: fc.constantFrom(false, false, false, true),
    }),
  )
  .map(([measured, it]) => ({ ...it, ...measured }));

const anyTime = fc.record({
  asks: fc.array(
    fc.record({
      members: maybe(fc.subarray([...members], { minLength: 1 })),
      hours: fc.constantFrom(1.5, 4, 20),
      from: day,
      until: maybe(day),
      isEnded: fc.constantFrom(false, false, true),
    }),
    { maxLength: 3 },
  ),
  offers: fc.uniqueArray(fc.record({ member, hours: fc.constantFrom(0, 4, 30) }), {
    selector: (it) => it.member,
    maxLength: 3,
  }),
  invited: fc.array(fc.record({ member: maybe(member), hours: fc.constantFrom(0, 2.5) }), { maxLength: 2 }),
});

type Made<Item> = Omit<Item, "id" | "what">;

/** A view of someone who reads all there is. */
export const anyMoved: fc.Arbitrary<Whole> = fc
  .tuple(fc.array(anyPledge, { maxLength: 5 }), fc.array(anyMovement, { maxLength: 8 }), anyTime, fc.boolean())
  .map(([pledged, moved, { asks, offers, invited }, hasLeft]) => {
    const pledges = pledged.map((it: Made<Omit<Pledge, "give" | "readers">>, at): Pledge => {
      return { ...it, id: `pledge-${at}`, give: `give-${at}`, what: inWords("A thing"), readers: null };
    });
    return {
      ...newWhole(),
      members: tableOf(
        members.map((id) =>
          memberNamed(id, id === "member-c" && hasLeft ? { on: "2026-05-01", person: "p" } : undefined),
        ),
      ),
      pledges: tableOf(pledges),
      movements: tableOf(moved.map((it, at) => movementOf(it, `movement-${at}`, pledges[it.pledge]))),
      timeAsks: tableOf(
        asks.map((it, at): TimeAsk => ({ ...it, id: `timeAsk-${at}`, what: inWords("Meetings"), steward: "person-a" })),
      ),
      timeOffers: tableOf(
        offers.map((it): TimeOffer => ({ ...it, id: `timeOffer-${it.member}`, words: null, person: "person-a" })),
      ),
      invitations: tableOf(invited.map((it, at) => ({ ...it, id: `invitation-${at}` }) as Invitation)),
    };
  });

type Noted = {
  readonly giver: string;
  readonly as: Reached | null;
  readonly part: number | null;
  readonly isThanked: boolean;
} & Pick<Movement, "receiver" | "on" | "kind" | "quantity" | "currency" | "isUndone">;

/** Of what its pledge is made of, where it is for one. */
const movementOf = ({ as, part, isThanked, ...it }: Noted, id: string, pledge: Pledge | undefined): Movement => {
  const by = { person: "person-a", member: "member-a", at: "2026-03-02T09:00:00.000Z" };
  return {
    ...it,
    ...(pledge && { giver: pledge.member, kind: pledge.kind, currency: pledge.currency }),
    id,
    what: inWords("A thing"),
    pledge: pledge?.id ?? null,
    noted: by,
    confirmed: as && { ...by, as, quantity: as === "in-part" ? part : null },
    thanked: isThanked ? { ...by, words: inWords("Thank you") } : null,
    readers: null,
  };
};
