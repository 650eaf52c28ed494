import { describe, expect, test } from "vitest";
import { allotments, bo, gathered, ines, library, olu, programOf, tariq } from "../../../testing/cast.ts";
import { by, given, told } from "../../../testing/story.ts";
import { replay } from "../../coalition.ts";
import { repliesShown } from "./reply.ts";

const complained = by(tariq, {
  type: "ComplaintHeard",
  id: "complaint-tariq-01",
  about: ines.person,
  words: "She told the allotments what we said in private.",
  person: tariq.person,
  member: library,
  to: [olu.person],
  on: "2026-03-02",
});
const past = [...gathered, complained] as const;
const answer = {
  id: "reply-olu-0000001",
  about: { kind: "complaints", id: "complaint-tariq-01" },
  words: "We heard it, and shall ask her to stop.",
} as const;
const readers = [`person:${tariq.person}`, `person:${olu.person}`] as const;
const replied = { type: "Replied", ...answer, person: olu.person, member: allotments, readers } as const;

describe("replying", () => {
  test("whoever reads something answers it, for those who can read it", () => {
    const { type: _, ...reply } = replied;
    given(...past)
      .when("reply", answer, olu)
      .happens(replied)
      .leaving("replies", { ...reply, audience: readers });
  });

  test("in her own name where she does not belong to the member she names", () => {
    given(...past)
      .when("reply", answer, { ...olu, member: library })
      .happens({ ...replied, member: null });
  });

  test("to what is hidden, to what is not there, and to what takes no replies, alike", () => {
    for (const [actor, about] of [
      [ines, answer.about],
      [bo, answer.about],
      [olu, { ...answer.about, id: "complaint-not-here" }],
      [olu, { kind: "members", id: library }],
      [olu, { kind: "toString", id: library }],
    ] as const)
      given(...past)
        .when("reply", { ...answer, about }, actor)
        .refuses("reply/unknown", about.id);
  });

  test("once, and in person", () => {
    given(...past, by(olu, replied))
      .when("reply", answer, olu)
      .refuses("reply/already-said", answer.id);
    given(...past)
      .when("reply", answer, programOf(olu))
      .refuses("request/human-only");
  });
});

test("what is shown to more people takes the replies of whoever shows it with it", () => {
  const elsewhere = { ...replied, id: "reply-olu-0000002", about: { ...answer.about, kind: "gaps" } };
  const others = { ...replied, id: "reply-tariq-00001", person: tariq.person };
  const whole = replay(told(...past, by(olu, replied), by(olu, elsewhere), by(tariq, others)));
  const shown = repliesShown(whole, answer.about, olu.person, ["coalition"]);
  expect(shown).toEqual([{ type: "ReplyShown", id: answer.id, readers: ["coalition"] }]);
  const { type: _, ...reply } = replied;
  given(...past, by(olu, replied))
    .when(
      "takeBackWords",
      {
        id: "redaction-olu-001",
        about: [{ kind: "replies", id: answer.id }],
        passage: "and shall ask her to stop",
      },
      olu,
    )
    .happens({
      type: "WordsTakenBack",
      id: "redaction-olu-001",
      about: [{ kind: "replies", id: answer.id }],
      person: olu.person,
    })
    .leaving("replies", { ...reply, audience: readers });
});
