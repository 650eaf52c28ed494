import { describe, test } from "vitest";
import { bo, ines, library, noor, olu, programOf, tariq, wanjiru } from "../../../../testing/cast.ts";
import { by, given } from "../../../../testing/story.ts";
import { ovens, readers, talk, talked, wanjiruLetIn } from "../../../../testing/talk.ts";

const { id } = talk;
const to = noor.person;
const noorServes = by(ines, {
  type: "StewardAppointed",
  id: "stewardship-noor-1",
  person: to,
  since: "2026-03-02",
  until: null,
});
const two = [...talked, noorServes] as const;
const proposed = [...two, by(ines, { type: "HandingOverProposed", id, to })] as const;
const boAgreed = { type: "HandingOverAgreed", id, to, person: bo.person } as const;
const tariqAgreed = { ...boAgreed, person: tariq.person };
const circlesOf = (people: readonly string[]) => people.map((person) => `person:${person}` as const);
const audience = circlesOf(readers);

describe("proposing", () => {
  test("the steward who asks proposes another steward, who reads nothing yet", () => {
    given(...two)
      .when("proposeHandOver", { id, to }, ines)
      .happens({ type: "HandingOverProposed", id, to })
      .leaving("conversations", {
        ...talk,
        steward: ines.person,
        readers,
        handingOver: { to, agreed: [] },
        audience,
      });
    given(...proposed)
      .when("proposeHandOver", { id, to }, ines)
      .happens();
  });

  test("one who is a steward, and another one", () => {
    given(...talked)
      .when("proposeHandOver", { id, to }, ines)
      .refuses("conversation/not-a-steward", to);
    given(...two)
      .when("proposeHandOver", { id, to: ines.person }, ines)
      .refuses("conversation/same-steward");
  });

  test("nobody else proposes it so", () => {
    given(...two)
      .when("proposeHandOver", { id, to }, bo)
      .refuses("conversation/asker-only");
    given(...two)
      .when("proposeHandOver", { id, to }, noor)
      .refuses("conversation/unknown");
  });
});

describe("agreeing", () => {
  test("while one speaker has not agreed, nothing is handed over", () => {
    given(...proposed)
      .when("agreeToHandOver", { id, to }, bo)
      .happens(boAgreed)
      .leaving("conversations", {
        ...talk,
        steward: ines.person,
        readers,
        handingOver: { to, agreed: [bo.person] },
        audience,
      });
  });

  test("once all have, the other steward goes on with it and reads all of it", () => {
    const now = [...readers, to];
    given(...proposed, by(bo, boAgreed))
      .when("agreeToHandOver", { id, to }, tariq)
      .happens(tariqAgreed, { type: "ConversationHandedOver", id, to }, { type: "AnswerHandedOver", id: ovens.id, to })
      .leaving("conversations", { ...talk, steward: to, readers: now, handingOver: null, audience: circlesOf(now) })
      .leaving("answers", {
        ...ovens,
        member: library,
        steward: to,
        marks: [],
        readers: now,
        audience: circlesOf(now),
      });
  });

  test("speakers hand it over themselves where their steward has not asked", () => {
    given(...two, by(bo, boAgreed))
      .when("agreeToHandOver", { id, to }, tariq)
      .happens(tariqAgreed, { type: "ConversationHandedOver", id, to }, { type: "AnswerHandedOver", id: ovens.id, to });
  });

  test("one who does not belong to the member any more holds nobody up", () => {
    given(...proposed, by(ines, { type: "RepresentationEnded", id: "representation-bo" }))
      .when("agreeToHandOver", { id, to }, tariq)
      .happens(tariqAgreed, { type: "ConversationHandedOver", id, to }, { type: "AnswerHandedOver", id: ovens.id, to });
  });

  test("it is agreed once, and to the one proposed", () => {
    given(...proposed, by(bo, boAgreed))
      .when("agreeToHandOver", { id, to }, bo)
      .refuses("conversation/already-agreed");
    const oluServes = by(ines, {
      type: "StewardAppointed",
      id: "stewardship-olu-01",
      person: olu.person,
      since: "2026-03-02",
      until: null,
    });
    given(...proposed, oluServes)
      .when("agreeToHandOver", { id, to: olu.person }, bo)
      .refuses("conversation/another-proposed");
  });

  test("only those who speak agree, in person", () => {
    given(...proposed)
      .when("agreeToHandOver", { id, to }, ines)
      .refuses("conversation/speakers-only");
    given(...proposed)
      .when("agreeToHandOver", { id, to }, olu)
      .refuses("conversation/unknown");
    given(...proposed)
      .when("agreeToHandOver", { id, to }, programOf(bo))
      .refuses("request/human-only");
  });
});

describe("dropping", () => {
  test.each([
    ["the steward", ines],
    ["a speaker", bo],
  ])("%s drops it, and it stays with its steward", (_, actor) => {
    given(...proposed)
      .when("dropHandOver", { id }, actor)
      .happens({ type: "HandingOverDropped", id })
      .leaving("conversations", { ...talk, steward: ines.person, readers, handingOver: null, audience });
  });

  test("there is something to drop, for those in it", () => {
    given(...talked)
      .when("dropHandOver", { id }, bo)
      .refuses("conversation/not-handing-over");
    given(...talked, wanjiruLetIn)
      .when("dropHandOver", { id }, wanjiru)
      .refuses("conversation/not-in-conversation");
    given(...proposed)
      .when("dropHandOver", { id }, olu)
      .refuses("conversation/unknown");
  });
});
