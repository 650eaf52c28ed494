import * as fc from "fast-check";
import type { JsonSchema } from "../../src/door/openApi/jsonSchema.ts";
import type { Operation, Parameter } from "../../src/door/openApi/operation.ts";

/** One request as it is sent: sound by the document, or broken in one of many ways. */
export type AnyRequest = {
  readonly operation: Operation;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
};

/** Any request for any operation. `ids` are of records there are: without them nearly all would meet nothing. */
export const anyRequest = (
  operations: readonly Operation[],
  ids: readonly string[],
  coalitions: readonly string[],
): fc.Arbitrary<AnyRequest> =>
  fc
    .constantFrom(...operations)
    .chain((operation) =>
      fc.tuple(fc.constant(operation), anyPath(operation, ids, coalitions), anyBody(operation, ids), odd),
    )
    .map(([operation, path, body, headers]) => ({ operation, path, body, headers }));

const anyPath = ({ path, parameters = [] }: Operation, ids: readonly string[], coalitions: readonly string[]) =>
  fc
    .record(Object.fromEntries(parameters.map((it) => [it.name, anyParameter(it, ids, coalitions)])))
    .map((given) => addressOf(path, parameters, given as Readonly<Record<string, string | undefined>>));

const anyParameter = (
  it: Parameter,
  ids: readonly string[],
  coalitions: readonly string[],
): fc.Arbitrary<string | undefined> => {
  const sound = it.name === "coalition" ? fc.constantFrom(...coalitions) : anyValue(it.is, ids).map(String);
  const known = fc.constantFrom(...ids);
  const broken = fc.oneof(known, fc.string({ maxLength: 40 }), fc.constantFrom(...oddText));
  const given = fc.oneof({ weight: 12, arbitrary: sound }, { weight: 1, arbitrary: broken });
  return it.isNeeded ? given : fc.option(given, { nil: undefined });
};

const addressOf = (
  path: string,
  parameters: readonly Parameter[],
  given: Readonly<Record<string, string | undefined>>,
) => {
  const query = new URLSearchParams();
  let at = path;
  for (const { name, in: place } of parameters) {
    const value = given[name];
    if (place === "path") at = at.replace(`{${name}}`, encodeURIComponent((value ?? "").toWellFormed()) || "-");
    if (place === "query" && value !== undefined) query.set(name, value.toWellFormed());
  }
  return query.size > 0 ? `${at}?${query.toString()}` : at;
};

const anyBody = ({ asks }: Operation, ids: readonly string[]): fc.Arbitrary<string | undefined> => {
  if (!asks) return fc.constant(undefined);
  if (asks.type !== undefined)
    return fc.oneof(fc.string({ maxLength: 200 }), fc.constantFrom("name\nAda\n", "{}\n", ...oddText));
  const sound = anyValue(asks.is, ids);
  return fc.oneof(
    { weight: 8, arbitrary: sound.map((it) => JSON.stringify(it)) },
    {
      weight: 3,
      arbitrary: fc.tuple(sound, fc.nat(), anyJunk).map(([it, at, junk]) => JSON.stringify(brokenAt(it, at, junk))),
    },
    {
      weight: 1,
      arbitrary: fc.oneof(
        fc.json({ maxDepth: 3 }),
        fc.constantFrom("", "{", "[]", "null", `{"ask":${"[".repeat(5_000)}`),
      ),
    },
  );
};

const oddText = [
  "",
  "__proto__",
  "constructor",
  "\u0000",
  "../..",
  "%00",
  "'; --",
  "<script>",
  "🍞",
  "a".repeat(3_000),
  "\r\nset-cookie: a=b",
];

const anyJunk = fc.oneof(
  fc.constantFrom(null, 0, -1, 1e308, true, [], {}, ...oddText),
  fc.string({ maxLength: 30 }),
  fc.anything({ maxDepth: 1, withNullPrototype: false }).filter(isJson),
);

const odd = fc.constantFrom<Readonly<Record<string, string>>>(
  ...Array.from({ length: 12 }, () => ({})),
  { "content-type": "text/plain" },
  { "accept-language": "zz, __proto__;q=9" },
  { "last-event-id": "__proto__" },
);

/** A sound value of a schema. */
const anyValue = (schema: Facets, ids: readonly string[]): fc.Arbitrary<unknown> => {
  const { enum: values, anyOf, type = "string" } = schema;
  if (values) return fc.constantFrom(...values);
  if (anyOf) return fc.oneof(...anyOf.map((one) => anyValue(one, ids)));
  return (byType[type] ?? anyText)(schema, ids);
};

type Any = (schema: Facets, ids: readonly string[]) => fc.Arbitrary<unknown>;

const anyText: Any = ({ pattern, format }, ids) => {
  if (format === "date") return fc.constantFrom("2026-03-02", "2026-02-29", "2027-01-01", "1999-12-31");
  if (pattern) return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, { weight: 3, arbitrary: anyId });
  const known = fc.constantFrom("Europe/Lisbon", "pt", "kitchen", "commitments", ...oddText);
  return fc.oneof({ weight: 5, arbitrary: fc.lorem({ maxCount: 4 }) }, { weight: 2, arbitrary: known });
};

const anyNumber: Any = ({ minimum = -5, maximum = 50 }) => fc.integer({ min: minimum, max: maximum });

const anyObject: Any = ({ properties = {}, required = [] }, ids) =>
  fc.record(
    Object.fromEntries(
      Object.entries(properties).map(([name, it]) => [name, name === "request" ? anyId : anyValue(it, ids)]),
    ),
    { requiredKeys: [...required] },
  );

const anyId = fc.uuid();

const byType: Readonly<Record<string, Any>> = {
  object: anyObject,
  array: ({ items = {}, minItems = 0 }, ids) => fc.array(anyValue(items, ids), { minLength: minItems, maxLength: 3 }),
  boolean: () => fc.boolean(),
  integer: anyNumber,
  number: anyNumber,
  null: () => fc.constant(null),
};

type Facets = {
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly type?: string;
  readonly pattern?: string;
  readonly format?: string;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
};

/** The value with junk in place of one of its parts, wherever it stands. */
const brokenAt = (value: unknown, at: number, junk: unknown): unknown => {
  if (typeof value !== "object" || value === null) return junk;
  const keys = Object.keys(value);
  const key = keys[at % (keys.length + 1)];
  if (key === undefined) return { ...value, unexpected: junk };
  const inner = (value as Readonly<Record<string, unknown>>)[key];
  return { ...value, [key]: brokenAt(inner, Math.floor(at / (keys.length + 1)), junk) };
};

function isJson(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined;
  } catch {
    return false;
  }
}
