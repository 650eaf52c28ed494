import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ownWebhooks } from "./ownWebhooks.ts";
import type { WebhookRows } from "./webhookRows.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const queued: string[] = [];
const rows = {
  byId: async (id: string) => ({ id, person: "ines", coalition: "kitchen", state: "on", seen: 0 }),
  queue: async (_: string, { id }: { readonly id: string }) => void queued.push(id),
} as unknown as WebhookRows;

test("whoever sends a test does not wait for ever for all that is sent before it", async () => {
  const own = ownWebhooks({
    rows,
    app: { newsSince: async () => null },
    key: new Uint8Array(32),
    mayBePrivate: false,
    now: () => new Date("2026-03-01T10:00:00Z"),
    idOf: (webhook) => `message of ${webhook}`,
    deliver: () => new Promise(() => undefined),
  });
  const sent = own.test("ines", "webhook-1");
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await Promise.race([sent, Promise.resolve("still waiting")])).toBe(true);
  expect(queued).toEqual(["message of webhook-1"]);
});
