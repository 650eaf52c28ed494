import { anObject, type JsonSchema, listOf, orNull, ref, text } from "./jsonSchema.ts";
import { actorSchema, recordSchemas, tablesSchema } from "./recordSchemas.ts";

const instant: JsonSchema = { type: "string", format: "date-time" };
const day: JsonSchema = { type: "string", format: "date" };

/** What answers are made of, each under a name. */
export const schemas = (): Readonly<Record<string, JsonSchema>> => ({
  Problem: problem,
  Invalid: invalid,
  Done: done,
  Actor: actorSchema,
  Asker: asker,
  Tables: tablesSchema(),
  View: view,
  Finding: finding,
  Past: past,
  Command: command,
  ListedCoalition: anObject({ id: text, name: text }),
  Link: link,
  MadeLink: madeLink,
  Token: token,
  Webhook: webhook,
  Delivery: delivery,
  Told: told,
  Scheduled: scheduled,
  ...recordSchemas(),
});

const invalid: JsonSchema = anObject(
  {
    at: { type: "string", description: "Where in what was sent." },
    code: text,
    sentence: text,
  },
  ["sentence"],
);

const problem: JsonSchema = {
  ...anObject(
    {
      type: { type: "string", format: "uri-reference", description: "The address of a page that explains the code." },
      title: { type: "string", description: "The sentence: what is so, and what can be done." },
      status: { type: "integer" },
      code: { type: "string", description: "Stable, as `commitment/not-yours`." },
      sentence: text,
      about: { ...listOf(text), description: "The ids of the records that stand in the way." },
      stands: {
        ...anObject({ revision: text, words: { type: "object" } }),
        description: "The wording that stands now, where an edit was made on an older one.",
      },
      invalid: { ...listOf(ref("Invalid")), description: "Each thing that is wrong with what was sent." },
      "violated-policies": { ...listOf(text), description: "The limits that were reached." },
    },
    ["about", "stands", "invalid", "violated-policies"],
  ),
  description: "What is wrong, by RFC 9457.",
};

const done: JsonSchema = {
  ...anObject({
    happened: listOf(anObject({ type: text, kind: text, id: text })),
    revision: { type: "string", description: "Of each record that changed." },
  }),
  description: "What a command came to. Nothing happened where nothing was new.",
};

const asker: JsonSchema = anObject({
  person: orNull(text),
  members: listOf(text),
  isSteward: { type: "boolean" },
  today: day,
});

const view: JsonSchema = {
  ...anObject({ coalition: text, me: ref("Asker"), tables: ref("Tables"), cursor: text, asItWasOn: day }, [
    "cursor",
    "asItWasOn",
  ]),
  description: "The coalition as one person sees it. What is not for her to see is not there, and leaves no trace.",
};

const finding: JsonSchema = {
  ...anObject({
    code: text,
    about: listOf(text),
    args: { type: "object", additionalProperties: { type: ["string", "number"] } },
  }),
  /** Each question adds what is its own. */
  additionalProperties: true,
  description:
    "One finding: its code among those the question lists, the records it is about, the values of its sentence.",
};

const past: JsonSchema = {
  ...anObject({ type: text, at: instant, by: ref("Actor"), told: { type: "object" } }),
  description: "One event of a record.",
};

const command: JsonSchema = anObject({
  name: text,
  does: text,
  humanOnly: { type: "boolean" },
  input: { type: "object", description: "A JSON Schema." },
});

const linkTask: JsonSchema = {
  type: "string",
  enum: ["affirm", "conversation", "invitation", "join", "moved", "newcomer", "projector", "pulse", "ties"],
};
const handing: JsonSchema = { type: "string", enum: ["mail", "qr", "in-person"] };

const link: JsonSchema = anObject({
  id: text,
  coalition: text,
  task: linkTask,
  person: orNull(text),
  member: orNull(text),
  about: orNull(text),
  madeBy: text,
  handedOver: handing,
  madeAt: instant,
  expiresAt: instant,
  claimedAt: orNull(instant),
  endedAt: orNull(instant),
});

const madeLink: JsonSchema = anObject(
  { id: text, expires: instant, url: text, qr: text, waitsInOutbox: { type: "boolean" } },
  ["url", "qr", "waitsInOutbox"],
);

const token: JsonSchema = anObject({
  id: text,
  person: text,
  name: text,
  beginning: text,
  scopes: listOf({ type: "string", enum: ["read", "write"] }),
  coalitions: orNull(listOf(text)),
  madeAt: instant,
  expiresAt: instant,
  usedOn: orNull(day),
});

const webhook: JsonSchema = anObject({
  id: text,
  person: text,
  coalition: text,
  address: { type: "string", format: "uri" },
  state: { type: "string", enum: ["on", "off"] },
  madeAt: instant,
  offSince: orNull(instant),
  toldAt: orNull(instant),
  failingSince: orNull(instant),
  lastStatus: orNull({ type: "integer" }),
  lastTrouble: orNull(text),
  nextAt: orNull(instant),
});

const delivery: JsonSchema = anObject({
  id: { type: "string", description: "The `webhook-id` it is sent under, each time it is tried." },
  type: text,
  at: instant,
  state: { type: "string", enum: ["waiting", "delivered", "given-up"] },
  tries: { type: "integer" },
  lastStatus: orNull({ type: "integer" }),
  lastTrouble: orNull(text),
  triedAt: orNull(instant),
  nextAt: orNull(instant),
});

const roundsBegun: JsonSchema = { ...listOf({ type: "string", enum: ["pulse", "review"] }) };

const scheduled: JsonSchema = anObject({
  rhythm: orNull(
    anObject({
      pulseEveryMonths: orNull({ type: "integer" }),
      pulseDays: { type: "integer" },
      reviewMonthly: { type: "boolean" },
      setBy: orNull(text),
      setAt: orNull(instant),
    }),
  ),
  next: anObject({ pulse: orNull(day), review: orNull(day) }),
  trouble: orNull(text),
  runs: listOf(
    anObject({
      name: { type: "string", enum: ["rounds", "reminders"] },
      doneAt: instant,
      nextAt: instant,
      came: anObject(
        { opened: roundsBegun, closed: roundsBegun, trouble: orNull(text), reminded: { type: "integer" } },
        ["opened", "closed", "trouble", "reminded"],
      ),
    }),
  ),
});

const told: JsonSchema = {
  ...anObject({
    type: { type: "string", enum: ["record.changed", "sight.changed", "test"] },
    timestamp: instant,
    data: anObject({ coalition: text, kind: text, id: text, happened: text, revision: text }, [
      "kind",
      "id",
      "happened",
      "revision",
    ]),
  }),
  description: "What a webhook is told: that a record changed, or what its person sees, and never any words.",
};
