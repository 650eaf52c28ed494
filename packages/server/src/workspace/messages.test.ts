import { afterAll, beforeAll, expect, test } from "vitest";
import { type AFront, aFront } from "../../testing/doors/aFront.ts";
import { messagesIn, saidFirst } from "./messages.ts";

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

const nothing = { drawn: new Set<string>(), sayable: { written: [], begun: [] }, answers: {} };
const first = (it: Partial<Parameters<typeof saidFirst>[1]>) =>
  Object.keys(saidFirst(messagesIn("en").all, { ...nothing, ...it }));

test("a page carries what it says, and what its room can say under a hand", () => {
  expect(first({ drawn: new Set(["place.front", "no.such"]) })).toEqual(["place.front"]);
  expect(first({ sayable: { written: ["place.members", "no.such"], begun: ["step."] } })).toEqual(
    Object.keys(messagesIn("en").all).filter((id) => id === "place.members" || id.startsWith("step.")),
  );
});

test("it carries what the answers it came with are told in, however deep they lie", () => {
  const answers = { gaps: [{ code: "gets", args: {} }], reciprocity: { whole: { code: "one-ring" } }, pace: null };
  const all = Object.keys(messagesIn("en").all);
  const found = all.find((it) => it.startsWith("analysis.nextSteps.") && it.endsWith(".reason")) ?? "";
  const [, , code] = found.split(".");
  const told = first({ answers: { ...answers, nextSteps: { deep: [[{ code }]] } } });
  expect(told).toContain(found);
  expect(told).toContain(`analysis.nextSteps.${code}`);
  expect(told.every((id) => id.startsWith("analysis."))).toBe(true);
});

test("what a server answers is not carried: it is heard once everything is here", () => {
  expect(first({ sayable: { written: [], begun: ["refusal.", "analysis.", "analysis.pace."] } })).toEqual([]);
});
