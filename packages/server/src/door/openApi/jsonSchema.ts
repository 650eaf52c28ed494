import { z } from "zod";

/** JSON Schema, draft 2020-12: what OpenAPI 3.1 writes its schemas in. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** What is asked for, as it is sent: words as plain text, what has a default left out. */
export const askedSchema = (schema: z.ZodType): JsonSchema => plainly(schema, "input");

/**
 * What is answered. Fields may be added to it later, so no schema of an answer says that there are no others.
 */
export const toldSchema = (schema: z.ZodType): JsonSchema => open(plainly(schema, "output")) as JsonSchema;

export const listOf = (items: JsonSchema): JsonSchema => ({ type: "array", items });
export const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: "null" }] });
export const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });
export const text: JsonSchema = { type: "string" };
export const anObject = (
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema => ({
  type: "object",
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});

const plainly = (schema: z.ZodType, io: "input" | "output"): JsonSchema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      // In OpenAPI `readOnly` would say that it is never sent; in zod it says that nobody changes it in memory.
      delete jsonSchema.readOnly;
      // Our own kinds of text, such as the circles of an audience, are checked by a function.
      if (zodSchema._zod.def.type === "custom") jsonSchema.type = "string";
    },
  }) as JsonSchema;
  return rest;
};

const open = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(open);
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword, value]) => keyword !== "additionalProperties" || value !== false)
      .map(([keyword, value]) => [keyword, open(value)]),
  );
};
