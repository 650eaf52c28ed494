import * as fc from "fast-check";
import { bo, ines, noor, olu, speaks, tariq } from "../cast.ts";
import { rota as rotaId } from "../protection.ts";
import type { Askers, Asks } from "./asks.ts";
import {
  answer,
  anyone,
  day,
  inTalks,
  maybe,
  numbered,
  pair,
  person,
  promise,
  representation,
  revision,
  rota,
  said,
  some,
  stewards,
  tie,
  voices,
} from "./few.ts";

/** What protects people: complaints, disputed voices, machines, successors, words taken back. */
export const protectingAsks = {
  complain: fc.record({
    id: numbered("complaint", 3),
    about: fc.oneof(fc.constant(ines.person), person),
    words: said,
    to: pair(person),
    on: day,
  }),
  closeComplaint: fc.record({ id: numbered("complaint", 3) }),
  disputeVoice: fc.record({ id: representation }),
  settleVoice: fc.record({ id: representation }),
  describeMachine: fc.record({ id: rota, objective: said, optimises: said, seen: revision }),
  nameAccountable: fc.record({ id: rota, accountable: person, representation: numbered("representation", 6) }),
  nameMisalignment: fc.record({ id: numbered("misalignment", 2), member: rota, words: said, on: day }),
  closeMisalignment: fc.record({ id: numbered("misalignment", 2) }),
  proposeSuccessor: fc.record({
    id: numbered("succession", 2),
    candidate: person,
    replaces: fc.oneof(fc.constant("stewardship-ines-1"), maybe(numbered("stewardship", 3))),
    until: maybe(day),
  }),
  backSuccessor: fc.record({ id: numbered("succession", 2) }),
  undoBacking: fc.record({ id: numbered("succession", 2) }),
  acceptStewardship: fc.record({ id: numbered("succession", 2), stewardship: numbered("stewardship", 5), on: day }),
  closeSuccession: fc.record({ id: numbered("succession", 2) }),
  reply: fc.record({
    id: numbered("reply", 4),
    about: fc.oneof(
      fc.record({ kind: fc.constant("complaints"), id: numbered("complaint", 3) }),
      fc.record({ kind: fc.constant("misalignments"), id: numbered("misalignment", 2) }),
      fc.record({ kind: fc.constant("gaps"), id: numbered("gap", 3) }),
    ),
    words: said,
  }),
  takeBackWords: fc.record({
    id: numbered("redaction", 3),
    about: fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant("complaints"), id: numbered("complaint", 3) }),
        fc.record({ kind: fc.constant("answers"), id: answer }),
        fc.record({ kind: fc.constant("commitments"), id: promise }),
        fc.record({ kind: fc.constant("ties"), id: tie }),
      ),
      { minLength: 1, maxLength: 2 },
    ),
    passage: said,
  }),
} satisfies Partial<Asks>;

/** Who mostly asks for it, and how often. */
export const protectingAskers = {
  complain: [anyone, 6],
  closeComplaint: [anyone, 3],
  disputeVoice: [anyone, 2],
  settleVoice: [stewards, 6],
  describeMachine: [some(speaks(noor.person, rotaId), ines), 4],
  nameAccountable: [stewards, 4],
  nameMisalignment: [anyone, 4],
  closeMisalignment: [some(olu, tariq, ines), 3],
  proposeSuccessor: [voices, 3],
  backSuccessor: [voices, 4],
  undoBacking: [voices, 1],
  acceptStewardship: [some(bo, tariq, olu), 6],
  closeSuccession: [voices, 1],
  reply: [anyone, 6],
  takeBackWords: [inTalks, 10],
} satisfies Partial<Askers>;
