import { describe, test } from "vitest";
import { allotments, gathered, ines, library, noor, olu, programOf, speaks, tariq } from "../../../../testing/cast.ts";
import { by, given } from "../../../../testing/story.ts";

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
const noorSpeaks = by(ines, {
  type: "RepresentativeNamed",
  id: "representation-noor",
  member: rota,
  person: noor.person,
  role: "representative",
});
const past = [...gathered, rotaJoins, noorSpeaks] as const;
const fullShifts = {
  id: "misalignment-olu-1",
  member: rota,
  words: "It fills shifts with whoever answers first, and the same three people answer first.",
  on: "2026-03-04",
} as const;
const named = { type: "MisalignmentNamed", ...fullShifts, person: olu.person, byMember: allotments } as const;
const closed = { type: "MisalignmentClosed", id: fullShifts.id } as const;

describe("naming", () => {
  test("anyone says where an AI system works against what the coalition is for", () => {
    const { type: _, ...misalignment } = named;
    given(...past)
      .when("nameMisalignment", fullShifts, olu)
      .happens(named)
      .leaving("misalignments", { ...misalignment, isOver: false, audience: ["coalition"] });
  });

  test("of AI systems alone, once, and in person", () => {
    given(...past)
      .when("nameMisalignment", { ...fullShifts, member: library }, olu)
      .refuses("misalignment/not-a-machine", library);
    given(...past, by(olu, named))
      .when("nameMisalignment", fullShifts, olu)
      .refuses("misalignment/already-named");
    given(...past)
      .when("nameMisalignment", fullShifts, programOf(olu))
      .refuses("request/human-only");
  });

  test("the human being who answers for it replies", () => {
    const readers = ["coalition"] as const;
    const reply = {
      id: "reply-noor-000001",
      about: { kind: "misalignments", id: fullShifts.id },
      words: "It counts answers. From Monday it counts turns.",
    } as const;
    given(...past, by(olu, named))
      .when("reply", reply, speaks(noor.person, rota))
      .happens({ type: "Replied", ...reply, person: noor.person, member: rota, readers });
  });
});

describe("closing", () => {
  test("whoever named it closes it, once", () => {
    given(...past, by(olu, named))
      .when("closeMisalignment", { id: fullShifts.id }, olu)
      .happens(closed);
    given(...past, by(olu, named, closed))
      .when("closeMisalignment", { id: fullShifts.id }, olu)
      .refuses("misalignment/over", fullShifts.id);
  });

  test("nobody else does, and there is one to close", () => {
    for (const actor of [tariq, ines, noor])
      given(...past, by(olu, named))
        .when("closeMisalignment", { id: fullShifts.id }, actor)
        .refuses("misalignment/not-yours", fullShifts.id);
    given(...past)
      .when("closeMisalignment", { id: fullShifts.id }, olu)
      .refuses("misalignment/unknown", fullShifts.id);
  });
});
