import { describe, test } from "vitest";
import { bo, gathered, ines, library, olu, programOf, speaks, tariq, wanjiru } from "../../../../testing/cast.ts";
import { by, given } from "../../../../testing/story.ts";
import { asItStands } from "../../../worlds/tell.ts";

const closing = {
  id: "nonNegotiable-closing",
  member: library,
  words: "The building closes at nine in the evening.",
  from: "The city's fire service",
  until: null,
  negotiable: null,
} as const;
const named = { type: "NonNegotiableNamed", ...closing } as const;
const asNamed = { ...closing, isLifted: false, audience: ["coalition"] } as const;
const stands = [...gathered, by(tariq, named)] as const;

const hygiene = { ...closing, id: "nonNegotiable-hygiene", member: null, words: "Whoever cooks has the hygiene card." };
const forAll = [...gathered, by(ines, { ...named, ...hygiene })] as const;

const { id } = closing;
const keyAfterNine = "Who holds the key after nine.";
const part = { type: "NegotiablePartNamed", id, negotiable: keyAfterNine } as const;
const lifted = { type: "NonNegotiableLifted", id } as const;

describe("naming what stands fast", () => {
  test("a member says what binds it, and who demands it; everyone reads it", () => {
    given(...gathered)
      .when("nameNonNegotiable", closing, tariq)
      .happens(named)
      .leaving("nonNegotiables", asNamed);
  });

  test("with the day it ends, and what can be negotiated inside it, where these are known", () => {
    const whole = { ...closing, until: "2026-12-31", negotiable: keyAfterNine };
    given(...gathered)
      .when("nameNonNegotiable", whole, wanjiru)
      .happens({ ...named, ...whole });
  });

  test("what binds everyone is said by a steward", () => {
    given(...gathered)
      .when("nameNonNegotiable", hygiene, ines)
      .happens({ ...named, ...hygiene })
      .leaving("nonNegotiables", { ...asNamed, ...hygiene });
    given(...gathered)
      .when("nameNonNegotiable", hygiene, tariq)
      .refuses("nonNegotiable/steward-only", hygiene.id);
  });

  test("nobody says for a member what binds it", () => {
    for (const actor of [ines, olu, bo, speaks(tariq.person)])
      given(...gathered)
        .when("nameNonNegotiable", closing, actor)
        .refuses("nonNegotiable/not-yours", library);
  });

  test("no program does", () => {
    given(...gathered)
      .when("nameNonNegotiable", closing, programOf(tariq))
      .refuses("request/human-only");
  });

  test("the member is there, and the same is named once", () => {
    given(...gathered)
      .when("nameNonNegotiable", { ...closing, member: "member-unheard-of" }, tariq)
      .refuses("nonNegotiable/unknown-member", "member-unheard-of");
    given(...stands)
      .when("nameNonNegotiable", closing, tariq)
      .refuses("nonNegotiable/already-named", id);
  });
});

describe("what can be negotiated inside it", () => {
  const say = { id, negotiable: keyAfterNine, seen: asItStands };

  test("is said later, by those whom it binds", () => {
    given(...stands)
      .when("sayWhatIsNegotiable", say, wanjiru)
      .happens(part)
      .leaving("nonNegotiables", { ...asNamed, negotiable: keyAfterNine });
  });

  test("and by a steward where it binds everyone", () => {
    given(...forAll)
      .when("sayWhatIsNegotiable", { ...say, id: hygiene.id }, ines)
      .happens({ ...part, id: hygiene.id });
    given(...forAll)
      .when("sayWhatIsNegotiable", { ...say, id: hygiene.id }, olu)
      .refuses("nonNegotiable/steward-only", hygiene.id);
  });

  test("by nobody else", () => {
    given(...stands)
      .when("sayWhatIsNegotiable", say, ines)
      .refuses("nonNegotiable/not-yours", library);
  });

  test("not over another's edit", () => {
    given(...stands, by(wanjiru, part))
      .when("sayWhatIsNegotiable", { ...say, seen: "older" }, tariq)
      .refuses("edit/stale", id);
  });

  test("while it stands", () => {
    given(...stands, by(tariq, lifted))
      .when("sayWhatIsNegotiable", say, tariq)
      .refuses("nonNegotiable/lifted", id);
    given(...gathered)
      .when("sayWhatIsNegotiable", say, tariq)
      .refuses("nonNegotiable/unknown", id);
  });
});

describe("lifting", () => {
  test("those whom it binds say that it no longer stands", () => {
    given(...stands)
      .when("liftNonNegotiable", { id }, tariq)
      .happens(lifted)
      .leaving("nonNegotiables", { ...asNamed, isLifted: true });
  });

  test("once, by nobody else, and only what was named", () => {
    given(...stands, by(tariq, lifted))
      .when("liftNonNegotiable", { id }, tariq)
      .refuses("nonNegotiable/lifted", id);
    given(...stands)
      .when("liftNonNegotiable", { id }, olu)
      .refuses("nonNegotiable/not-yours", library);
    given(...gathered)
      .when("liftNonNegotiable", { id }, tariq)
      .refuses("nonNegotiable/unknown", id);
  });
});

describe("its words can be taken back", () => {
  const takeBack = { id: "redaction-closing-01", about: [{ kind: "nonNegotiables", id }], passage: "nine" };

  test("by those whom it binds, and nobody else", () => {
    given(...stands)
      .when("takeBackWords", takeBack, tariq)
      .happens({ type: "WordsTakenBack", id: takeBack.id, about: takeBack.about, person: tariq.person });
    given(...stands)
      .when("takeBackWords", takeBack, olu)
      .refuses("redaction/not-yours", id);
  });
});
