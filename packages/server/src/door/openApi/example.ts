import type { JsonSchema } from "./jsonSchema.ts";
import type { Content, Operation } from "./operation.ts";

/** How to ask for an operation on the command line. `$TOKEN` and `$REQUEST` are whoever asks's own. */
export const example = (
  { method, path, by, onlyAPerson, parameters = [], asks, answers }: Operation,
  origin: string,
): string => {
  const at = parameters.reduce(
    (address, { name, in: place, example: given }) =>
      place === "path" ? address.replace(`{${name}}`, given ?? String(exampleOf({ enum: ["commitments"] }))) : address,
    path,
  );
  const lines = [
    `curl ${method === "get" ? "" : `-X ${method.toUpperCase()} `}${origin}${at}`,
    ...(by === "anyone"
      ? []
      : [
          by === "person" || onlyAPerson
            ? `-H "Cookie: $SESSION" -H "Origin: ${origin}"`
            : '-H "Authorization: Bearer $TOKEN"',
        ]),
    ...(answers.type === "text/event-stream" ? ["-N"] : []),
    ...(asks ? [`-H "Content-Type: ${asks.type ?? "application/json"}"`, bodyOf(asks)] : []),
  ];
  return lines.join(" \\\n  ");
};

const bodyOf = ({ type, is }: Content): string =>
  type === undefined ? `-d '${JSON.stringify(exampleOf(is))}'` : "--data-binary @file";

/** The simplest value a schema lets in, as far as a reader needs one. */
export const exampleOf = (schema: JsonSchema): unknown => {
  const { const: only, enum: values, anyOf, oneOf } = schema;
  if (only !== undefined) return only;
  if (Array.isArray(values)) return values[0];
  const [first] = (anyOf ?? oneOf ?? []) as readonly JsonSchema[];
  return first ? exampleOf(first) : (byType[String(schema["type"])] ?? textLike)(schema);
};

type Example = (schema: JsonSchema) => unknown;

const textLike: Example = ({ format, pattern, title }) => {
  if (format === "date") return "2026-03-02";
  return typeof pattern === "string" ? idLike(title) : "…";
};

const objectLike: Example = ({ properties = {}, required = [] }) =>
  Object.fromEntries(
    (required as readonly string[]).map((name) => [
      name,
      byName[name] ?? exampleOf((properties as Readonly<Record<string, JsonSchema>>)[name] ?? {}),
    ]),
  );

const byType: Readonly<Record<string, Example>> = {
  object: objectLike,
  array: ({ items }) => (items ? [exampleOf(items as JsonSchema)] : []),
  boolean: () => true,
  integer: ({ minimum = 1 }) => minimum,
  number: ({ minimum = 1 }) => minimum,
};

/** What no schema says: which text is a zone. */
const byName: Readonly<Record<string, string>> = { zone: "Europe/Lisbon", language: "pt" };

const idLike = (title: unknown): string =>
  typeof title === "string"
    ? `${title.toLowerCase().replaceAll(" ", "-")}-0123456789`.slice(0, 64)
    : "0123456789abcdef";
