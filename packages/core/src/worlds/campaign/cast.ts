import { speaker, type Step } from "../tell.ts";

/** Ids of the four groups, and of the union branch that joins in the autumn. */
export const families = "member-quayside-families";
export const lawyers = "member-law-centre-01";
export const lowTide = "member-low-tide-0001";
export const forum = "member-air-forum-001";
export const dockers = "member-dockers-0001";

/** Ids of their people. */
export const people = {
  beatriz: "person-beatriz-fonseca",
  tevita: "person-tevita-latu",
  abena: "person-abena-mensah",
  rosa: "person-rosa-delgado",
  siddharth: "person-siddharth-rao",
  maren: "person-maren-aas-001",
  jonah: "person-jonah-whitfield",
  keziah: "person-keziah-brown",
  zofia: "person-zofia-kaminska",
  patrick: "person-patrick-nwosu",
  malik: "person-malik-rahman",
} as const;

/** The two stewards, lent by a neighbourhood trust; then those who speak. */
export const beatriz = speaker(people.beatriz);
export const tevita = speaker(people.tevita);
export const abena = speaker(people.abena, families);
export const siddharth = speaker(people.siddharth, lawyers);
export const maren = speaker(people.maren, lawyers);
export const jonah = speaker(people.jonah, lowTide);
export const keziah = speaker(people.keziah, lowTide);
export const zofia = speaker(people.zofia, forum);
export const patrick = speaker(people.patrick, forum);
export const malik = speaker(people.malik, dockers);

export const coalition = "coalition-saltmarsh-air";

const groups = [
  [families, "Quayside Families"],
  [lawyers, "Estuary Law Centre"],
  [lowTide, "Low Tide"],
  [forum, "Clean Air Forum"],
] as const;

const names = [
  [people.tevita, "Tevita Latu"],
  [people.abena, "Abena Mensah"],
  [people.rosa, "Rosa Delgado"],
  [people.siddharth, "Siddharth Rao"],
  [people.maren, "Maren Aas"],
  [people.jonah, "Jonah Whitfield"],
  [people.zofia, "Zofia Kamińska"],
  [people.patrick, "Patrick Nwosu"],
] as const;

const speakers = [
  ["representation-abena-1", families, people.abena, "representative"],
  ["representation-rosa-01", families, people.rosa, "deputy"],
  ["representation-siddharth", lawyers, people.siddharth, "representative"],
  ["representation-maren-1", lawyers, people.maren, "deputy"],
  ["representation-jonah-1", lowTide, people.jonah, "representative"],
  ["representation-zofia-1", forum, people.zofia, "representative"],
  ["representation-patrick", forum, people.patrick, "deputy"],
] as const;

/** November: four groups that had each fought the same incinerator alone. */
export const gathering: readonly Step[] = [
  beatriz("2025-11-06T18:00", "foundCoalition", {
    id: coalition,
    name: "Clean air for Saltmarsh",
    zone: "Europe/London",
    host: "Saltmarsh Neighbourhood Trust",
    yourName: "Beatriz Fonseca",
    stewardship: "stewardship-beatriz-1",
    on: "2025-11-06",
  }),
  ...groups.map(([id, name]) => beatriz("2025-11-06T18:10", "addMember", { id, form: "organisation", name })),
  ...names.map(([id, name]) => beatriz("2025-11-06T18:20", "addPerson", { id, name })),
  ...speakers.map(([id, member, person, role]) =>
    beatriz("2025-11-06T18:30", "nameRepresentative", { id, member, person, role }),
  ),
  beatriz("2025-11-06T18:40", "appointSteward", {
    id: "stewardship-tevita-01",
    person: people.tevita,
    since: "2025-11-06",
    until: "2027-01-08",
  }),
];

/** September: Low Tide rotates whoever speaks for it, as it does every year. */
export const handover: readonly Step[] = [
  jonah("2026-09-07T19:00", "endRepresentation", { id: "representation-jonah-1" }),
  beatriz("2026-09-08T09:00", "addPerson", { id: people.keziah, name: "Keziah Brown" }),
  beatriz("2026-09-08T09:02", "nameRepresentative", {
    id: "representation-keziah",
    member: lowTide,
    person: people.keziah,
    role: "representative",
  }),
];
