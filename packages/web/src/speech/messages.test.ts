import { afterEach, expect, test, vi } from "vitest";
import { openMessages } from "./messages.ts";
import { speechFor } from "./SpeechContext.ts";

afterEach(() => vi.useRealTimers());

const all = { "place.front": ["Front page"], "place.members": ["Members"] };
const answering = (...answers: readonly (() => Promise<Response>)[]) => {
  let asked = 0;
  return async () => (answers[asked++] ?? (() => Promise.reject(new Error("Asked too often."))))();
};

test("a page begins with what it says, and those who follow are told once everything is there", async () => {
  const messages = openMessages(
    { "place.front": ["Front page"] },
    "/messages/en.json",
    answering(async () => Response.json(all)),
  );
  const told = vi.fn<() => void>();
  messages.follow(told);
  expect(Object.keys(messages.now())).toEqual(["place.front"]);
  await messages.bring();
  expect(messages.now()).toEqual(all);
  expect(told).toHaveBeenCalledOnce();
});

test("a dropped line, or an answer that is none, is asked again", async () => {
  vi.useFakeTimers();
  const dropped = async () => Promise.reject(new TypeError("Failed to fetch"));
  const busy = async () => new Response("", { status: 503 });
  const messages = openMessages(
    {},
    "/messages/en.json",
    answering(dropped, busy, async () => Response.json(all)),
  );
  const brought = messages.bring();
  await vi.advanceTimersByTimeAsync(10_000);
  await brought;
  expect(messages.now()).toEqual(all);
});

test("where all of them came with the page nothing is asked for", async () => {
  const messages = openMessages(all, undefined, answering());
  await messages.bring();
  expect(messages.now()).toBe(all);
});

test("what happens before everything is there can be said once it is", async () => {
  const first = { "place.front": ["Front page"] };
  const messages = openMessages(
    first,
    "/messages/en.json",
    answering(async () => Response.json(all)),
  );
  const { say } = speechFor("en", first, "UTC", messages.now);
  const said = messages.whole.then(() => say("place.members"));
  expect([say("place.front"), say("place.members")]).toEqual(["Front page", ""]);
  await messages.bring();
  expect(await said).toBe("Members");
});

test("where all of them came with the page nobody waits", async () => {
  await expect(openMessages(all, undefined, answering()).whole).resolves.toBeUndefined();
});
