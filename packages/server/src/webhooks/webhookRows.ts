import type { SideTables, Statements } from "../sideTables/sideTables.ts";
import type { Delivery, neverTold, Tidings, Trouble, Webhook } from "./webhook.ts";

export const versions = [
  `CREATE TABLE webhooks (
     id TEXT PRIMARY KEY,
     person TEXT NOT NULL,
     coalition TEXT NOT NULL,
     address TEXT NOT NULL,
     secret TEXT NOT NULL,
     old_secret TEXT,
     old_until TEXT,
     state TEXT NOT NULL,
     made_at TEXT NOT NULL,
     off_since TEXT,
     seen INTEGER NOT NULL,
     sight TEXT NOT NULL
   ) STRICT;
   CREATE INDEX webhooks_person ON webhooks (person);
   CREATE INDEX webhooks_coalition ON webhooks (coalition);
   CREATE TABLE deliveries (
     id TEXT PRIMARY KEY,
     webhook TEXT NOT NULL,
     type TEXT NOT NULL,
     body TEXT NOT NULL,
     at TEXT NOT NULL,
     nth INTEGER NOT NULL,
     state TEXT NOT NULL,
     tries INTEGER NOT NULL,
     next_at TEXT,
     leased_until TEXT,
     tried_at TEXT,
     last_status INTEGER,
     last_trouble TEXT
   ) STRICT;
   CREATE INDEX deliveries_webhook ON deliveries (webhook);
   CREATE INDEX deliveries_due ON deliveries (state, next_at);`,
  `ALTER TABLE webhooks ADD COLUMN told_at TEXT;
   ALTER TABLE webhooks ADD COLUMN failing_since TEXT;
   ALTER TABLE webhooks ADD COLUMN last_status INTEGER;
   ALTER TABLE webhooks ADD COLUMN last_trouble TEXT;`,
];

/** A webhook with what only the server knows of it: how far the coalition was looked through, and by which rights. */
export type WebhookRow = Webhook & {
  readonly secret: string;
  readonly oldSecret: string | null;
  readonly oldUntil: string | null;
  readonly seen: number;
  readonly sight: string;
};

export type Due = { readonly id: string; readonly webhook: string; readonly body: string; readonly tries: number };
export type NewDelivery = { readonly id: string; readonly tidings: Tidings; readonly nth: number };

const columns = `id, person, coalition, address, secret, old_secret AS "oldSecret", old_until AS "oldUntil", state,
  made_at AS "madeAt", off_since AS "offSince", told_at AS "toldAt", failing_since AS "failingSince",
  last_status AS "lastStatus", last_trouble AS "lastTrouble", seen, sight,
  (SELECT min(next_at) FROM deliveries WHERE deliveries.webhook = webhooks.id AND deliveries.state = 'waiting' AND tries > 0)
    AS "nextAt"`;

/** Waiting, and nobody is at it: whoever was may have been killed. Takes two instants, both now. */
const isFree = `state = 'waiting' AND next_at <= ? AND (leased_until IS NULL OR leased_until <= ?)`;

export type WebhookRows = ReturnType<typeof webhookRows>;

export const webhookRows = (tables: SideTables) => ({
  ...deliveryRows(tables),
  ofPerson: (person: string) =>
    tables.all<WebhookRow>(`SELECT ${columns} FROM webhooks WHERE person = ? ORDER BY made_at DESC, id`, person),
  ofCoalition: (coalition: string) =>
    tables.all<WebhookRow>(`SELECT ${columns} FROM webhooks WHERE coalition = ? AND state = 'on'`, coalition),
  byId: (id: string) => tables.one<WebhookRow>(`SELECT ${columns} FROM webhooks WHERE id = ?`, id),
  coalitions: async () =>
    (
      await tables.all<{ readonly coalition: string }>("SELECT DISTINCT coalition FROM webhooks WHERE state = 'on'")
    ).map(({ coalition }) => coalition),

  add: ({
    id,
    person,
    coalition,
    address,
    secret,
    madeAt,
    seen,
    sight,
  }: Omit<WebhookRow, "oldSecret" | "oldUntil" | "state" | "offSince" | keyof typeof neverTold>) =>
    tables.run(
      "INSERT INTO webhooks (id, person, coalition, address, secret, state, made_at, seen, sight) VALUES (?, ?, ?, ?, ?, 'on', ?, ?, ?)",
      id,
      person,
      coalition,
      address,
      secret,
      madeAt,
      seen,
      sight,
    ),
  drop: (id: string) => tables.atOnce((steps) => dropped(steps, id)),
  rotate: (id: string, secret: string, old: string, until: string) =>
    tables.run("UPDATE webhooks SET secret = ?, old_secret = ?, old_until = ? WHERE id = ?", secret, old, until, id),
  turnOn: (id: string, seen: number, sight: string) =>
    tables.run(
      "UPDATE webhooks SET state = 'on', off_since = NULL, failing_since = NULL, seen = ?, sight = ? WHERE id = ? AND state = 'off'",
      seen,
      sight,
      id,
    ),
  /** Nothing more is sent, and what waited waits no longer. */
  turnOff: (id: string, at: string) =>
    tables.atOnce(async (steps) => {
      await steps.run("UPDATE webhooks SET state = 'off', off_since = ? WHERE id = ?", at, id);
      await steps.run(
        "UPDATE deliveries SET state = 'given-up', next_at = NULL, leased_until = NULL WHERE webhook = ? AND state = 'waiting'",
        id,
      );
    }),
});

const deliveryRows = (tables: SideTables) => ({
  /** What was found goes on its way, and is not looked for again: both or neither. `false`: another node was quicker. */
  found: (
    { id, seen }: Pick<WebhookRow, "id" | "seen">,
    upTo: number,
    sight: string,
    deliveries: readonly NewDelivery[],
    at: string,
  ) =>
    tables.atOnce(async (steps) => {
      const isOurs = await steps.run(
        "UPDATE webhooks SET seen = ?, sight = ? WHERE id = ? AND seen = ? AND state = 'on'",
        upTo,
        sight,
        id,
        seen,
      );
      if (isOurs === 0) return false;
      for (const delivery of deliveries) await queued(steps, id, delivery, at);
      return true;
    }),
  queue: (webhook: string, delivery: NewDelivery, at: string) => queued(tables, webhook, delivery, at),
  /** The webhooks something waits for, whoever has waited longest first. */
  whoIsDue: async (now: string) =>
    (
      await tables.all<{ readonly webhook: string }>(
        `SELECT webhook FROM deliveries WHERE ${isFree} GROUP BY webhook ORDER BY min(next_at)`,
        now,
        now,
      )
    ).map(({ webhook }) => webhook),
  nextDue: (webhook: string, now: string) =>
    tables.one<Due>(
      `SELECT id, webhook, body, tries FROM deliveries WHERE webhook = ? AND ${isFree} ORDER BY next_at, nth LIMIT 1`,
      webhook,
      now,
      now,
    ),
  /** Whether it is ours to send: of those who try, one. */
  lease: async (id: string, now: string, until: string) =>
    (await tables.run(`UPDATE deliveries SET leased_until = ? WHERE id = ? AND ${isFree}`, until, id, now, now)) > 0,
  tried: (due: Due, came: Came) => tables.atOnce((steps) => noted(steps, due, came)),
  forget: (id: string) => tables.run("DELETE FROM deliveries WHERE id = ?", id),
  deliveries: (webhook: string, most: number) =>
    tables.all<Delivery>(
      `SELECT id, type, at, state, tries, last_status AS "lastStatus", last_trouble AS "lastTrouble", tried_at AS "triedAt",
         next_at AS "nextAt" FROM deliveries WHERE webhook = ? ORDER BY at DESC, nth DESC LIMIT ${most}`,
      webhook,
    ),
  tidy: (before: string) => tables.run("DELETE FROM deliveries WHERE state <> 'waiting' AND tried_at < ?", before),
});

/** What a try came to. */
export type Came = {
  readonly state: Delivery["state"];
  readonly at: string;
  readonly nextAt: string | null;
  readonly status: number | null;
  readonly trouble: Trouble | null;
};

const queued = (steps: Statements, webhook: string, { id, tidings, nth }: NewDelivery, at: string) =>
  steps.run(
    "INSERT INTO deliveries (id, webhook, type, body, at, nth, state, tries, next_at) VALUES (?, ?, ?, ?, ?, ?, 'waiting', 0, ?) ON CONFLICT DO NOTHING",
    id,
    webhook,
    tidings.type,
    JSON.stringify(tidings),
    tidings.timestamp,
    nth,
    at,
  );

const dropped = async (steps: Statements, id: string) => {
  await steps.run("DELETE FROM deliveries WHERE webhook = ?", id);
  await steps.run("DELETE FROM webhooks WHERE id = ?", id);
};

/** With the message, and with its webhook. */
const noted = async (
  steps: Statements,
  { id, webhook }: Due,
  { state, nextAt, at, status, trouble }: Came,
): Promise<void> => {
  await steps.run(
    "UPDATE deliveries SET state = ?, tries = tries + 1, next_at = ?, leased_until = NULL, tried_at = ?, last_status = ?, last_trouble = ? WHERE id = ?",
    state,
    nextAt,
    at,
    status,
    trouble,
    id,
  );
  const stands =
    state === "delivered" ? "told_at = ?, failing_since = NULL" : "failing_since = coalesce(failing_since, ?)";
  await steps.run(
    `UPDATE webhooks SET ${stands}, last_status = ?, last_trouble = ? WHERE id = ?`,
    at,
    status,
    trouble,
    webhook,
  );
};
