import { anObject, listOf, ref, text } from "./jsonSchema.ts";
import type { Operation } from "./operation.ts";
import { inPath } from "./parameters.ts";

/** What the server says of itself and of this API. */
export const serverOperations: readonly Operation[] = [
  {
    id: "health",
    method: "get",
    path: "/health",
    group: "About the server",
    does: "Tell whether the server is well.",
    by: "anyone",
    answers: { means: "It is.", is: anObject({ status: text }) },
  },
  {
    id: "document",
    method: "get",
    path: "/api/openapi.json",
    group: "About the server",
    does: "Give this document.",
    by: "anyone",
    answers: { means: "OpenAPI 3.1.", is: { ...anObject({ openapi: text }), additionalProperties: true } },
  },
  {
    id: "page",
    method: "get",
    path: "/api",
    group: "About the server",
    does: "Show this document to a person.",
    by: "anyone",
    answers: { means: "A page.", type: "text/html", is: text },
  },
  {
    id: "problems",
    method: "get",
    path: "/api/problems",
    group: "About the server",
    does: "List every code a request can be refused with.",
    by: "anyone",
    answers: { means: "A page.", type: "text/html", is: text },
  },
  {
    id: "problem",
    method: "get",
    path: "/api/problems/{kind}/{reason}",
    group: "About the server",
    does: "Explain one code.",
    more: "The `type` of every problem is such an address.",
    by: "anyone",
    parameters: [
      inPath("kind", "The first part of the code.", "commitment"),
      inPath("reason", "The second.", "not-yours"),
    ],
    answers: { means: "A page.", type: "text/html", is: text },
  },
  {
    id: "commands",
    method: "get",
    path: "/api/commands",
    group: "About the server",
    does: "List every command, with what it does and what it takes.",
    by: "anyone",
    answers: { means: "Every command.", is: listOf(ref("Command")) },
  },
];
