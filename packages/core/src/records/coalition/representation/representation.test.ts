import { describe, expect, test } from "vitest";
import {
  allotments,
  bo,
  boIsNamed,
  founded,
  gathered,
  ines,
  joined,
  known,
  library,
  noor,
  olu,
  oluIsNamed,
  speaks,
  stranger,
  tariq,
  tariqIsNamed,
  wanjiru,
  wanjiruIsNamed,
} from "../../../../testing/cast.ts";
import { by, given } from "../../../../testing/story.ts";
import { replay } from "../../../coalition.ts";
import { belongsTo, speaksFor } from "./representation.ts";

const { type: _, ...nameTariq } = tariqIsNamed;
const { type: __, ...nameBo } = boIsNamed;
const here = [founded, known, joined] as const;

describe("naming who speaks", () => {
  test("a steward names herself for a member nobody has spoken for yet, and for no other", () => {
    const { type: ___, ...nameNoor } = { ...boIsNamed, id: "representation-self", person: ines.person };
    given(...here)
      .when("nameRepresentative", nameNoor, ines)
      .happens({ type: "RepresentativeNamed", ...nameNoor });
    for (const role of ["representative", "deputy", "voice"] as const)
      given(...here, by(ines, tariqIsNamed))
        .when("nameRepresentative", { ...nameNoor, role }, ines)
        .refuses("representation/not-yourself", nameNoor.member);
    given(...here, by(ines, tariqIsNamed), by(ines, { type: "RepresentationEnded", id: tariqIsNamed.id }))
      .when("nameRepresentative", { ...nameNoor, role: "representative" }, ines)
      .refuses("representation/not-yourself", nameNoor.member);
  });

  test("a steward names a member's representative", () => {
    given(...here)
      .when("nameRepresentative", nameTariq, ines)
      .happens(tariqIsNamed)
      .leaving("representations", { ...nameTariq, isOver: false, audience: ["coalition"] });
  });

  test("a representative names voices and deputies of her own member", () => {
    given(...here, by(ines, tariqIsNamed))
      .when("nameRepresentative", nameBo, tariq)
      .happens(boIsNamed);
  });

  test("but no other representative, and nobody for another member", () => {
    const nameOlu = { ...nameTariq, id: oluIsNamed.id, person: olu.person };
    given(...gathered)
      .when("nameRepresentative", nameOlu, tariq)
      .refuses("representation/not-yours", library);
    given(...gathered)
      .when("nameRepresentative", { ...nameBo, member: allotments }, tariq)
      .refuses("representation/not-yours", allotments);
  });

  test("a voice names nobody", () => {
    given(...gathered)
      .when("nameRepresentative", { ...nameBo, id: "representation-noor", person: noor.person }, bo)
      .refuses("representation/not-yours");
  });

  test("a member has one representative", () => {
    given(...gathered)
      .when("nameRepresentative", { ...nameTariq, id: "representation-noor", person: noor.person }, ines)
      .refuses("representation/one-voice", library);
  });

  test("when the one has gone, another can come", () => {
    const nameNoor = { ...nameTariq, id: "representation-noor", person: noor.person };
    given(...gathered, by(tariq, { type: "RepresentationEnded", id: nameTariq.id }))
      .when("nameRepresentative", nameNoor, ines)
      .happens({ type: "RepresentativeNamed", ...nameNoor });
  });

  test("a person belongs to a member once", () => {
    given(...gathered)
      .when("nameRepresentative", { ...nameBo, id: "representation-more" }, ines)
      .refuses("representation/already-named", bo.person);
  });

  test("the member and the person are known", () => {
    given(...here)
      .when("nameRepresentative", { ...nameTariq, member: "member-unheard-of" }, ines)
      .refuses("representation/unknown-member");
    given(...here)
      .when("nameRepresentative", { ...nameTariq, person: stranger.person }, ines)
      .refuses("representation/unknown-person", stranger.person);
  });
});

describe("an AI system", () => {
  const rota = "member-rota-00001";
  const rotaJoins = by(ines, {
    type: "MemberJoined",
    id: rota,
    form: "ai-system",
    name: "Rota planner",
    organisation: null,
    objective: "Fill every shift",
    accountable: noor.person,
  });
  const speakForRota = {
    id: "representation-rota",
    member: rota,
    person: noor.person,
    role: "representative",
  } as const;

  test("is spoken for by the human being who answers for it", () => {
    given(founded, known, rotaJoins)
      .when("nameRepresentative", speakForRota, ines)
      .happens({ type: "RepresentativeNamed", ...speakForRota });
  });

  test("and by nobody else, though others can be heard", () => {
    const boToo = { ...speakForRota, person: bo.person };
    given(founded, known, rotaJoins)
      .when("nameRepresentative", boToo, ines)
      .refuses("representation/accountable-speaks");
    given(founded, known, rotaJoins)
      .when("nameRepresentative", { ...boToo, role: "deputy" }, ines)
      .refuses("representation/accountable-speaks", rota);
    given(founded, known, rotaJoins)
      .when("nameRepresentative", { ...boToo, role: "voice" }, ines)
      .happens({ type: "RepresentativeNamed", ...boToo, role: "voice" });
  });
});

describe("ending", () => {
  const end = { id: nameBo.id };
  const ended = { type: "RepresentationEnded", ...end } as const;

  test.each([
    ["the person herself", bo],
    ["her member's representative", tariq],
    ["a deputy", wanjiru],
    ["a steward", ines],
  ])("%s ends it", (_, actor) => {
    given(...gathered)
      .when("endRepresentation", end, actor)
      .happens(ended)
      .leaving("representations", { ...nameBo, isOver: true, audience: ["coalition"] });
  });

  test("another member does not", () => {
    given(...gathered)
      .when("endRepresentation", end, olu)
      .refuses("representation/not-yours", end.id);
  });

  test("what is over does not end again", () => {
    given(...gathered, by(bo, ended))
      .when("endRepresentation", end, ines)
      .refuses("representation/over", end.id);
  });

  test("there is one to end", () => {
    given(...here)
      .when("endRepresentation", end, ines)
      .refuses("representation/unknown");
  });

  test("it takes the right to speak, and the belonging, with it", () => {
    const before = gathered.flatMap(({ by, events }) =>
      events.map((event) => ({ event: event as never, by, request: "r" })),
    );
    const world = replay([...before, { event: { ...ended, id: wanjiruIsNamed.id }, by: ines, request: "r" }]);
    expect([tariq, wanjiru, bo, olu].map(({ person }) => speaksFor(world, person, library))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([tariq, wanjiru, bo, olu].map(({ person }) => belongsTo(world, person, library))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

test("one who speaks for two members speaks for the one he asks for", () => {
  const both = { ...oluIsNamed, id: "representation-both", person: tariq.person, role: "deputy" } as const;
  const names = { ...nameBo, id: "representation-noor", person: noor.person, member: allotments };
  const past = [...gathered, by(ines, both)];
  given(...past)
    .when("nameRepresentative", names, tariq)
    .refuses("representation/not-yours");
  given(...past)
    .when("nameRepresentative", names, speaks(tariq.person, allotments))
    .happens({ type: "RepresentativeNamed", ...names });
});
