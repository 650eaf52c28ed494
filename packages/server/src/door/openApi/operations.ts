import { type Analysis, analyses } from "@mortar/core";
import { commandOperations } from "./commandOperations.ts";
import { fileOperations } from "./fileOperations.ts";
import { anObject, type JsonSchema, listOf, orNull, ref, text } from "./jsonSchema.ts";
import { linkOperations } from "./linkOperations.ts";
import type { Operation, Parameter } from "./operation.ts";
import { coalitionInPath, inPath } from "./parameters.ts";
import { programOperations } from "./programOperations.ts";
import { kindNames } from "./recordSchemas.ts";
import { serverOperations } from "./serverOperations.ts";

/** Everything a program can ask for at the doors under `/api`, and whether the server is well. */
export const operations = (): readonly Operation[] =>
  (declared ??= [
    ...serverOperations,
    ...reading,
    scheduled,
    ...answers(),
    ...following,
    ...fileOperations,
    ...commandOperations(),
    ...linkOperations,
    ...programOperations,
  ]);

/** Made once, when somebody first asks: schemas of a hundred commands take some milliseconds. */
let declared: readonly Operation[] | undefined;

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

const scheduled: Operation = {
  id: "schedule",
  method: "get",
  path: "/api/coalitions/{coalition}/schedule",
  group: "Reading",
  does: "Tell what the clock does here by itself, when it does it next, and how the last run went.",
  more: "For stewards. `trouble` is the code of what keeps it from being done.",
  by: "reader",
  parameters: [coalitionInPath],
  answers: { means: "The rhythm, the days that come, and the runs.", is: ref("Scheduled") },
};

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
