import { beforeEach, expect, test } from "vitest";
import { openDrafts } from "./drafts.ts";

beforeEach(() => localStorage.clear());

test("what is being typed is there again after a reload, with the revision its writer saw", () => {
  openDrafts("me here", localStorage).write("answer-1", "correct", { text: "We keep", seen: "revision-1" });
  expect(openDrafts("me here", localStorage).read("answer-1", "correct")).toEqual({
    text: "We keep",
    seen: "revision-1",
  });
});

test("another person on the same device does not read it", () => {
  openDrafts("me here", localStorage).write("answer-1", "correct", { text: "We keep", seen: null });
  expect(openDrafts("you here", localStorage).read("answer-1", "correct")).toBeNull();
});

test("a record's drafts go when its words are taken back, the others stay", () => {
  const drafts = openDrafts("me here", localStorage);
  drafts.write("answer-1", "correct", { text: "We keep", seen: null });
  drafts.write("answer-10", "correct", { text: "We give", seen: null });
  drafts.forget("answer-1");
  expect(drafts.read("answer-1", "correct")).toBeNull();
  expect(drafts.read("answer-10", "correct")?.text).toBe("We give");
  expect(JSON.stringify(localStorage)).not.toContain("We keep");
});

test("signing out takes all of this person's off the device, and nobody else's", () => {
  const mine = openDrafts("me here", localStorage);
  mine.write("answer-1", "correct", { text: "Mine", seen: null });
  openDrafts("you here", localStorage).write("answer-1", "correct", { text: "Yours", seen: null });
  mine.purge();
  expect(mine.read("answer-1", "correct")).toBeNull();
  expect(openDrafts("you here", localStorage).read("answer-1", "correct")?.text).toBe("Yours");
});

test("without a store on the device it stays while the page is open", () => {
  const drafts = openDrafts("me here", null);
  drafts.write("answer-1", "correct", { text: "We keep", seen: null });
  expect(drafts.read("answer-1", "correct")?.text).toBe("We keep");
});
