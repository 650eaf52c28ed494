import { describe, expect, test } from "vitest";
import {
  bo,
  gathered,
  ines,
  library,
  noor,
  olu,
  programOf,
  stranger,
  tariq,
  wanjiru,
} from "../../../../testing/cast.ts";
import { by, given, told } from "../../../../testing/story.ts";
import { circlesOf, replay, seen } from "../../../coalition.ts";

const aboutInes = {
  id: "complaint-tariq-01",
  about: ines.person,
  words: "She told the allotments what we said in private.",
  to: [olu.person, wanjiru.person],
  on: "2026-03-02",
} as const;
const heard = { type: "ComplaintHeard", ...aboutInes, person: tariq.person, member: library } as const;
const noorServes = by(ines, {
  type: "StewardAppointed",
  id: "stewardship-noor-1",
  person: noor.person,
  since: "2026-03-02",
  until: null,
});

describe("complaining", () => {
  test("someone complains about a steward, to those she chooses", () => {
    const { type: _, ...complaint } = heard;
    given(...gathered)
      .when("complain", aboutInes, tariq)
      .happens(heard)
      .leaving("complaints", {
        ...complaint,
        isOver: false,
        audience: [`person:${tariq.person}`, `person:${olu.person}`, `person:${wanjiru.person}`],
      });
  });

  test("each of them is named once; the one who writes may be among them", () => {
    given(...gathered)
      .when("complain", { ...aboutInes, to: [olu.person, olu.person, tariq.person] }, tariq)
      .happens({ ...heard, to: [olu.person, tariq.person] });
  });

  test("a steward who belongs to no member complains in nobody's name", () => {
    given(...gathered)
      .when("complain", { ...aboutInes, about: tariq.person, to: [olu.person] }, { ...ines, member: library })
      .happens({ ...heard, about: tariq.person, to: [olu.person], person: ines.person, member: null });
  });

  test("the one it is about never reads it", () => {
    given(...gathered)
      .when("complain", { ...aboutInes, to: [olu.person, ines.person] }, tariq)
      .refuses("complaint/to-the-one", ines.person);
  });

  test("nobody reads it who has no place here", () => {
    for (const { person } of [noor, stranger])
      given(...gathered)
        .when("complain", { ...aboutInes, to: [person] }, tariq)
        .refuses("complaint/not-of-coalition", person);
  });

  test("it is about somebody else, whom the coalition knows", () => {
    given(...gathered)
      .when("complain", { ...aboutInes, about: tariq.person }, tariq)
      .refuses("complaint/about-yourself", tariq.person);
    given(...gathered)
      .when("complain", { ...aboutInes, about: stranger.person }, tariq)
      .refuses("complaint/unknown-person", stranger.person);
  });

  test("it is written once, and by a human being", () => {
    given(...gathered, by(tariq, heard))
      .when("complain", aboutInes, tariq)
      .refuses("complaint/already-made", aboutInes.id);
    given(...gathered)
      .when("complain", aboutInes, programOf(tariq))
      .refuses("request/human-only");
  });
});

test("neither the steward it is about nor another steward sees it, and a reply to it neither", () => {
  const replied = {
    type: "Replied",
    id: "reply-olu-0000001",
    about: { kind: "complaints", id: aboutInes.id },
    words: "We heard it too.",
    person: olu.person,
    member: olu.member,
    readers: [`person:${tariq.person}`, `person:${olu.person}`, `person:${wanjiru.person}`],
  } as const;
  const whole = replay(told(...gathered, noorServes, by(tariq, heard), by(olu, replied)));
  const sees = ({ person }: { person: string }) => {
    const { complaints, replies } = seen(whole, circlesOf(whole, person));
    return complaints.size + replies.size;
  };
  expect([tariq, olu, wanjiru, ines, noor, bo, stranger].map(sees)).toEqual([2, 2, 2, 0, 0, 0, 0]);
});

describe("closing", () => {
  const close = { id: aboutInes.id };
  const closed = { type: "ComplaintClosed", ...close } as const;

  test("whoever wrote it closes it, once", () => {
    given(...gathered, by(tariq, heard))
      .when("closeComplaint", close, tariq)
      .happens(closed);
    given(...gathered, by(tariq, heard, closed))
      .when("closeComplaint", close, tariq)
      .refuses("complaint/over", close.id);
  });

  test("those who read it do not close it", () => {
    given(...gathered, by(tariq, heard))
      .when("closeComplaint", close, olu)
      .refuses("complaint/not-yours", close.id);
  });

  test("for the steward it is about there is none", () => {
    given(...gathered, by(tariq, heard))
      .when("closeComplaint", close, ines)
      .refuses("complaint/unknown", close.id);
    given(...gathered)
      .when("closeComplaint", close, ines)
      .refuses("complaint/unknown", close.id);
  });
});
