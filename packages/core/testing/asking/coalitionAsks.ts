import * as fc from "fast-check";
import { allotments, kitchen, olu, tariq } from "../cast.ts";
import { femi, market } from "../newcomer.ts";
import { lending, ovenNeed } from "../talk.ts";
import type { Askers, Asks } from "./asks.ts";
import {
  anyone,
  constants,
  day,
  invitation,
  maybe,
  member,
  newcomers,
  numbered,
  person,
  persons,
  revision,
  said,
  some,
  stewards,
  voices,
} from "./few.ts";

/** What is asked about the coalition itself: who belongs, who speaks, who stewards. */
export const coalitionAsks = {
  foundCoalition: fc.record({
    ...constants(kitchen),
    yourName: said,
    stewardship: numbered("stewardship", 3),
    on: day,
  }),
  renameCoalition: fc.record({ id: fc.constant(kitchen.id), name: said, seen: revision }),
  moveZone: fc.record({ id: fc.constant(kitchen.id), zone: some("Europe/Lisbon", "Asia/Tokyo") }),
  nameWindow: fc.record({
    id: fc.constant(kitchen.id),
    window: fc.option(fc.record({ sponsor: said, until: some("2026-03-20", "2026-09-30") })),
    seen: revision,
  }),
  setRhythm: fc.record({
    id: fc.constant(kitchen.id),
    pulseEveryMonths: some(null, 1, 3),
    pulseDays: some(7, 14, 30),
    reviewMonthly: fc.boolean(),
  }),
  addPerson: fc.record({ id: some(...persons, "person-newcomer-1"), name: said }),
  renamePerson: fc.record({ id: person, name: said, seen: revision }),
  addOrganisation: fc.record({ id: numbered("organisation", 2), name: said }),
  addMember: fc.oneof(
    fc.record({ id: numbered("member", 2), form: some("team", "person"), name: said }),
    fc.record({
      id: fc.constant("member-rota-00001"),
      form: fc.constant("ai-system"),
      name: said,
      objective: said,
      accountable: person,
    }),
  ),
  renameMember: fc.record({ id: member, name: said, seen: revision }),
  leaveCoalition: fc.record({ id: some(allotments, market), on: day }),
  inviteMember: fc.record({
    ...constants({ form: "team", others: ["The Library"], by: "2026-03-03", joins: "2026-03-04" }),
    id: invitation,
    person: newcomers.map((it) => it.person),
    personName: said,
    name: said,
    why: said,
    hours: some(0, 2.5, 8),
    on: day,
  }),
  acceptInvitation: fc.record({ id: invitation, personName: said, name: said, form: some("organisation", "team") }),
  declineInvitation: fc.record({ id: invitation }),
  withdrawInvitation: fc.record({ id: invitation }),
  openToNewcomer: fc.record({
    id: invitation,
    closed: some([], [lending.id], [ovenNeed.id], ["commitment-3-0000000"]),
  }),
  welcomeMember: fc.record({
    id: invitation,
    member: some(market, "member-1-0000000000"),
    representation: numbered("representation", 6),
  }),
  nameRepresentative: fc.record({
    id: numbered("representation", 6),
    member,
    person,
    role: some("representative", "deputy", "voice"),
  }),
  endRepresentation: fc.record({
    id: fc.oneof(
      numbered("representation", 6),
      some("representation-bo", "representation-tariq", "representation-olu"),
    ),
  }),
  appointSteward: fc.record({ id: numbered("stewardship", 3), person, since: day, until: maybe(day) }),
  endStewardship: fc.record({ id: fc.oneof(numbered("stewardship", 3), fc.constant("stewardship-ines-1")) }),
} satisfies Partial<Asks>;

/** Who mostly asks for it, and how often. */
export const coalitionAskers = {
  foundCoalition: [anyone, 1],
  renameCoalition: [stewards, 1],
  moveZone: [stewards, 1],
  nameWindow: [stewards, 1],
  setRhythm: [stewards, 1],
  addPerson: [stewards, 1],
  renamePerson: [anyone, 1],
  addOrganisation: [stewards, 1],
  addMember: [stewards, 2],
  renameMember: [stewards, 1],
  leaveCoalition: [some(olu, tariq, { ...femi, member: market }), 1],
  inviteMember: [stewards, 4],
  acceptInvitation: [newcomers, 6],
  declineInvitation: [newcomers, 3],
  withdrawInvitation: [stewards, 1],
  openToNewcomer: [voices, 14],
  welcomeMember: [stewards, 6],
  nameRepresentative: [stewards, 4],
  endRepresentation: [anyone, 3],
  appointSteward: [stewards, 2],
  endStewardship: [stewards, 1],
} satisfies Partial<Askers>;
