import { createHmac } from "node:crypto";
import type { App, News } from "@mortar/app";
import type { Tidings } from "./webhook.ts";
import type { NewDelivery, WebhookRow, WebhookRows } from "./webhookRows.ts";

type Parts = {
  readonly rows: WebhookRows;
  readonly app: Pick<App, "newsSince">;
  readonly versionOf: (coalition: string) => Promise<number>;
  readonly idOf: IdOf;
  readonly now: () => Date;
};

export type IdOf = (webhook: string, what: string) => string;

/** Ids of messages: the same for the same message, whoever finds it, and telling nothing. */
export const messageIds =
  (key: Uint8Array): IdOf =>
  (webhook, what) =>
    `msg_${createHmac("sha256", key).update(`${webhook} ${what}`).digest("base64url").slice(0, 32)}`;

/** Looks through what happened in a coalition, and writes down what each of its webhooks is to be told. */
export const looker = ({ rows, app, versionOf, idOf, now }: Parts) => {
  const instant = () => now().toISOString();

  /** Writes down what is new for one webhook. Who has no place any more has no webhook either. */
  const look = async (webhook: WebhookRow): Promise<void> => {
    const news = await app.newsSince(webhook.coalition, webhook.person, webhook.seen);
    if (!news) return void (await rows.drop(webhook.id));
    if (news.upTo === webhook.seen && news.sight === webhook.sight) return;
    await rows.found(webhook, news.upTo, news.sight, deliveriesOf(webhook, news), instant());
    const seen = await rows.byId(webhook.id);
    if (seen && seen.seen > webhook.seen && seen.seen < (await versionOf(webhook.coalition))) await look(seen);
  };

  /** Under ids made of what is told, so that they say nothing of what is not. */
  const deliveriesOf = (webhook: WebhookRow, { changes, sight }: News): readonly NewDelivery[] => {
    const { id, coalition } = webhook;
    const told = changes.map(({ version, at, ...rest }) => {
      const tidings: Tidings = { type: "record.changed", timestamp: at, data: { coalition, ...rest } };
      return { id: idOf(id, JSON.stringify(rest)), tidings, nth: version };
    });
    if (sight === webhook.sight) return told;
    const tidings: Tidings = { type: "sight.changed", timestamp: instant(), data: { coalition } };
    return [{ id: idOf(id, `sight ${webhook.sight} ${webhook.seen} ${sight}`), tidings, nth: webhook.seen }, ...told];
  };

  return async (coalition: string): Promise<void> => {
    for (const webhook of await rows.ofCoalition(coalition)) await look(webhook);
  };
};
