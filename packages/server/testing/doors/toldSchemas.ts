import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { AFront, Answer } from "./aFront.ts";

type Content = Readonly<Record<string, { readonly schema: object }>>;
type Described = {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
};

/** What is wrong with an answer, by what the document says of it: `null` where nothing is. */
export type WhatIsWrong = (operation: string, answer: Answer) => string | null;

/** Holds answers against the document a server gives. Nothing may be in an answer that the document does not know of. */
export const toldSchemas = async (at: AFront): Promise<WhatIsWrong> => {
  const document = closed((await at.send("/api/openapi.json")).json) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  };
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema(document, "document");
  const described = new Map(
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, it]) => [it.operationId, { path, method, it }] as const),
    ),
  );
  return (operation, { status, headers, json }) => {
    const known = described.get(operation);
    const type = (headers["content-type"] ?? "").split(";")[0] ?? "";
    const told = known?.it.responses[status];
    if (!known || !told) return `${operation} does not say that it answers ${status}`;
    if (!told.content?.[type]) return `${operation} does not say that it answers ${status} with ${type}`;
    if (!/[/+]json$/.test(type)) return null;
    const at = ["paths", known.path, known.method, "responses", String(status), "content", type, "schema"];
    const validate = ajv.getSchema(`document#/${at.map(pointed).join("/")}`);
    if (!validate) return `${operation} has no schema for ${status}`;
    return validate(json) ? null : `${operation} ${status}: ${ajv.errorsText(validate.errors?.slice(0, 3))}`;
  };
};

const pointed = (part: string) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"));

/** Every object that lists its fields and does not say that there may be others has no others. */
const closed = (schema: unknown, isWithin = false): unknown => {
  if (Array.isArray(schema)) return schema.map((it) => closed(it, isWithin));
  if (typeof schema !== "object" || schema === null) return schema;
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, closed(value, key === "allOf" || isWithin)]),
  );
  const isClosed = "required" in schema && "properties" in schema && schemaOnly(schema) && !isWithin;
  return isClosed ? { ...inner, additionalProperties: false } : inner;
};

const schemaOnly = (schema: object) => !("additionalProperties" in schema);
