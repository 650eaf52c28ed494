import { speaker, type Step } from "../tell.ts";

/** Ids of the four teams, of the program that ranks, and of the team that joins when the first readers write in. */
export const product = "member-product-00001";
export const design = "member-design-000001";
export const engineering = "member-shelf-engineers";
export const operations = "member-night-operations";
export const ranker = "member-shelf-ranker-1";
export const support = "member-reader-support";

/** Ids of their people. */
export const people = {
  camila: "person-camila-duarte",
  joaquin: "person-joaquin-herrera",
  linh: "person-linh-tran-001",
  sunniva: "person-sunniva-berg",
  kofi: "person-kofi-asante-1",
  nadia: "person-nadia-benali",
  arjun: "person-arjun-mehta-1",
  mateus: "person-mateus-ribeiro",
  hana: "person-hana-kim-0001",
  wei: "person-wei-zhang-001",
  fatoumata: "person-fatoumata-diallo",
} as const;

/** The steward, from the office of the founders; then those who speak. Wei speaks for the program he answers for. */
export const camila = speaker(people.camila);
export const joaquin = speaker(people.joaquin, product);
export const sunniva = speaker(people.sunniva, design);
export const kofi = speaker(people.kofi, design);
export const nadia = speaker(people.nadia, engineering);
export const arjun = speaker(people.arjun, engineering);
export const mateus = speaker(people.mateus, operations);
export const hana = speaker(people.hana, operations);
export const wei = speaker(people.wei, ranker);
export const fatoumata = speaker(people.fatoumata, support);

export const coalition = "coalition-shared-shelves";
const company = "organisation-foxglove-books";

const teams = [
  [product, "Product"],
  [design, "Design"],
  [engineering, "Engineering"],
  [operations, "Operations"],
] as const;

const names = [
  [people.joaquin, "Joaquín Herrera"],
  [people.linh, "Linh Tran"],
  [people.sunniva, "Sunniva Berg"],
  [people.kofi, "Kofi Asante"],
  [people.nadia, "Nadia Benali"],
  [people.mateus, "Mateus Ribeiro"],
  [people.hana, "Hana Kim"],
  [people.wei, "Wei Zhang"],
] as const;

const speakers = [
  ["representation-joaquin", product, people.joaquin, "representative"],
  ["representation-linh-01", product, people.linh, "voice"],
  ["representation-sunniva", design, people.sunniva, "representative"],
  ["representation-kofi-01", design, people.kofi, "deputy"],
  ["representation-nadia-1", engineering, people.nadia, "representative"],
  ["representation-mateus", operations, people.mateus, "representative"],
  ["representation-hana-01", operations, people.hana, "deputy"],
  ["representation-wei-001", ranker, people.wei, "representative"],
] as const;

/** November: a company that lends books on screens wants readers to keep shelves together. */
export const gathering: readonly Step[] = [
  camila("2025-11-03T12:00", "foundCoalition", {
    id: coalition,
    name: "Shared shelves",
    zone: "America/Sao_Paulo",
    host: "Foxglove Books, platform office",
    yourName: "Camila Duarte",
    stewardship: "stewardship-camila-1",
    on: "2025-11-03",
  }),
  camila("2025-11-03T12:05", "addOrganisation", { id: company, name: "Foxglove Books" }),
  ...teams.map(([id, name]) =>
    camila("2025-11-03T12:10", "addMember", { id, form: "team", name, organisation: company }),
  ),
  ...names.map(([id, name]) => camila("2025-11-03T12:20", "addPerson", { id, name })),
  camila("2025-11-03T12:25", "addMember", {
    id: ranker,
    form: "ai-system",
    name: "Shelf ranker",
    organisation: company,
    objective: "Put on top of a shelf what its reader will open next.",
    accountable: people.wei,
  }),
  ...speakers.map(([id, member, person, role]) =>
    camila("2025-11-03T12:30", "nameRepresentative", { id, member, person, role }),
  ),
];

/** August: Nadia goes on leave with her second child, and Arjun speaks for Engineering. */
export const handover: readonly Step[] = [
  nadia("2026-08-14T18:00", "endRepresentation", { id: "representation-nadia-1" }),
  camila("2026-08-17T12:00", "addPerson", { id: people.arjun, name: "Arjun Mehta" }),
  camila("2026-08-17T12:02", "nameRepresentative", {
    id: "representation-arjun-1",
    member: engineering,
    person: people.arjun,
    role: "representative",
  }),
];
