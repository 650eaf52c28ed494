import type { App } from "@mortar/app";
import type { Send, Sent } from "./sending.ts";
import { signed, unlock } from "./signing.ts";
import type { Tidings } from "./webhook.ts";
import type { Came, Due, WebhookRow, WebhookRows } from "./webhookRows.ts";

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** How long to wait after each try that came to nothing: ten tries in three days and four hours. */
const WAITS_MS = [
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
] as const;

/** Longer than any try takes. Whoever holds one longer has been killed. */
const LEASE_MS = MINUTE_MS;
const AT_ONCE = 16;

type Parts = {
  readonly rows: WebhookRows;
  readonly app: Pick<App, "newsSince" | "sees">;
  readonly key: Uint8Array;
  readonly send: Send;
  readonly now: () => Date;
};

/** Sends what is due until nothing is: each message by whoever leases it first, and each webhook's in its order. */
export const deliverer = ({ rows, app, key, send, now }: Parts) => {
  const instant = (afterMs = 0) => new Date(now().getTime() + afterMs).toISOString();

  /** Rights are asked for anew before each try: between two of them lie hours. */
  const isStillHers = async (webhook: WebhookRow, { type, data }: Tidings): Promise<boolean> =>
    type === "record.changed"
      ? app.sees(webhook.coalition, webhook.person, data.kind, data.id)
      : (await app.newsSince(webhook.coalition, webhook.person, null)) !== null;

  const send1 = async (webhook: WebhookRow, due: Due): Promise<Sent> => {
    const seconds = Math.floor(now().getTime() / SECOND_MS);
    const old = webhook.oldSecret !== null && (webhook.oldUntil ?? "") > instant() ? [webhook.oldSecret] : [];
    const secrets = [webhook.secret, ...old].map((locked) => unlock(key, locked));
    return send(
      webhook.address,
      {
        "content-type": "application/json",
        "user-agent": "Mortar webhooks",
        "webhook-id": due.id,
        "webhook-timestamp": String(seconds),
        "webhook-signature": signed(secrets, due.id, seconds, due.body),
      },
      due.body,
    );
  };

  const tryOnce = async (due: Due): Promise<void> => {
    if (!(await rows.lease(due.id, instant(), instant(LEASE_MS)))) return;
    const webhook = await rows.byId(due.webhook);
    if (!webhook || webhook.state === "off") return void (await rows.forget(due.id));
    if (!(await isStillHers(webhook, JSON.parse(due.body) as Tidings))) {
      await rows.forget(due.id);
      if ((await app.newsSince(webhook.coalition, webhook.person, null)) === null) await rows.drop(webhook.id);
      return;
    }
    const sent = await send1(webhook, due);
    const came = cameOf(sent, due.tries, instant);
    await rows.tried(due.id, came);
    // 410: whoever listens says herself that nobody does any more.
    if (came.state === "given-up" || came.status === 410) await rows.turnOff(webhook.id, instant());
  };

  return async (): Promise<void> => {
    for (let due = await rows.due(instant(), AT_ONCE); due.length > 0; due = await rows.due(instant(), AT_ONCE))
      await Promise.all(byWebhook(due).map((theirs) => oneByOne(theirs, tryOnce)));
  };
};

const cameOf = (sent: Sent, tries: number, instant: (afterMs?: number) => string): Came => {
  const status = "status" in sent ? sent.status : null;
  const trouble = "trouble" in sent ? sent.trouble : null;
  const told = { at: instant(), status, trouble };
  if (status !== null && status >= 200 && status < 300) return { ...told, state: "delivered", nextAt: null };
  const wait = WAITS_MS[tries];
  return wait === undefined
    ? { ...told, state: "given-up", nextAt: null }
    : { ...told, state: "waiting", nextAt: instant(wait) };
};

const byWebhook = (due: readonly Due[]): readonly (readonly Due[])[] => [
  ...Map.groupBy(due, ({ webhook }) => webhook).values(),
];

const oneByOne = async (due: readonly Due[], work: (it: Due) => Promise<void>): Promise<void> => {
  for (const it of due) await work(it);
};
