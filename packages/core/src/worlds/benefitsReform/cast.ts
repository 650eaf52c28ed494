import { speaker, type Step } from "../tell.ts";

/** Ids of the ministry's four teams, and of the advice line that joins in September. */
export const frontline = "member-frontline-001";
export const policy = "member-policy-000001";
export const finance = "member-treasury-0001";
export const delivery = "member-delivery-0001";
export const adviceLine = "member-advice-line-1";

/** Ids of their people. */
export const people = {
  yasmin: "person-yasmin-haddad",
  marisol: "person-marisol-vega",
  ravi: "person-ravi-thapa-01",
  eleanor: "person-eleanor-whitcombe",
  idris: "person-idris-bello",
  hyejin: "person-hyejin-park",
  olivier: "person-olivier-tremblay",
  farida: "person-farida-noorzai",
  tomas: "person-tomas-quispe",
  grace: "person-grace-achieng",
} as const;

/** The steward, from the office of the deputy minister; then those who speak. */
export const yasmin = speaker(people.yasmin);
export const marisol = speaker(people.marisol, frontline);
export const ravi = speaker(people.ravi, frontline);
export const eleanor = speaker(people.eleanor, policy);
export const hyejin = speaker(people.hyejin, finance);
export const olivier = speaker(people.olivier, finance);
export const farida = speaker(people.farida, delivery);
export const tomas = speaker(people.tomas, delivery);
export const grace = speaker(people.grace, adviceLine);

export const coalition = "coalition-benefits-reform";
const ministry = "organisation-household-support";

const teams = [
  [frontline, "Frontline services"],
  [policy, "Policy"],
  [finance, "Finance"],
  [delivery, "Delivery teams"],
] as const;

const names = [
  [people.marisol, "Marisol Vega"],
  [people.ravi, "Ravi Thapa"],
  [people.eleanor, "Eleanor Whitcombe"],
  [people.idris, "Idris Bello"],
  [people.hyejin, "Hye-jin Park"],
  [people.farida, "Farida Noorzai"],
  [people.tomas, "Tomás Quispe"],
] as const;

const speakers = [
  ["representation-marisol", frontline, people.marisol, "representative"],
  ["representation-ravi-01", frontline, people.ravi, "deputy"],
  ["representation-eleanor", policy, people.eleanor, "representative"],
  ["representation-idris-1", policy, people.idris, "voice"],
  ["representation-hyejin", finance, people.hyejin, "representative"],
  ["representation-farida", delivery, people.farida, "representative"],
  ["representation-tomas-1", delivery, people.tomas, "deputy"],
] as const;

/** January: a ministry brings together those who decide on housing benefit, pay for it, build it and hand it out. */
export const gathering: readonly Step[] = [
  yasmin("2026-01-19T13:00", "foundCoalition", {
    id: coalition,
    name: "Housing benefit in one form",
    zone: "America/Toronto",
    host: "Ministry of Household Support, office of the deputy minister",
    yourName: "Yasmin Haddad",
    stewardship: "stewardship-yasmin-01",
    on: "2026-01-19",
  }),
  yasmin("2026-01-19T13:05", "addOrganisation", { id: ministry, name: "Ministry of Household Support" }),
  ...teams.map(([id, name]) =>
    yasmin("2026-01-19T13:10", "addMember", { id, form: "team", name, organisation: ministry }),
  ),
  ...names.map(([id, name]) => yasmin("2026-01-19T13:20", "addPerson", { id, name })),
  ...speakers.map(([id, member, person, role]) =>
    yasmin("2026-01-19T13:30", "nameRepresentative", { id, member, person, role }),
  ),
];

/** September: Hye-jin goes to another ministry, and Olivier speaks for Finance. */
export const handover: readonly Step[] = [
  hyejin("2026-08-31T20:00", "endRepresentation", { id: "representation-hyejin" }),
  yasmin("2026-09-01T13:00", "addPerson", { id: people.olivier, name: "Olivier Tremblay" }),
  yasmin("2026-09-01T13:02", "nameRepresentative", {
    id: "representation-olivier",
    member: finance,
    person: people.olivier,
    role: "representative",
  }),
];
