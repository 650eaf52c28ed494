import * as fc from "fast-check";
import { olu, tariq } from "../cast.ts";
import { lending, ovenNeed } from "../talk.ts";
import type { Askers, Asks } from "./asks.ts";
import {
  anyone,
  constants,
  day,
  inTalks,
  maybe,
  member,
  numbered,
  pair,
  promise,
  revision,
  said,
  some,
  stewards,
  tie,
  voices,
} from "./few.ts";

/** What is asked between members: ties, gaps, what stands fast, readings. */
export const betweenAsks = {
  proposeTie: fc.oneof(
    fc.record({ id: tie, ...constants({ give: lending.id, need: ovenNeed.id }) }),
    fc.record({ id: tie, give: promise, need: promise }),
  ),
  agreeTie: fc.record({ id: tie }),
  declineTie: fc.record({ id: tie }),
  endTie: fc.record({ id: tie }),
  sayWhatItMakesPossible: fc.record({ id: tie, words: said, seen: revision }),
  reportArrival: fc.record({ id: tie, arrived: some("yes", "in-part", "not-yet"), on: day }),
  raiseGap: fc.record({ id: numbered("gap", 3), member, as: some("own-gain", "need", "gain-for-others") }),
  askAboutGap: fc.record({ id: numbered("gap", 3) }),
  showGap: fc.record({ id: numbered("gap", 3) }),
  closeGap: fc.record({ id: numbered("gap", 3) }),
  askAgain: fc.record({ id: numbered("escalation", 3), commitment: promise, words: said, on: day }),
  nameNonNegotiable: fc.record({
    id: numbered("nonNegotiable", 3),
    member: maybe(member),
    words: said,
    from: said,
    until: maybe(day),
    negotiable: maybe(said),
  }),
  sayWhatIsNegotiable: fc.record({ id: numbered("nonNegotiable", 3), negotiable: said, seen: revision }),
  liftNonNegotiable: fc.record({ id: numbered("nonNegotiable", 3) }),
  openReading: fc.record({ id: numbered("reading", 1), on: day, order: pair(some(lending.id, ovenNeed.id)) }),
  turnReading: fc.record({ id: numbered("reading", 1), showing: maybe(some(lending.id, ovenNeed.id)) }),
  reorderReading: fc.record({
    id: numbered("reading", 1),
    order: pair(some(lending.id, ovenNeed.id)),
    seen: revision,
  }),
  noteAbsent: fc.record({ id: numbered("reading", 1), members: fc.array(member, { maxLength: 2 }) }),
  closeReading: fc.record({ id: numbered("reading", 1) }),
} satisfies Partial<Asks>;

/** Who mostly asks for it, and how often. */
export const betweenAskers = {
  proposeTie: [anyone, 14],
  agreeTie: [voices, 10],
  declineTie: [voices, 3],
  endTie: [voices, 1],
  sayWhatItMakesPossible: [some(olu, tariq, { ...olu, via: "link" }), 16],
  reportArrival: [voices, 3],
  raiseGap: [inTalks, 8],
  askAboutGap: [stewards, 2],
  showGap: [voices, 6],
  closeGap: [voices, 1],
  askAgain: [anyone, 6],
  nameNonNegotiable: [anyone, 4],
  sayWhatIsNegotiable: [anyone, 3],
  liftNonNegotiable: [anyone, 2],
  openReading: [stewards, 12],
  turnReading: [stewards, 14],
  reorderReading: [stewards, 3],
  noteAbsent: [stewards, 3],
  closeReading: [stewards, 1],
} satisfies Partial<Askers>;
