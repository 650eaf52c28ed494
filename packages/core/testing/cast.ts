import type { Actor } from "../src/kernel/index.ts";
import { by } from "./story.ts";

/**
 * The people of most stories: a library and an allotment society that share a kitchen.
 *
 *     Ines      steward, belongs to no member
 *     Tariq     speaks for the library; Wanjiru deputises; Bo is heard inside it
 *     Olu       speaks for the allotments
 *     Noor      known to the coalition, belongs to nobody
 *     a stranger is not known at all
 */
export const speaks = (person: string, member: string | null = null): Actor => ({
  person,
  member,
  via: "session",
  proof: "account",
  at: "2026-03-02T09:00:00.000Z",
});

/** The same person, some hours on. */
export const hoursOn = (actor: Actor, hours: number): Actor => ({
  ...actor,
  at: new Date(Date.parse(actor.at) + hours * 3_600_000).toISOString(),
});

/** A program with a token of this person's. */
export const programOf = (actor: Actor): Actor => ({ ...actor, via: "assistant", proof: "token" });

export const library = "member-library-0001";
export const allotments = "member-allotments-01";

export const ines = speaks("person-ines-00001");
export const tariq = speaks("person-tariq-0001", library);
export const wanjiru = speaks("person-wanjiru-01", library);
export const bo = speaks("person-bo-0000001", library);
export const olu = speaks("person-olu-000001", allotments);
export const noor = speaks("person-noor-00001");
export const stranger = speaks("person-stranger-1");

export const kitchen = {
  id: "coalition-kitchen",
  name: "Riverside Kitchen",
  zone: "Europe/Lisbon",
  host: "The library's own server",
} as const;

export const inesServes = {
  id: "stewardship-ines-1",
  person: ines.person,
  since: "2026-03-02",
  until: null,
} as const;

/** The coalition exists, with Ines as its steward. */
export const founded = by(
  ines,
  { type: "CoalitionFounded", ...kitchen },
  { type: "PersonAdded", id: ines.person, name: "Ines" },
  { type: "StewardAppointed", ...inesServes },
);

/** Everyone else is known by name. */
export const known = by(
  ines,
  ...Object.entries({ Tariq: tariq, Wanjiru: wanjiru, Bo: bo, Olu: olu, Noor: noor }).map(([name, { person }]) => ({
    type: "PersonAdded" as const,
    id: person,
    name,
  })),
);

const joins = (id: string, name: string) =>
  ({
    type: "MemberJoined",
    id,
    form: "organisation",
    name,
    organisation: null,
    objective: null,
    accountable: null,
  }) as const;

export const libraryJoins = joins(library, "The Library");
export const joined = by(ines, libraryJoins, joins(allotments, "The Allotments"));

const isNamed = (id: string, { person, member }: Actor, role: "representative" | "deputy" | "voice") =>
  ({ type: "RepresentativeNamed", id, member: member ?? "", person, role }) as const;

export const tariqIsNamed = isNamed("representation-tariq", tariq, "representative");
export const wanjiruIsNamed = isNamed("representation-wanjiru", wanjiru, "deputy");
export const boIsNamed = isNamed("representation-bo", bo, "voice");
export const oluIsNamed = isNamed("representation-olu", olu, "representative");

/** The coalition as most stories find it. */
export const gathered = [
  founded,
  known,
  joined,
  by(ines, tariqIsNamed, wanjiruIsNamed, boIsNamed, oluIsNamed),
] as const;
