import { sentenceFor } from "../problem.ts";
import { problemStatus } from "../problemStatus.ts";
import { commonRefusals } from "./commonRefusals.ts";
import { type JsonSchema, ref, text } from "./jsonSchema.ts";
import type { Content, Operation, Parameter } from "./operation.ts";
import { operations } from "./operations.ts";
import { schemas } from "./schemas.ts";

/** The OpenAPI document of a server, as JSON. */
export const openApiDocument = (publicUrl: string) => ({
  openapi: "3.1.0",
  info: {
    title: "Mortar",
    version: "0.1.0",
    license: { name: "AGPL-3.0-or-later", identifier: "AGPL-3.0-or-later" },
    description:
      "Everything a person can read and ask for, for her programs. Ask with a personal token (`Authorization: Bearer mortar_…`), " +
      "made on the account page. A program sees what its person sees, and can never speak in her place: operations marked " +
      "`x-only-a-person` refuse every token. What is wrong is told as a problem (RFC 9457) with a stable code and a sentence.",
  },
  servers: [{ url: publicUrl }],
  tags: groupsIn(operations()),
  paths: pathsOf(operations()),
  webhooks: { told: webhook },
  components: {
    schemas: schemas(),
    securitySchemes: {
      token: { type: "http", scheme: "bearer", description: "A personal token, made on the account page." },
      session: {
        type: "apiKey",
        in: "cookie",
        name: "mortar-session",
        description: "Whoever is signed in, in a browser.",
      },
    },
    headers,
  },
});

const groupsIn = (all: readonly Operation[]) => [...new Set(all.map(({ group }) => group))].map((name) => ({ name }));

const pathsOf = (all: readonly Operation[]) => {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const it of all) (paths[it.path] ??= {})[it.method] = describe(it);
  return paths;
};

const describe = (it: Operation) => ({
  operationId: it.id,
  tags: [it.group],
  summary: it.does,
  ...(it.more && { description: it.more }),
  ...(it.onlyAPerson && { "x-only-a-person": true }),
  security: securityOf(it),
  ...(it.parameters && { parameters: it.parameters.map(parameter) }),
  ...(it.asks && { requestBody: { required: true, content: contentOf(it.asks) } }),
  responses: { 200: answered(it), ...refusedOf(it) },
});

/** Where only a person can ask, a token is not offered at all. */
const securityOf = ({ by, onlyAPerson }: Operation) => {
  if (by === "anyone") return [];
  return by === "person" || onlyAPerson ? [{ session: [] }] : [{ token: [] }, { session: [] }];
};

const parameter = ({ name, in: place, means, is, isNeeded, example }: Parameter) => ({
  name,
  in: place,
  description: means,
  ...(isNeeded && { required: true }),
  schema: is,
  ...(example !== undefined && { example }),
});

const contentOf = ({ type = "application/json", is, example }: Content) => ({
  [type]: { schema: is, ...(example !== undefined && { example }) },
});

const answered = ({ answers, by }: Operation) => ({
  description: answers.means,
  ...(by !== "anyone" && { headers: limitHeaderRefs }),
  content: Object.assign(contentOf(answers), ...(answers.also ?? []).map((type) => contentOf({ ...answers, type }))),
});

/** Every code by the status it comes with, each with its sentence. */
const refusedOf = (it: Operation) => {
  const codes = [...new Set([...commonRefusals(it), ...(it.refusals ?? [])])];
  const statuses = [...new Set(codes.map(problemStatus))].sort();
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      problems(
        status,
        codes.filter((code) => problemStatus(code) === status),
      ),
    ]),
  );
};

const problems = (status: number, codes: readonly string[]) => ({
  description: codes.map((code) => `\`${code}\`: ${sentenceFor("en", code)}`).join("\n"),
  ...([429, 503].includes(status) && { headers: { "Retry-After": { $ref: "#/components/headers/Retry-After" } } }),
  content: {
    "application/problem+json": {
      schema: { allOf: [ref("Problem"), { type: "object", properties: { code: { enum: codes } } }] },
    },
  },
});

const header = (description: string, is: JsonSchema = text) => ({ description, schema: is });

const headers = {
  RateLimit: header(
    'With a token: how many more are let in, and in how many seconds it begins anew: `"reads-of-token";r=1190;t=42`.',
  ),
  "RateLimit-Policy": header('With a token: its limit; `"reads-of-token";q=1200;w=60` lets in 1,200 in 60 seconds.'),
  "Retry-After": header("In how many seconds to ask again.", { type: "integer" }),
};

const limitHeaderRefs = Object.fromEntries(
  ["RateLimit", "RateLimit-Policy"].map((name) => [name, { $ref: `#/components/headers/${name}` }]),
);

/** What is sent to whoever registered an address; signed as Standard Webhooks has it. */
const webhook = {
  post: {
    operationId: "told",
    summary: "Hear that a record changed that the person who registered the address may read.",
    parameters: ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) => ({
      name,
      in: "header",
      required: true,
      schema: text,
    })),
    requestBody: { required: true, content: { "application/json": { schema: ref("Told") } } },
    responses: { "2XX": { description: "Taken. Anything else is tried again, for about three days." } },
  },
};
