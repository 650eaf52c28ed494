import type { JsonSchema } from "./jsonSchema.ts";
import type { Operation } from "./operation.ts";

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
    ...(asks ? ['-H "Content-Type: application/json"', `-d '${JSON.stringify(exampleOf(asks.is))}'`] : []),
  ];
  return lines.join(" \\\n  ");
};

/** The simplest value a schema lets in, as far as a reader needs one. */
export const exampleOf = (schema: JsonSchema): unknown => {
  const {
    type,
    enum: values,
    anyOf,
    oneOf,
    properties = {},
    required = [],
    pattern,
    items,
    format,
    title,
    const: only,
  } = schema;
  if (only !== undefined) return only;
  if (Array.isArray(values)) return values[0];
  const [first] = (anyOf ?? oneOf ?? []) as readonly JsonSchema[];
  if (first) return exampleOf(first);
  if (type === "object")
    return Object.fromEntries(
      (required as readonly string[]).map((name) => [
        name,
        byName[name] ?? exampleOf((properties as Readonly<Record<string, JsonSchema>>)[name] ?? {}),
      ]),
    );
  if (type === "array") return items ? [exampleOf(items as JsonSchema)] : [];
  if (type === "boolean") return true;
  if (type === "number" || type === "integer") return schema["minimum"] ?? 1;
  if (format === "date") return "2026-03-02";
  return typeof pattern === "string" ? idLike(title) : "…";
};

/** What no schema says: which text is a zone. */
const byName: Readonly<Record<string, string>> = { zone: "Europe/Lisbon", language: "pt" };

const idLike = (title: unknown): string =>
  typeof title === "string"
    ? `${title.toLowerCase().replaceAll(" ", "-")}-0123456789`.slice(0, 64)
    : "0123456789abcdef";
