import { expect, test } from "vitest";
import { bo, ines, olu, tariq, wanjiru } from "../../testing/cast.ts";
import { by, told } from "../../testing/story.ts";
import { affirmed, lending, origin, ovens, released, talk } from "../../testing/talk.ts";
import { circlesOf, records, replay, seen } from "../coalition.ts";
import { Circle, mayRead, seenItem, withoutParts } from "./index.ts";

const whole = replay(told(...affirmed));
const asSeenBy = ({ person }: { readonly person: string }) => seen(whole, circlesOf(whole, person));

test("a record outside one's circles is not there, however one looks", () => {
  const { conversations } = asSeenBy(olu);
  expect(conversations.size).toBe(0);
  expect(conversations.has(talk.id)).toBe(false);
  expect(conversations.get(talk.id)).toBeUndefined();
  expect([...conversations]).toEqual([]);
  expect([...conversations.keys(), ...conversations.values(), ...conversations.entries()]).toEqual([]);
  conversations.forEach(() => expect.unreachable());
});

test("a record within them is, however one looks", () => {
  const { answers } = asSeenBy(bo);
  const it = whole.answers.get(ovens.id);
  expect(answers.size).toBe(1);
  expect(answers.has(ovens.id)).toBe(true);
  expect(answers.get(ovens.id)).toBe(it);
  expect([...answers]).toEqual([[ovens.id, it]]);
  expect([[...answers.keys()], [...answers.values()]]).toEqual([[ovens.id], [it]]);
  const looked: unknown[] = [];
  answers.forEach((it, id, table) => looked.push(it, id, table));
  expect(looked).toEqual([it, ovens.id, answers]);
});

test("a part for fewer readers is not there for the others", () => {
  const partsSeen = (actor: { readonly person: string }) => {
    const { releasedWords, origin } = asSeenBy(actor).commitments.get(lending.id) ?? {};
    return [releasedWords?.said, origin];
  };
  expect(partsSeen(tariq)).toEqual([lending.words, origin]);
  expect(partsSeen(ines)).toEqual([lending.words, origin]);
  expect(partsSeen(wanjiru)).toEqual([lending.words, undefined]);
  expect(partsSeen(olu)).toEqual([undefined, undefined]);
  expect(Object.keys(asSeenBy(olu).commitments.get(lending.id) ?? {})).not.toContain("origin");
});

test("what is hidden in a record is hidden in its history, and nothing else is", () => {
  const it = whole.commitments.get(lending.id)!;
  const event = { id: lending.id, words: it.words, origin };
  expect(withoutParts(records.commitments, it, event, circlesOf(whole, olu.person))).toEqual({
    id: it.id,
    words: it.words,
  });
  expect(withoutParts(records.commitments, it, event, circlesOf(whole, tariq.person))).toBe(event);
});

test("one record alone is seen as it is seen among all", () => {
  const before = replay(told(...released));
  const it = before.commitments.get(lending.id);
  expect(seenItem(records.commitments, it, circlesOf(before, olu.person))).toBeUndefined();
  expect(seenItem(records.commitments, it, circlesOf(before, tariq.person))).toEqual(it);
});

test("a person stands in the circles of her part, and outside when it ends", () => {
  const circles = (person: string | null, of = whole) => [...circlesOf(of, person)].sort();
  expect(circles(null)).toEqual(["public"]);
  expect(circles("person-stranger-1")).toEqual(["person:person-stranger-1", "public"]);
  expect(circles(ines.person)).toEqual(["coalition", `person:${ines.person}`, "public", "stewards"]);
  expect(circles(bo.person)).toEqual(["coalition", `member:${bo.member}`, `person:${bo.person}`, "public"]);
  const left = replay(told(...affirmed, by(bo, { type: "RepresentationEnded", id: "representation-bo" })));
  expect(circles(bo.person, left)).toEqual([`person:${bo.person}`, "public"]);
});

test("what is public anyone may read", () => {
  expect(mayRead(new Set(), ["public"])).toBe(true);
  expect(mayRead(new Set(["public"]), [])).toBe(false);
  expect(mayRead(new Set(["public", "member:a"]), ["member:b", "stewards"])).toBe(false);
});

test("a circle is one of a few words, or one member or person", () => {
  for (const circle of ["public", "network", "coalition", "stewards", "member:a", "person:b"])
    expect(Circle.safeParse(circle).success).toBe(true);
  for (const circle of ["", "everyone", "member:", "person", `member:${"x".repeat(65)}`, 7])
    expect(Circle.safeParse(circle).success).toBe(false);
});
