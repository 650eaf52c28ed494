import { describe, expect, test } from "vitest";
import {
  bo,
  gathered,
  ines,
  library,
  noor,
  olu,
  programOf,
  speaks,
  stranger,
  tariq,
} from "../../../../testing/cast.ts";
import { by, type Deed, given, told } from "../../../../testing/story.ts";
import { replay } from "../../../coalition.ts";
import { asItStands } from "../../../worlds/tell.ts";
import { speaksFor } from "../representation/representation.ts";

const rota = "member-rota-00001";
const rotaJoins = {
  id: rota,
  form: "ai-system",
  name: "Rota planner",
  organisation: null,
  objective: "Fill every shift",
  accountable: noor.person,
} as const;
const noorSpeaks = {
  type: "RepresentativeNamed",
  id: "representation-noor",
  member: rota,
  person: noor.person,
  role: "representative",
} as const;
const answering = speaks(noor.person, rota);
const past: readonly Deed[] = [...gathered, by(ines, { type: "MemberJoined", ...rotaJoins }), by(ines, noorSpeaks)];

describe("describing an AI system", () => {
  const described = {
    id: rota,
    objective: "Fill every shift fairly",
    optimises: "The share of shifts that are filled two days before.",
  } as const;
  const describe_ = { ...described, seen: asItStands };

  test("the human being who answers for it says what it is built for and what it measures", () => {
    given(...past)
      .when("describeMachine", describe_, answering)
      .happens({ type: "MachineDescribed", ...described })
      .leaving("members", { ...rotaJoins, ...described, audience: ["coalition"] });
  });

  test("nobody else does, and no program", () => {
    for (const actor of [ines, tariq, speaks(ines.person, rota), noor])
      given(...past)
        .when("describeMachine", describe_, actor)
        .refuses("member/not-accountable", rota);
    given(...past)
      .when("describeMachine", describe_, programOf(answering))
      .refuses("request/human-only");
  });

  test("on the version she saw, and of AI systems alone", () => {
    given(...past)
      .when("describeMachine", { ...describe_, seen: "older" }, answering)
      .refuses("edit/stale", rota);
    given(...past)
      .when("describeMachine", { ...describe_, id: library }, tariq)
      .refuses("member/not-a-machine", library);
  });
});

describe("another human being answers for it", () => {
  const hand = { id: rota, accountable: olu.person, representation: "representation-olu-2" } as const;
  const handedOver = [
    { type: "AccountableNamed", id: rota, accountable: olu.person },
    { type: "RepresentationEnded", id: noorSpeaks.id },
    { type: "RepresentativeNamed", id: hand.representation, member: rota, person: olu.person, role: "representative" },
  ] as const;
  const promise = "commitment-rota-01";
  const promised = by(
    answering,
    {
      type: "CommitmentReleased",
      id: promise,
      member: rota,
      as: "give",
      words: "Every shift.",
      due: null,
      origin: null,
    },
    { type: "CommitmentAffirmed", id: promise, words: null },
  );

  test("a steward names her; the one before speaks no more, and what stands affirmed is asked anew", () => {
    given(...past, promised)
      .when("nameAccountable", hand, ines)
      .happens(...handedOver, { type: "CommitmentReopened", id: promise })
      .leaving("members", { ...rotaJoins, accountable: olu.person, audience: ["coalition"] });
  });

  test("also where she was heard inside it, or the one before is gone already", () => {
    const oluHeard = { ...noorSpeaks, id: "representation-olu-1", person: olu.person, role: "voice" } as const;
    given(...past, by(ines, oluHeard), by(noor, { type: "RepresentationEnded", id: noorSpeaks.id }))
      .when("nameAccountable", hand, ines)
      .happens(handedOver[0], { type: "RepresentationEnded", id: oluHeard.id }, handedOver[2]);
  });

  test("a steward does not name herself", () => {
    given(...past)
      .when("nameAccountable", { ...hand, accountable: ines.person }, ines)
      .refuses("member/answer-not-yourself", rota);
  });

  test("nobody but a steward names her, in person", () => {
    for (const actor of [answering, tariq, bo])
      given(...past)
        .when("nameAccountable", hand, actor)
        .refuses("member/named-by-steward", rota);
    given(...past)
      .when("nameAccountable", hand, programOf(ines))
      .refuses("request/human-only");
  });

  test("she is known here, and another", () => {
    given(...past)
      .when("nameAccountable", { ...hand, accountable: stranger.person }, ines)
      .refuses("member/unknown-accountable", stranger.person);
    given(...past)
      .when("nameAccountable", { ...hand, accountable: noor.person }, ines)
      .refuses("member/already-accountable", noor.person);
    given(...past)
      .when("nameAccountable", { ...hand, id: library }, ines)
      .refuses("member/not-a-machine", library);
  });

  describe("nobody affirms for an AI system but who answers for it and speaks", () => {
    const released = by(answering, {
      type: "CommitmentReleased",
      id: promise,
      member: rota,
      as: "give",
      words: "Every shift.",
      due: null,
      origin: null,
    });
    const affirm = { id: promise, seen: asItStands };
    const after = [...past, released, by(ines, ...handedOver)];

    test.each([
      ["a steward", after, speaks(ines.person, rota), "commitment/not-yours"],
      ["another member's representative", after, speaks(tariq.person, rota), "commitment/unknown"],
      ["who answered for it before", after, answering, "commitment/unknown"],
      ["a program of hers", after, programOf(speaks(olu.person, rota)), "request/human-only"],
      [
        "who answers for it in name only",
        [...gathered, by(ines, { type: "MemberJoined", ...rotaJoins }), released],
        answering,
        "commitment/unknown",
      ],
    ] as const)("%s", (_, given_, actor, code) => {
      given(...given_)
        .when("affirmCommitment", affirm, actor)
        .refuses(code);
    });

    test("she does", () => {
      given(...after)
        .when("affirmCommitment", affirm, speaks(olu.person, rota))
        .happens({ type: "CommitmentAffirmed", id: promise, words: null });
      const whole = replay(told(...after));
      expect([noor, olu].map(({ person }) => speaksFor(whole, person, rota))).toEqual([false, true]);
    });
  });
});
