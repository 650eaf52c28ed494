import { asItStands, speaker, type Step } from "../tell.ts";

/** Ids of the company's four teams, and of the desk that joins in October. */
export const operations = "member-operations-001";
export const security = "member-security-001";
export const finance = "member-finance-0001";
export const engineering = "member-engineering-001";
export const customsDesk = "member-customs-desk-1";

/** Ids of its people. */
export const people = {
  amara: "person-amara-okafor",
  henrik: "person-henrik-solberg",
  lucia: "person-lucia-ferreira",
  priya: "person-priya-raman",
  tomasz: "person-tomasz-nowak",
  claire: "person-claire-dubois",
  samuel: "person-samuel-adeyemi",
  kenji: "person-kenji-watanabe",
  zanele: "person-zanele-mokoena",
  ana: "person-ana-horvat-001",
} as const;

/** The steward, from the programme office; then those who speak for each team. */
export const amara = speaker(people.amara);
export const henrik = speaker(people.henrik, operations);
export const lucia = speaker(people.lucia, operations);
export const priya = speaker(people.priya, security);
export const tomasz = speaker(people.tomasz, security);
export const claire = speaker(people.claire, finance);
export const samuel = speaker(people.samuel, finance);
export const kenji = speaker(people.kenji, engineering);
export const zanele = speaker(people.zanele, engineering);
export const ana = speaker(people.ana, customsDesk);

export const coalition = "coalition-cloud-migration";
const organisation = "organisation-halden-freight";

const teams = [
  [operations, "Operations"],
  [security, "Security"],
  [finance, "Finance"],
  [engineering, "Engineering"],
] as const;

const names = [
  [people.henrik, "Henrik Solberg"],
  [people.lucia, "Lucía Ferreira"],
  [people.priya, "Priya Raman"],
  [people.tomasz, "Tomasz Nowak"],
  [people.claire, "Claire Dubois"],
  [people.kenji, "Kenji Watanabe"],
  [people.zanele, "Zanele Mokoena"],
] as const;

const speakers = [
  ["representation-henrik", operations, people.henrik, "representative"],
  ["representation-lucia", operations, people.lucia, "deputy"],
  ["representation-priya", security, people.priya, "representative"],
  ["representation-tomasz", security, people.tomasz, "voice"],
  ["representation-claire", finance, people.claire, "representative"],
  ["representation-kenji", engineering, people.kenji, "representative"],
  ["representation-zanele", engineering, people.zanele, "deputy"],
] as const;

/** January: a company of freight forwarders brings four teams together. */
export const gathering: readonly Step[] = [
  amara("2026-01-12T09:00", "foundCoalition", {
    id: coalition,
    name: "Leaving the basement",
    zone: "Europe/Copenhagen",
    host: "Halden Freight, programme office",
    yourName: "Amara Okafor",
    stewardship: "stewardship-amara-001",
    on: "2026-01-12",
  }),
  amara("2026-01-12T09:05", "addOrganisation", { id: organisation, name: "Halden Freight" }),
  ...teams.map(([id, name]) => amara("2026-01-12T09:10", "addMember", { id, form: "team", name, organisation })),
  ...names.map(([id, name]) => amara("2026-01-12T09:20", "addPerson", { id, name })),
  ...speakers.map(([id, member, person, role]) =>
    amara("2026-01-12T09:30", "nameRepresentative", { id, member, person, role }),
  ),
  amara("2026-01-19T13:00", "renameCoalition", {
    id: coalition,
    name: "Cloud migration",
    seen: asItStands,
  }),
];

/** September and October: Finance sends someone else. What Claire promised stays promised, until Samuel says otherwise. */
export const handover: readonly Step[] = [
  claire("2026-09-30T16:00", "endRepresentation", { id: "representation-claire" }),
  amara("2026-10-05T08:30", "addPerson", { id: people.samuel, name: "Samuel Adeyemi" }),
  amara("2026-10-05T08:31", "nameRepresentative", {
    id: "representation-samuel",
    member: finance,
    person: people.samuel,
    role: "representative",
  }),
];
