import { allotments, gathered, ines, inesServes, kitchen, library, olu, speaks, tariq } from "./cast.ts";
import { by } from "./story.ts";
import { lending, ovenTie, tied } from "./talk.ts";

/** Femi, of the market hall, is asked to join the kitchen, and is known to nobody there. */
export const femi = speaks("person-femi-00001");
export const market = "member-market-00001";

export const asked = {
  id: "invitation-market-1",
  person: femi.person,
  personName: "Femi",
  name: "The Market Hall",
  form: "organisation",
  organisation: null,
  why: "Your cold room could keep what the allotments grow.",
  others: ["The Library", "The Allotments"],
  hours: 4,
  on: "2026-03-02",
  by: "2026-03-09",
  joins: "2026-03-16",
} as const;

export const written = {
  type: "InvitationWritten",
  ...asked,
  steward: inesServes.person,
  from: "Ines",
  coalition: kitchen.name,
  host: kitchen.host,
} as const;

export const answer = {
  id: asked.id,
  personName: "Femi Adeyemi",
  name: "Market Hall Traders",
  form: "organisation",
} as const;
export const saysYes = { type: "InvitationAccepted", ...answer, objective: null, joins: asked.joins } as const;

export const invited = by(ines, written);
export const accepted = by(femi, saysYes);
export const awaited = [...gathered, invited, accepted] as const;

export const place = { member: market, representation: "representation-femi" } as const;

/** What welcoming Femi comes to, beside what it closes. */
export const belongs = [
  { type: "PersonAdded", id: femi.person, name: answer.personName },
  {
    type: "MemberJoined",
    id: market,
    form: "organisation",
    name: answer.name,
    organisation: null,
    objective: null,
    accountable: null,
  },
  {
    type: "RepresentativeNamed",
    id: place.representation,
    member: market,
    person: femi.person,
    role: "representative",
  },
  { type: "NewcomerWelcomed", id: asked.id, member: market },
] as const;

/** Femi belongs. She reads the need of the allotments, and nothing of what the library gives: it closed that to her. */
const forThoseHereThen = { members: [library, allotments], stewards: true };
export const welcomed = [
  ...tied,
  invited,
  accepted,
  by(
    tariq,
    { type: "CommitmentReadersNamed", id: lending.id, readers: forThoseHereThen },
    { type: "TieReadersNamed", id: ovenTie.id, readers: forThoseHereThen },
    { type: "ChoiceNoted", id: asked.id, member: library },
  ),
  by(olu, { type: "ChoiceNoted", id: asked.id, member: allotments }),
  by(ines, ...belongs),
] as const;
