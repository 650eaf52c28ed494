import { type AnyRecord, records } from "@mortar/core";
import { anObject, type JsonSchema, listOf, orNull, ref, text, toldSchema } from "./jsonSchema.ts";

/** Every kind of record as a viewer is told of it, by the name of its schema. */
export const recordSchemas = (): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(kinds.map(([kind, it]) => [schemaName(kind), recordSchema(it)]));

/** The tables of a view: those that were asked for, or all. */
export const tablesSchema = (): JsonSchema => ({
  ...anObject(Object.fromEntries(kinds.map(([kind]) => [kind, listOf(ref(schemaName(kind)))])), kindNames),
  description:
    "One list for each kind of record, in the order in which they came into being or into this viewer's sight.",
});

/** Tables are called by the plural of what they keep: `replies` of a reply, `ties` of a tie. */
export const kindName = (plural: string): string => plural.replace(/(?<=.{2})ies$/, "y").replace(/s$/, "");

export const schemaName = (kind: string): string => kindName(kind).replace(/^./, (first) => first.toUpperCase());

/** Every reader is told the whole of a record but its parts for fewer readers: those can be missing. */
const recordSchema = ({ is, means, parts = {} }: AnyRecord): JsonSchema => {
  const { properties, required, ...rest } = toldSchema(is) as {
    readonly properties?: Readonly<Record<string, JsonSchema>>;
    readonly required?: readonly string[];
  };
  return {
    ...rest,
    description: means,
    properties: { ...properties, ...keptWithIt },
    required: [...(required ?? []).filter((field) => !Object.hasOwn(parts, field)), ...Object.keys(keptWithIt)],
  };
};

const keptWithIt: Readonly<Record<string, JsonSchema>> = {
  audience: {
    ...listOf(text),
    description: "The circles that may read this version: `public`, `coalition`, `stewards`, `member:ID`, `person:ID`…",
  },
  revision: { type: "string", description: "Another with every change. An edit carries the one it was made on." },
  changed: {
    ...anObject({ at: { type: "string", format: "date-time" }, by: ref("Actor") }),
    description: "When it changed last, and who asked for it.",
  },
};

export const actorSchema: JsonSchema = {
  ...anObject(
    {
      person: text,
      member: orNull(text),
      via: { type: "string", enum: ["session", "link", "spoken", "import", "assistant", "host", "schedule"] },
      proof: text,
      at: text,
    },
    ["at"],
  ),
  description: "Who asked: the person, the member she spoke for, by which way, and how we know that it was she.",
};

const kinds = Object.entries(records as unknown as Readonly<Record<string, AnyRecord>>);
export const kindNames: readonly string[] = kinds.map(([kind]) => kind);
