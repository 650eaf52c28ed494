import type { App } from "@mortar/app";
import { linesOf } from "./lines.ts";
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
/** Receivers that are told at a time, by each node. */
const AT_ONCE = 16;

type Parts = {
  readonly rows: WebhookRows;
  readonly app: Pick<App, "newsSince" | "sees">;
  readonly key: Uint8Array;
  readonly send: Send;
  readonly now: () => Date;
};

/**
 * Sends what is due until nothing is: each message by whoever leases it first, each webhook's in its order, and the webhooks
 * side by side: a receiver that lets one wait holds up nobody but itself.
 */
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

  /** Answers whether the receiver is there: whoever has not answered at all is not asked for more at once. */
  const tryOnce = async (due: Due): Promise<boolean> => {
    if (!(await rows.lease(due.id, instant(), instant(LEASE_MS)))) return true;
    const webhook = await rows.byId(due.webhook);
    if (!webhook || webhook.state === "off") {
      await rows.forget(due.id);
      return true;
    }
    if (!(await isStillHers(webhook, JSON.parse(due.body) as Tidings))) {
      await rows.forget(due.id);
      if ((await app.newsSince(webhook.coalition, webhook.person, null)) === null) await rows.drop(webhook.id);
      return true;
    }
    const came = cameOf(await send1(webhook, due), due.tries, instant);
    await rows.tried(due, came);
    // 410: whoever listens says herself that nobody does any more.
    if (came.state === "given-up" || came.status === 410) await rows.turnOff(webhook.id, instant());
    return came.trouble === null;
  };

  let isClosed = false;
  const tellOne = linesOf(AT_ONCE, async (webhook) => {
    const due = isClosed ? null : await rows.nextDue(webhook, instant());
    return due && (await tryOnce(due)) ? "more" : "nothing";
  });

  return {
    tellOne,
    /** Begins nothing more: what is due stays due. */
    close: (): void => void (isClosed = true),
    tellAll: async (): Promise<void> => void (await Promise.all((await rows.whoIsDue(instant())).map(tellOne))),
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
