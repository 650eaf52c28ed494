import { describe, expect, test } from "vitest";
import { bo, ines, olu, programOf, tariq } from "../../../testing/cast.ts";
import { by, given } from "../../../testing/story.ts";
import { lending, ovens, released, talked } from "../../../testing/talk.ts";
import { commands, readAsk, records } from "../../coalition.ts";

const about = [{ kind: "answers", id: ovens.id }];
const takeBack = { id: "redaction-ovens-01", about, passage: "Two ovens" };
const taken = { type: "WordsTakenBack", id: takeBack.id, about, person: bo.person } as const;

describe("taking words back", () => {
  test("the one who said them does it, and what they were is not kept", () => {
    given(...talked)
      .when("takeBackWords", takeBack, bo)
      .happens(taken)
      .leaving("redactions", { id: takeBack.id, about, person: bo.person, audience: [`person:${bo.person}`] });
  });

  test("a member's voice takes back what its member released", () => {
    const both = [{ kind: "commitments", id: lending.id }];
    given(...released)
      .when("takeBackWords", { ...takeBack, about: both }, tariq)
      .happens({ ...taken, about: both, person: tariq.person });
  });

  test("a person takes back her own name", () => {
    const name = [{ kind: "persons", id: olu.person }];
    given(...talked)
      .when("takeBackWords", { ...takeBack, about: name }, olu)
      .happens({ ...taken, about: name, person: olu.person });
  });

  test("half a character is no passage: taking it would leave the other half, which nothing can keep", () => {
    const half = readAsk("takeBackWords", { ...takeBack, passage: "\ud83d" }, "request-half-00001");
    expect(half).toEqual({ invalid: [{ at: "passage", code: "words/broken" }] });
  });

  test("nobody takes back what another said", () => {
    given(...talked)
      .when("takeBackWords", takeBack, tariq)
      .refuses("redaction/not-yours", ovens.id);
    given(...released)
      .when("takeBackWords", { ...takeBack, about: [{ kind: "commitments", id: lending.id }] }, ines)
      .refuses("redaction/not-yours", lending.id);
  });

  test("all of it, or nothing", () => {
    given(...talked)
      .when("takeBackWords", { ...takeBack, about: [...about, { kind: "persons", id: olu.person }] }, bo)
      .refuses("redaction/not-yours", olu.person);
  });

  test("a kind that holds nobody's words has none to take back", () => {
    given(...talked)
      .when("takeBackWords", { ...takeBack, about: [{ kind: "members", id: lending.member }] }, bo)
      .refuses("redaction/not-yours");
  });

  test("what she cannot see does not exist, and neither does what is no kind of record", () => {
    given(...talked)
      .when("takeBackWords", takeBack, olu)
      .refuses("redaction/unknown", ovens.id);
    for (const kind of ["secrets", "constructor", "__proto__", "toString"])
      given(...talked)
        .when("takeBackWords", { ...takeBack, about: [{ kind, id: ovens.id }] }, bo)
        .refuses("redaction/unknown");
  });

  test("a request sent twice takes back once", () => {
    given(...talked, by(bo, taken))
      .when("takeBackWords", takeBack, bo)
      .refuses("redaction/already-taken", takeBack.id);
  });

  test("no program does it", () => {
    given(...talked)
      .when("takeBackWords", takeBack, programOf(bo))
      .refuses("request/human-only");
  });
});

test("it says from which records which passage is to go", () => {
  expect(commands.takeBackWords.takesBack?.(takeBack)).toEqual({ about, passage: "Two ovens" });
});

test("what people said can be taken back; names and settings of the coalition are changed instead", () => {
  const standing = Object.entries(records).filter(([, it]) => !("isTakenBackBy" in it));
  expect(standing.map(([kind]) => kind)).toEqual([
    "coalitions",
    "members",
    "organisations",
    "representations",
    "stewardships",
    "successions",
    "conversations",
    "questionSheets",
    "gaps",
    "readings",
    "pulses",
    "reviews",
    "redactions",
  ]);
});
