import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyHistory } from "../../testing/anyHistory.ts";
import { founded, ines, kitchen, library, libraryJoins } from "../../testing/cast.ts";
import { by, told } from "../../testing/story.ts";
import {
  become,
  type CoalitionEvent,
  commands,
  decide,
  newWhole,
  put,
  readAsk,
  records,
  replay,
} from "../coalition.ts";
import { serialised } from "../../testing/hidden.ts";
import { compose } from "./compose.ts";

const event = (it: object) => [{ event: it as CoalitionEvent, by: ines, request: "request-1-00000000" }];

describe("replaying", () => {
  test("the same history always gives the same whole", () =>
    fc.assert(
      fc.property(anyHistory, (history) => {
        expect(serialised(replay(JSON.parse(JSON.stringify(history))))).toBe(serialised(replay(history)));
      }),
      { numRuns: 50 },
    ));

  test("is becoming and putting, one event after another, and changes no record it has made", () =>
    fc.assert(
      fc.property(anyHistory, (history) => {
        const whole = newWhole();
        const made: (readonly [object, string])[] = [];
        for (const happened of history) {
          const untouched = serialised(whole);
          const change = become(whole, happened);
          expect(serialised(whole)).toBe(untouched);
          put(whole, change);
          made.push([change.after, JSON.stringify(change.after)]);
        }
        expect(serialised(whole)).toBe(serialised(replay(history)));
        for (const [record, asMade] of made) expect(JSON.stringify(record)).toBe(asMade);
      }),
      { numRuns: 40 },
    ));

  test("keeps the audience that was fixed when the event was kept", () => {
    const [first] = told(by(ines, libraryJoins));
    const whole = replay([{ ...first!, audience: ["stewards"] }]);
    expect(whole.members.get(library)?.audience).toEqual(["stewards"]);
  });

  test.each(["MoonLanded", "constructor", "toString", "__proto__"])(
    "a history that tells of %s is an error",
    (type) => {
      expect(() => replay(event({ type, id: library }))).toThrow(
        `No record knows the event "${type}". Did a newer version of Mortar write this history?`,
      );
    },
  );

  test("so is one that begins something twice, or goes on with what never began", () => {
    expect(() => replay([...told(by(ines, libraryJoins)), ...told(by(ines, libraryJoins))])).toThrow(
      `Broken history: MemberJoined, but "${library}" already exists.`,
    );
    expect(() => replay(event({ type: "StewardshipEnded", id: "stewardship-none" }))).toThrow(
      `Broken history: StewardshipEnded, but "stewardship-none" does not exist.`,
    );
  });
});

describe("asking", () => {
  test.each(["landOnMoon", "constructor", "toString"])("nothing goes by the name %s", (name) => {
    const refused = { refused: "request/unknown-command", about: [] };
    expect(readAsk(name, {}, "request-1")).toEqual(refused);
    expect(decide(newWhole(), name, {}, ines)).toEqual(refused);
  });

  test("what makes no sense says where, by codes of ours and of the schema", () => {
    const raw = { id: "short", name: " ", seen: 1, extra: true };
    expect(readAsk("renameCoalition", raw, "request-1")).toEqual({
      invalid: [
        { at: "id", code: "input/invalid_format" },
        { at: "name", code: "words/empty" },
        { at: "seen", code: "input/invalid_type" },
        { at: "", code: "input/unrecognized_keys" },
      ],
    });
  });

  test("deciding changes nothing", () => {
    const whole = replay(told(founded));
    const before = serialised(whole);
    decide(whole, "moveZone", { id: kitchen.id, zone: "Asia/Tokyo" }, ines);
    expect(serialised(whole)).toBe(before);
  });
});

test("two records cannot use one name", () => {
  expect(() => compose({ ...records, members: records.members, others: records.members })).toThrow(
    'Two records use the name "addMember".',
  );
});

test("the commands of all records are there by name", () => {
  expect(commands.affirmCommitment.humanOnly).toBe(true);
  const named = Object.values(records).flatMap((it) => Object.keys(it.commands));
  expect(Object.keys(commands)).toEqual(named);
});
