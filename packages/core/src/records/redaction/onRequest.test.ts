import { describe, expect, test } from "vitest";
import { bo, gathered, ines, library, noor, olu, tariq } from "../../../testing/cast.ts";
import { by, type Deed, told } from "../../../testing/story.ts";
import { ovens, talked } from "../../../testing/talk.ts";
import { circlesOf, commands, put, become, replay, seen, takeBackOnRequest } from "../../coalition.ts";
import type { Actor } from "../../kernel/index.ts";

const host: Actor = { ...noor, person: "person-host-00001", via: "host", proof: "host" };
const about = [{ kind: "answers", id: ovens.id }];
const ask: Ask = { id: "redaction-asked-01", about, passage: "Two ovens" };

type Ask = {
  readonly id: string;
  readonly about: { readonly kind: string; readonly id: string }[];
  readonly passage: string;
};

const decided = (past: readonly Deed[], given: Ask) => {
  const whole = replay(told(...past));
  const events = takeBackOnRequest.decide(given, whole, host);
  return { whole, events };
};

describe("taking words back on request", () => {
  test("the host takes them out of a record, and all who can read it read that she did", () => {
    const { whole, events } = decided(talked, ask);
    const readers = whole.answers.get(ovens.id)?.audience;
    expect(events).toEqual([{ type: "WordsTakenBackOnRequest", id: ask.id, about, person: host.person, readers }]);
    for (const event of events as never[]) put(whole, become(whole, { event, by: host, request: "request-asked-now" }));
    const sees = ({ person }: Actor) => seen(whole, circlesOf(whole, person)).redactions.has(ask.id);
    expect([bo, ines, tariq].map(sees)).toEqual([true, true, true]);
    expect([olu, noor, host].map(sees)).toEqual([false, false, false]);
  });

  test("what else happens to a record when its speaker takes words back happens here too", () => {
    const marks = [{ as: "give" as const, from: 0, to: 3 }];
    const marked = by(ines, { type: "AnswerMarked", id: ovens.id, marks });
    const { events } = decided([...talked, marked], ask);
    expect((events as readonly { type: string }[]).map(({ type }) => type)).toEqual([
      "WordsTakenBackOnRequest",
      "AnswerMarked",
    ]);
  });

  test("names too, which nobody takes back alone", () => {
    const { events } = decided(gathered, { ...ask, about: [{ kind: "members", id: library }] });
    expect(events).toMatchObject([{ type: "WordsTakenBackOnRequest", readers: ["coalition"] }]);
  });

  test("what is not there has no words, and neither has what is no kind of record", () => {
    for (const kind of ["gaps", "secrets", "redactions", "constructor", "__proto__"])
      expect(decided(talked, { ...ask, about: [{ kind, id: ovens.id }] }).events).toEqual({
        refused: "redaction/unknown",
        about: [ovens.id],
      });
  });

  test("a request sent twice takes back once", () => {
    const { whole, events } = decided(talked, ask);
    for (const event of events as never[]) put(whole, become(whole, { event, by: host, request: "request-asked-now" }));
    expect(takeBackOnRequest.decide(ask, whole, host)).toEqual({ refused: "redaction/already-taken", about: [ask.id] });
  });

  test("is one record at a time, so that nobody reads of a record she cannot know", () => {
    const two = { ...ask, about: [...about, { kind: "members", id: library }] };
    expect(takeBackOnRequest.input.safeParse(two).success).toBe(false);
  });

  test("is none of the coalition's commands: no door derived from them can ask for it", () => {
    expect(Object.values<object>(commands)).not.toContain(takeBackOnRequest);
    expect(JSON.stringify(Object.keys(commands))).not.toMatch(/request/i);
  });
});
