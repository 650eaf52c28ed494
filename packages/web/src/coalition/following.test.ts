import { type CoalitionClient, NotLetIn, Unreachable, type View } from "@mortar/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { viewOf, wholeWorld } from "../../testing/boots.ts";
import { openCoalitionStore } from "./coalitionStore.ts";
import { Following } from "./following.ts";
import { openLine } from "./line.ts";

const view = viewOf(wholeWorld(), "person-amara-okafor");
const risk = "commitment-engineering-risk";
const neighbours = { name: "test", tell: () => {}, hear: () => () => {} };

/** A stream the test speaks through. */
class ToldStream extends EventTarget {
  static opened: ToldStream[] = [];
  isClosed = false;
  readonly address: string;
  constructor(address: string) {
    super();
    this.address = address;
    ToldStream.opened.push(this);
  }
  close() {
    this.isClosed = true;
  }
  tell(type: string, told: unknown = {}) {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(told) }));
  }
}

const latest = () => ToldStream.opened.at(-1) as ToldStream;

const following = async (look: () => Promise<View>) => {
  const client = { look, events: (cursor: string) => `/events?cursor=${cursor}` } as unknown as CoalitionClient;
  const store = openCoalitionStore({ view, onCut: () => {} });
  const line = openLine();
  const onNotLetIn = vi.fn<() => void>();
  const onSessionOver = vi.fn<() => void>();
  const it = new Following({ client, store, line, neighbours, onNotLetIn, onSessionOver });
  await vi.advanceTimersByTimeAsync(1);
  return { stop: () => it.stop(), store, line, onNotLetIn };
};

beforeEach(() => {
  vi.useFakeTimers();
  ToldStream.opened = [];
  vi.stubGlobal("EventSource", ToldStream);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("what the stream tells is seen, and is where the next stream goes on from", async () => {
  const { store, stop } = await following(async () => view);
  expect(latest().address).toContain("cursor-1");
  latest().tell("patches", { patches: [{ kind: "commitments", id: risk, item: null }], cursor: "cursor-2" });
  expect(store.standing().world.commitments.has(risk)).toBe(false);
  stop();
});

test("after a reload everything is loaded anew, and what may no longer be read is gone", async () => {
  const less = { ...view, tables: { ...view.tables, conversations: [] }, cursor: "cursor-9" };
  const look = vi.fn<() => Promise<View>>().mockResolvedValueOnce(view).mockResolvedValue(less);
  const { store, stop } = await following(look);
  expect(store.standing().world.conversations.size).toBeGreaterThan(0);
  const first = latest();
  first.tell("reload");
  await vi.advanceTimersByTimeAsync(1);
  expect(first.isClosed).toBe(true);
  expect(store.standing().world.conversations.size).toBe(0);
  expect(latest().address).toContain("cursor-9");
  stop();
});

test("who has no place any more keeps nothing", async () => {
  const look = vi
    .fn<() => Promise<View>>()
    .mockResolvedValueOnce(view)
    .mockRejectedValue(new NotLetIn({ code: "request/not-recorded", sentence: "", about: [] }));
  const { store, onNotLetIn } = await following(look);
  latest().tell("reload");
  await vi.advanceTimersByTimeAsync(1);
  expect(store.standing().world.members.size).toBe(0);
  expect(onNotLetIn).toHaveBeenCalledOnce();
});

test("a broken stream is tried again by itself, later and later", async () => {
  const look = vi.fn<() => Promise<View>>().mockResolvedValueOnce(view).mockRejectedValue(new Unreachable("no line"));
  const { line, stop } = await following(look);
  expect(line.state()).toBe("up");
  latest().tell("error");
  expect(line.state()).toBe("down");
  await vi.advanceTimersByTimeAsync(10_000);
  const soon = look.mock.calls.length;
  expect(soon).toBeGreaterThan(2);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(look.mock.calls.length - soon).toBeLessThan(soon);
  look.mockResolvedValue(view);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(line.state()).toBe("up");
  stop();
});
