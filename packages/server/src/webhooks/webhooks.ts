import type { App } from "@mortar/app";
import type { OpenSideTables } from "../sideTables/sideTables.ts";
import { deliverer } from "./delivering.ts";
import { looker, messageIds } from "./looking.ts";
import { ownWebhooks } from "./ownWebhooks.ts";
import { roundsFor } from "./roundsFor.ts";
import type { Send } from "./sending.ts";
import { versions, webhookRows } from "./webhookRows.ts";

const DAY_MS = 86_400_000;
/** How long it can be seen what became of a delivery. */
const SHOWN_MS = 7 * DAY_MS;

type Opening = {
  readonly open: OpenSideTables;
  readonly app: Pick<App, "newsSince" | "sees">;
  readonly versionOf: (coalition: string) => Promise<number>;
  /** 32 bytes, the same on every node. */
  readonly key: Uint8Array;
  readonly send: Send;
  readonly mayBePrivate: boolean;
  readonly now: () => Date;
  readonly report: (trouble: unknown) => void;
};

export type Webhooks = Awaited<ReturnType<typeof openWebhooks>>;

/**
 * Tells addresses outside of changes, each under its person's sight. What is to be told is written down before it is sent,
 * in tables that every node shares: whoever is killed is taken over from, and what arrives twice arrives under one id.
 */
export const openWebhooks = async ({ open, app, versionOf, key, send, mayBePrivate, now, report }: Opening) => {
  const tables = await open("webhooks", versions);
  const rows = webhookRows(tables);
  const idOf = messageIds(key);
  const lookAt = looker({ rows, app, versionOf, idOf, now });
  const { tellOne, tellAll, close } = deliverer({ rows, app, key, send, now });
  const woken = roundsFor(report);

  const beat = async (): Promise<void> => {
    for (const coalition of await rows.coalitions()) await lookAt(coalition);
    await tellAll();
  };

  return {
    ...ownWebhooks({ rows, app, key, mayBePrivate, now, idOf, deliver: tellOne }),

    endAll: async (person: string): Promise<void> => {
      for (const { id } of await rows.ofPerson(person)) await rows.drop(id);
      await tables.flushDeleted();
    },

    /** Something happened in a coalition: whoever is to be told is told soon. Waits for nothing. */
    wake: (coalition: string): void =>
      woken.add(coalition, async () => {
        await lookAt(coalition);
        // What happens next is looked at meanwhile, however long somebody takes to answer.
        void woken.also(tellAll).catch(report);
      }),
    /** Whatever no one was woken for: what other nodes did, what a killed one left, what is due again. */
    beat: () => woken.also(beat),
    tidy: async (): Promise<void> => void (await rows.tidy(new Date(now().getTime() - SHOWN_MS).toISOString())),
    close: async (): Promise<void> => {
      close();
      await woken.over();
      await tables.close();
    },
  };
};
