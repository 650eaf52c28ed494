import type { View } from "@mortar/app";
import { expect, test } from "vitest";
import { firstRows } from "./firstRows.ts";

const numbered = (count: number, of: (at: number) => object) =>
  Array.from({ length: count }, (_, at) => ({ id: `record-${at}`, ...of(at) }));

const viewOf = (tables: object, members: readonly string[] = []) =>
  ({ coalition: "coalition-1", me: { person: "person-1", members, isSteward: false }, tables }) as unknown as View;

const idsIn = (view: View, kind: string) => view.tables[kind]?.map(({ id }) => id);

test("a small coalition comes whole, in its order", () => {
  const view = viewOf({ members: numbered(400, () => ({})), commitments: numbered(100, () => ({})) }, ["record-9"]);
  expect(firstRows(view, "/c/coalition-1/commitments", ["members"])).toEqual(view);
});

test("of a large one come the names, and as many of the room's own records as anyone reads at first", () => {
  const view = viewOf({ members: numbered(500, () => ({})), commitments: numbered(500, () => ({})) });
  const { tables } = firstRows(view, "/c/coalition-1/commitments", ["members"]);
  expect([tables["members"]?.length, tables["commitments"]?.length]).toEqual([400, 100]);
});

test("what the address names comes first", () => {
  const view = viewOf({
    conversations: numbered(200, () => ({})),
    answers: numbered(200, (at) => ({ id: `answer-${at}`, conversation: at > 196 ? "record-150" : "record-0" })),
  });
  const first = firstRows(view, "/c/coalition-1/conversations/record-150", []);
  expect(idsIn(first, "conversations")?.slice(0, 2)).toEqual(["record-150", "record-0"]);
  expect(idsIn(first, "answers")?.slice(0, 4)).toEqual(["answer-197", "answer-198", "answer-199", "answer-0"]);
});

test("what belongs to a member one speaks for comes first", () => {
  const commitments = numbered(200, (at) => ({ member: at === 180 ? "member-mine" : "member-other" }));
  const first = firstRows(viewOf({ commitments }, ["member-mine"]), "/c/coalition-1/commitments", []);
  expect(idsIn(first, "commitments")?.slice(0, 2)).toEqual(["record-180", "record-0"]);
});
