import { z } from "zod";

/**
 * `mortar-export`, version 2: JSON Lines in UTF-8, one object a line. The first is the header, the last says how many
 * came before it and what they add up to. Described in `docs/export-format.md`, where each of these is shown.
 */
export const FORMAT_VERSION = 2;

const instant = z.iso.datetime();
const json = z.record(z.string(), z.unknown());
/** JSON that another program wrote in other letters than we would is kept as its text. */
const exactJson = z.union([json, z.string()]);
const id = z.string().min(1).max(128);
const count = z.int().min(0);

export const Header = z
  .object({
    line: z.literal("header"),
    format: z.literal("mortar-export"),
    formatVersion: z.literal(FORMAT_VERSION),
    holds: z.enum(["coalition", "installation", "readable"]),
    means: z.string(),
    madeAt: instant,
    madeBy: z.object({ software: z.string(), version: z.string() }),
    from: z
      .url({ protocol: /^https?$/ })
      .max(300)
      .nullable(),
    for: id.nullable(),
  })
  .describe(
    "The first line. `holds`: one whole coalition, a whole installation, or what one person may read. `from`: the " +
      "address of the installation it comes from. `for`: the person it was made for; null where the host made it.",
  );
export type Header = Readonly<z.infer<typeof Header>>;

export const CoalitionLine = z
  .object({ line: z.literal("coalition"), id })
  .describe("What follows, until the next line of this kind, belongs to the coalition with this id.");

const Said = z
  .object({ ref: id, said: z.string(), cuts: z.array(count), taken: count })
  .describe(
    "Words of the event, which refers to them by `ref`. `cuts`: the places in `said` (UTF-16 units, ascending) where " +
      "something was taken back. `taken`: how many passages were.",
  );

export const EventLine = z
  .object({
    line: z.literal("event"),
    version: z.int().min(1),
    type: z.string().min(1).max(128),
    kind: z.string().min(1).max(128),
    record: id,
    at: instant,
    data: exactJson,
    meta: exactJson,
    request: id,
    words: z.array(Said),
  })
  .describe(
    "One event of the coalition, in the order in which they happened; versions begin at 1 and leave none out. `data`: " +
      "what happened to the record, words by reference. `meta`: who did it (`by`), and who may read it (`audience`).",
  );
export type EventLine = Readonly<z.infer<typeof EventLine>>;

export const RequestLine = z
  .object({
    line: z.literal("request"),
    id,
    by: id,
    hash: z.string().max(128),
    outcome: exactJson,
    version: count,
  })
  .describe("What a request came to, after all events of its coalition, so that the same request is not done again.");
export type RequestLine = Readonly<z.infer<typeof RequestLine>>;

export const AccountsLine = z
  .object({ line: z.literal("accounts"), age: z.string().startsWith("-----BEGIN AGE ENCRYPTED FILE-----") })
  .describe(
    "The accounts of an installation, encrypted with a passphrase: an armored file of age (age-encryption.org/v1), " +
      "which holds JSON. No sessions, links, letters or tokens.",
  );

export const KindLine = z
  .object({ line: z.literal("kind"), kind: z.string(), means: z.string() })
  .describe("What the records of one kind are; before the first of them.");

export const RecordLine = z
  .object({ line: z.literal("record"), kind: z.string(), is: json })
  .describe(
    "One record as its reader sees it now. `audience` says who else may read it, `changed` who changed it last and when. " +
      "Words are `{ ref, said, cuts }`.",
  );

export const PastLine = z
  .object({
    line: z.literal("past"),
    kind: z.string(),
    id,
    type: z.string(),
    at: instant,
    by: json,
    told: json,
  })
  .describe("Something that happened to one of the records, as far as its reader may read of it; oldest first.");

export const EndLine = z
  .object({
    line: z.literal("end"),
    lines: count,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    seal: z.string().max(128).optional(),
  })
  .describe(
    "The last line. `lines`: how many lines come before it. `sha256`: of all bytes before it. `seal`: made by the " +
      "installation it comes from, which knows its own seal again.",
  );
export type EndLine = Readonly<z.infer<typeof EndLine>>;

export const Line = z.discriminatedUnion("line", [
  Header,
  CoalitionLine,
  EventLine,
  RequestLine,
  AccountsLine,
  KindLine,
  RecordLine,
  PastLine,
  EndLine,
]);
export type Line = z.infer<typeof Line>;

/** The format for programs in other languages: JSON Schema 2020-12 for one line. */
export const schemaOfLines = (): object => ({
  $id: "https://mortar.example/mortar-export-2.schema.json",
  title: "One line of a mortar-export, version 2",
  ...z.toJSONSchema(Line, { io: "input" }),
});
