import { randomUUID } from "node:crypto";
import type { App } from "@mortar/app";
import { refuse, type Refused } from "../links/refused.ts";
import type { IdOf } from "./looking.ts";
import { freshSecret, lock } from "./signing.ts";
import { type Delivery, isAddress, neverTold, type Tidings, type Webhook, WEBHOOKS_MAX } from "./webhook.ts";
import type { WebhookRow, WebhookRows } from "./webhookRows.ts";

/** How long an old secret signs beside a new one. */
const OLD_SECRET_MS = 86_400_000;
const DELIVERIES_SHOWN = 100;
/** How long somebody waits to see what came of a test. What takes longer is sent without her. */
const TEST_WAIT_MS = 12_000;

type Parts = {
  readonly rows: WebhookRows;
  readonly app: Pick<App, "newsSince">;
  readonly key: Uint8Array;
  readonly mayBePrivate: boolean;
  readonly now: () => Date;
  readonly idOf: IdOf;
  /** Sends what waits for one webhook. */
  readonly deliver: (webhook: string) => Promise<void>;
};

/** What a person does with her own webhooks. Another's is as unknown as one that never was. */
export const ownWebhooks = ({ rows, app, key, mayBePrivate, now, idOf, deliver }: Parts) => {
  const instant = () => now().toISOString();
  const own = async (person: string, id: string): Promise<WebhookRow | null> => {
    const found = await rows.byId(id);
    return found?.person === person ? found : null;
  };

  return {
    /** The secret is told this once. */
    make: async (
      person: string,
      asked: { readonly coalition: string; readonly address: string },
    ): Promise<Refused | { readonly webhook: Webhook; readonly secret: string }> => {
      const address = asked.address.trim();
      if (!isAddress(address, mayBePrivate)) return refuse("webhook/address");
      if ((await rows.ofPerson(person)).length >= WEBHOOKS_MAX) return refuse("webhook/too-many");
      const begun = await app.newsSince(asked.coalition, person, null);
      if (!begun) return refuse("webhook/no-place");
      const secret = freshSecret();
      const row = { id: randomUUID(), person, coalition: asked.coalition, address, madeAt: instant() };
      await rows.add({ ...row, secret: lock(key, secret), seen: begun.upTo, sight: begun.sight });
      return { webhook: { ...row, ...neverTold, state: "on", offSince: null }, secret };
    },

    list: async (person: string): Promise<readonly Webhook[]> => (await rows.ofPerson(person)).map(toldOf),

    /** The newest first; `null` where she has no such webhook. */
    deliveries: async (person: string, id: string): Promise<readonly Delivery[] | null> =>
      (await own(person, id)) && rows.deliveries(id, DELIVERIES_SHOWN),

    end: async (person: string, id: string): Promise<boolean> => {
      const found = await own(person, id);
      if (found) await rows.drop(found.id);
      return found !== null;
    },

    /** A new secret; for a day what is sent is signed with the old one too. */
    rotate: async (person: string, id: string): Promise<string | null> => {
      const found = await own(person, id);
      if (!found) return null;
      const secret = freshSecret();
      const until = new Date(now().getTime() + OLD_SECRET_MS).toISOString();
      await rows.rotate(id, lock(key, secret), found.secret, until);
      return secret;
    },

    /** Sends something that says it is a test, in turn with the rest. */
    test: async (person: string, id: string): Promise<boolean> => {
      const found = await own(person, id);
      if (found?.state !== "on") return false;
      const at = instant();
      const tidings: Tidings = { type: "test", timestamp: at, data: { coalition: found.coalition } };
      await rows.queue(id, { id: idOf(id, `test ${randomUUID()}`), tidings, nth: found.seen }, at);
      await Promise.race([deliver(id), forSoLong(TEST_WAIT_MS)]);
      return true;
    },

    /** Begins again from now on: what happened meanwhile is not told. */
    turnOn: async (person: string, id: string): Promise<boolean> => {
      const found = await own(person, id);
      const begun = found && (await app.newsSince(found.coalition, person, null));
      return begun !== null && (await rows.turnOn(id, begun.upTo, begun.sight)) > 0;
    },
  };
};

const forSoLong = (ms: number): Promise<void> => new Promise((over) => void setTimeout(over, ms).unref());

/** Without what only the server knows of it. */
const toldOf = (row: WebhookRow): Webhook => {
  const { id, person, coalition, address, state, madeAt, offSince } = row;
  const { toldAt, failingSince, lastStatus, lastTrouble, nextAt } = row;
  return {
    id,
    person,
    coalition,
    address,
    state,
    madeAt,
    offSince,
    toldAt,
    failingSince,
    lastStatus,
    lastTrouble,
    nextAt,
  };
};
