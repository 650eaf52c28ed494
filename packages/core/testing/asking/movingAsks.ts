import * as fc from "fast-check";
import { allotments, library, noor, olu, speaks, tariq, wanjiru } from "../cast.ts";
import { lending } from "../talk.ts";
import type { Askers, Asks } from "./asks.ts";
import { constants, day, maybe, member, numbered, promise, revision, said, some, stewards, voices } from "./few.ts";

const pledge = numbered("pledge", 3);
const movement = numbered("movement", 4);
const every = some("once", "week", "month", "quarter");
const quantity = some(2, 7.5, 40);

const measured = fc.oneof(
  fc.record({ kind: some("hours", "hours", "people", "goods"), quantity, currency: fc.constant(null) }),
  fc.record({ kind: fc.constant("money"), quantity, currency: some("EUR", "KES") }),
  fc.record({
    kind: some("access", "data", "hours", "money"),
    quantity: fc.constant(null),
    currency: fc.constant(null),
  }),
);

const moved = { id: movement, what: said, on: some("2026-01-31", "2026-03-02") };
const hours = constants({ kind: "hours", currency: null });

/** What is asked of what members pledge and move. */
export const movingAsks = {
  pledgeResource: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        id: pledge,
        give: fc.constant(lending.id),
        what: said,
        quantity,
        every,
        from: day,
        ...hours,
      }),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.record({ id: pledge, give: promise, what: said, every, from: day, until: maybe(day) }), measured)
        .map(([pledged, amount]) => ({ ...pledged, ...amount })),
    },
  ),
  changePledge: fc.record({
    id: pledge,
    what: said,
    quantity: maybe(quantity),
    every,
    until: maybe(day),
    seen: revision,
  }),
  endPledge: fc.record({ id: pledge, why: maybe(said) }),
  renewPledge: fc.record({ id: pledge }),
  reportMoved: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        ...moved,
        ...hours,
        quantity,
        giver: fc.constant(library),
        receiver: some(allotments, allotments, null),
        pledge: maybe(pledge),
      }),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.record({ ...moved, giver: member, receiver: maybe(member), pledge: maybe(pledge) }), measured)
        .map(([it, amount]) => ({ ...it, ...amount })),
    },
  ),
  confirmMoved: fc.record({ id: movement, as: some("yes", "in-part", "no"), quantity: maybe(some(1, 2, 7.5)) }),
  thankForMoved: fc.record({ id: movement, words: said }),
  undoMoved: fc.record({ id: movement }),
  askForTime: fc.record({
    id: numbered("timeAsk", 3),
    what: said,
    members: some(null, [library], [library, allotments]),
    hours: some(2, 8),
    from: day,
    until: maybe(day),
  }),
  endTimeAsk: fc.record({ id: numbered("timeAsk", 3) }),
  offerTime: fc.record({
    id: numbered("timeOffer", 3),
    member: some(library, allotments),
    hours: some(0, 12),
    words: maybe(said),
  }),
  changeTimeOffer: fc.record({ id: numbered("timeOffer", 3), hours: some(0, 4), words: maybe(said) }),
} satisfies Partial<Asks>;

/** Who mostly asks for it, and how often. */
export const movingAskers = {
  pledgeResource: [some(tariq, wanjiru, olu), 6],
  changePledge: [voices, 3],
  endPledge: [voices, 1],
  renewPledge: [some(tariq, speaks(noor.person, library)), 2],
  reportMoved: [some(tariq, tariq, wanjiru, olu), 8],
  confirmMoved: [some(olu, olu, tariq), 7],
  thankForMoved: [some(olu, olu, tariq), 8],
  undoMoved: [voices, 1],
  askForTime: [stewards, 2],
  endTimeAsk: [stewards, 1],
  offerTime: [some(tariq, olu), 3],
  changeTimeOffer: [some(tariq, olu), 3],
} satisfies Partial<Askers>;
