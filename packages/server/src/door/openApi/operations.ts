import { type Analysis, analyses } from "@mortar/core";
import { commandOperations, coalitionInPath } from "./commandOperations.ts";
import { fileOperations } from "./fileOperations.ts";
import { anObject, type JsonSchema, listOf, orNull, ref, text } from "./jsonSchema.ts";
import type { Operation, Parameter } from "./operation.ts";
import { kindNames } from "./recordSchemas.ts";

/** Everything a program can ask for at the doors under `/api`, and whether the server is well. */
export const operations = (): readonly Operation[] =>
  (declared ??= [
    ...aboutTheServer,
    ...reading,
    ...answers(),
    ...following,
    ...fileOperations,
    ...commandOperations(),
    ...links,
    ...programs,
  ]);

/** Made once, when somebody first asks: schemas of a hundred commands take some milliseconds. */
let declared: readonly Operation[] | undefined;

const inPath = (name: string, means: string, example: string): Parameter => ({
  name,
  in: "path",
  means,
  is: text,
  isNeeded: true,
  example,
});

const kindInPath: Parameter = {
  ...inPath("kind", "A kind of record, by the name of its table.", "commitments"),
  is: { type: "string", enum: kindNames },
};

const kindsInQuery: Parameter = {
  name: "kinds",
  in: "query",
  means: "Only these kinds of record, separated by commas.",
  is: text,
  example: "members,commitments",
};

const paged: readonly Parameter[] = [
  {
    name: "limit",
    in: "query",
    means: "How many at most, from 1 to 1,000.",
    is: { type: "integer", minimum: 1, maximum: 1_000, default: 1_000 },
  },
  { name: "after", in: "query", means: "Where the page before ended, as its `Link: rel=next` says.", is: text },
];

const aboutTheServer: readonly Operation[] = [
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
    answers: { means: "OpenAPI 3.1.", is: anObject({ openapi: text }) },
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

const reading: readonly Operation[] = [
  {
    id: "coalitions",
    method: "get",
    path: "/api/coalitions",
    group: "Reading",
    does: "List the coalitions one has a place in.",
    more: "With a token: those of them it reaches.",
    by: "reader",
    answers: { means: "The coalitions.", is: anObject({ coalitions: listOf(ref("ListedCoalition")) }) },
  },
  {
    id: "view",
    method: "get",
    path: "/api/coalitions/{coalition}/view",
    group: "Reading",
    does: "Look at a coalition as it is now.",
    more: "The `cursor` is where `events` goes on from.",
    by: "reader",
    parameters: [coalitionInPath, kindsInQuery],
    answers: { means: "What this person sees.", is: ref("View") },
  },
  {
    id: "records",
    method: "get",
    path: "/api/coalitions/{coalition}/records/{kind}",
    group: "Reading",
    does: "List the records of one kind, a page at a time.",
    by: "reader",
    parameters: [coalitionInPath, kindInPath, ...paged],
    answers: {
      means: "One page. `next` is null on the last, and the `after` of the next page on every other.",
      is: anObject({ records: listOf({ type: "object" }), next: orNull(text) }),
    },
    refusals: ["door/page"],
  },
  {
    id: "asItWasOn",
    method: "get",
    path: "/api/coalitions/{coalition}/as-it-was-on/{day}",
    group: "Reading",
    does: "Look at a coalition as it was when a day ended.",
    by: "reader",
    parameters: [
      coalitionInPath,
      {
        ...inPath("day", "The day, in the coalition's own zone.", "2026-03-31"),
        is: { type: "string", format: "date" },
      },
    ],
    answers: { means: "What was so then, of what this person may still read now.", is: ref("View") },
    refusals: ["input/invalid_format"],
  },
  {
    id: "history",
    method: "get",
    path: "/api/coalitions/{coalition}/history/{kind}/{record}",
    group: "Reading",
    does: "Tell what happened to a record, the oldest first.",
    by: "reader",
    parameters: [
      coalitionInPath,
      kindInPath,
      inPath("record", "The id of the record.", "commitment-ovens-01"),
      ...paged,
    ],
    answers: {
      means: "One page of events. Where there are more, `Link: rel=next` leads to them.",
      is: listOf(ref("Past")),
    },
    refusals: ["door/page"],
  },
];

/** Every question is an operation of its own: its findings are its own. */
const answers = (): readonly Operation[] =>
  Object.entries(analyses as Readonly<Record<string, Analysis<never, unknown>>>).map(([name, { asks, says }]) => ({
    id: `answer_${name}`,
    method: "get",
    path: `/api/coalitions/{coalition}/answers/${name}`,
    group: "Reading",
    does: `Answer: ${asks}`,
    more: Object.entries(says)
      .map(([code, { sentence }]) => `\`${code}\`: ${sentence}`)
      .join("\n"),
    by: "reader",
    parameters: [coalitionInPath],
    answers: {
      means: "What there is to say, of what this person sees; `null` where there is nothing.",
      is: answer(Object.keys(says)),
    },
  }));

/** Some questions are answered by findings alone, others by more, with findings in it. */
const answer = (codes: readonly string[]): JsonSchema => {
  const finding = { allOf: [ref("Finding"), { properties: { code: { enum: codes } } }] };
  return { anyOf: [listOf(finding), { ...anObject({ findings: listOf(finding) }), additionalProperties: true }] };
};

const following: readonly Operation[] = [
  {
    id: "events",
    method: "get",
    path: "/api/coalitions/{coalition}/events",
    group: "Following",
    does: "Follow a coalition, as server-sent events.",
    more:
      "`patches` carries records as they now stand (`item: null` for one that is no longer to be seen) and the next cursor, " +
      "which is the event's id too. After `reload` nothing more comes: look anew. A line that drops goes on with `Last-Event-ID`.",
    by: "reader",
    parameters: [
      coalitionInPath,
      { name: "cursor", in: "query", means: "The `cursor` of a view or of the last event.", is: text },
      { name: "Last-Event-ID", in: "header", means: "The id of the last event, in place of `cursor`.", is: text },
    ],
    answers: { means: "A stream that stays open.", type: "text/event-stream", is: text },
  },
];

const linkRefusals = [
  "link/steward-only",
  "link/not-of-member",
  "link/no-such-invitation",
  "link/not-your-conversation",
  "link/only-looking",
  "mail/not-stored",
];

const links: readonly Operation[] = [
  {
    id: "listLinks",
    method: "get",
    path: "/api/coalitions/{coalition}/links",
    group: "Links",
    does: "List the links that are open, as a steward.",
    by: "person",
    parameters: [coalitionInPath],
    answers: { means: "The links, without what would open them.", is: listOf(ref("Link")) },
    refusals: linkRefusals.slice(0, 1),
  },
  {
    id: "makeLink",
    method: "post",
    path: "/api/coalitions/{coalition}/links",
    group: "Links",
    does: "Make a link that lets one person do one thing, as a steward.",
    by: "person",
    parameters: [coalitionInPath],
    asks: {
      is: anObject(
        {
          task: text,
          person: orNull(text),
          member: orNull(text),
          about: text,
          handedOver: { type: "string", enum: ["mail", "qr", "in-person"] },
          address: text,
        },
        ["person", "member", "about", "handedOver", "address"],
      ),
    },
    answers: { means: "The link. Its address is told this once.", is: ref("MadeLink") },
    refusals: linkRefusals,
  },
  {
    id: "endLink",
    method: "delete",
    path: "/api/coalitions/{coalition}/links/{link}",
    group: "Links",
    does: "End a link, as a steward.",
    by: "person",
    parameters: [coalitionInPath, inPath("link", "Its id.", "0f8fad5b-d9cb-469f-a165-70867728950e")],
    answers: { means: "It is over.", is: anObject({ ended: text }) },
    refusals: linkRefusals.slice(0, 1),
  },
];

const programs: readonly Operation[] = [
  {
    id: "token",
    method: "get",
    path: "/api/token",
    group: "Programs",
    does: "Tell what the token one asks with may do.",
    by: "reader",
    answers: { means: "The token, without what would let anyone use it.", is: ref("Token") },
  },
];
