import { afterAll, beforeAll, expect, test } from "vitest";
import { type AFront, aFront } from "../../testing/doors/aFront.ts";
import { messagesIn, onlySaid } from "./messages.ts";

let at: AFront;
beforeAll(async () => {
  at = await aFront();
});
afterAll(() => at.close());

test("all messages of the workspace are in a file that a browser keeps for good", async () => {
  const { at: address, all } = messagesIn("en");
  const answer = await at.send(address);
  expect(answer).toMatchObject({ status: 200, headers: { "cache-control": "public, max-age=31536000, immutable" } });
  expect(answer.json).toEqual(all);
  expect(Object.keys(all).length).toBeGreaterThan(1000);
});

test("a file of another day is not there", async () => {
  for (const path of ["/messages/en.older.json", "/messages/xx.json", "/messages/__proto__"])
    expect((await at.send(path)).status).toBe(404);
});

test("a page carries those it says", () => {
  const { all } = messagesIn("en");
  const said = Object.keys(all).slice(0, 2);
  expect(Object.keys(onlySaid(all, new Set([...said, "no.such"])))).toEqual(said);
});
