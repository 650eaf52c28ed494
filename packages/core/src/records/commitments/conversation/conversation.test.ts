import { describe, test } from "vitest";
import { bo, gathered, ines, noor, olu, programOf, tariq, wanjiru } from "../../../../testing/cast.ts";
import { by, given } from "../../../../testing/story.ts";
import { ovens, readers, talk, talked, talkOpened, wanjiruLetIn } from "../../../../testing/talk.ts";

const circlesOf = (people: readonly string[]) => people.map((person) => `person:${person}` as const);

describe("opening", () => {
  test("a steward opens a conversation that only those in it can read", () => {
    given(...gathered)
      .when("openConversation", talk, ines)
      .happens(talkOpened)
      .leaving("conversations", { ...talk, steward: ines.person, readers, audience: circlesOf(readers) });
  });

  test("a steward who speaks in it herself reads it once", () => {
    const own = { ...talk, speakers: [ines.person] };
    const inesIsHeard = by(ines, {
      type: "RepresentativeNamed",
      id: "representation-ines",
      member: talk.member,
      person: ines.person,
      role: "voice",
    });
    given(...gathered, inesIsHeard)
      .when("openConversation", own, ines)
      .happens({ ...talkOpened, ...own })
      .leaving("conversations", {
        ...own,
        steward: ines.person,
        readers: [ines.person],
        audience: circlesOf([ines.person]),
      });
  });

  test("nobody else opens one", () => {
    given(...gathered)
      .when("openConversation", talk, tariq)
      .refuses("conversation/steward-only");
  });

  test("it is opened once", () => {
    given(...talked)
      .when("openConversation", talk, ines)
      .refuses("conversation/already-opened", talk.id);
  });

  test("it is with one member", () => {
    given(...gathered)
      .when("openConversation", { ...talk, member: "member-unheard-of" }, ines)
      .refuses("conversation/unknown-member");
  });

  test("everyone who speaks belongs to that member", () => {
    given(...gathered)
      .when("openConversation", { ...talk, speakers: [tariq.person, olu.person] }, ines)
      .refuses("conversation/not-of-member", olu.person);
  });

  test("someone speaks", () => {
    given(...gathered)
      .when("openConversation", { ...talk, speakers: [] }, ines)
      .makesNoSense("speakers", "input/too_small");
  });
});

describe("letting a colleague read", () => {
  const letIn = { id: talk.id, person: wanjiru.person };
  const now = [...readers, wanjiru.person];

  test("one who speaks lets her read it all, from the beginning", () => {
    given(...talked)
      .when("letRead", letIn, tariq)
      .happens(...wanjiruLetIn.events)
      .leaving("conversations", { ...talk, steward: ines.person, readers: now, audience: circlesOf(now) })
      .leaving("answers", {
        ...ovens,
        member: talk.member,
        steward: ines.person,
        marks: [],
        readers: now,
        audience: circlesOf(now),
      });
  });

  test("letting in someone who is in changes nothing", () => {
    given(...talked, wanjiruLetIn)
      .when("letRead", letIn, tariq)
      .happens();
    given(...talked)
      .when("letRead", { ...letIn, person: bo.person }, tariq)
      .happens();
  });

  test("the steward does not choose who else reads", () => {
    given(...talked)
      .when("letRead", letIn, ines)
      .refuses("conversation/speakers-only");
  });

  test("nor does one who was only let in", () => {
    given(...talked, wanjiruLetIn)
      .when("letRead", letIn, wanjiru)
      .refuses("conversation/speakers-only");
  });

  test("only people of the member are let in", () => {
    given(...talked)
      .when("letRead", { ...letIn, person: noor.person }, tariq)
      .refuses("conversation/not-of-member", noor.person);
  });

  test("for everyone else there is no such conversation", () => {
    given(...talked)
      .when("letRead", letIn, wanjiru)
      .refuses("conversation/unknown", talk.id);
  });

  test("no program does it", () => {
    given(...talked)
      .when("letRead", letIn, programOf(tariq))
      .refuses("request/human-only");
  });
});
