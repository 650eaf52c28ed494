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
  programOf,
  speaks,
  stranger,
  tariq,
  tariqIsNamed,
  wanjiru,
  wanjiruIsNamed,
} from "../../../../testing/cast.ts";
import { by, type Deed, given, told } from "../../../../testing/story.ts";
import { circlesOf, replay, seen } from "../../../coalition.ts";
import { asItStands } from "../../../worlds/tell.ts";
import type { Actor } from "../../../kernel/index.ts";
import { isAskedAnew } from "../../commitments/commitment/reopening.ts";
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

describe("a disputed voice", () => {
  const it = { id: nameTariq.id };
  const disputed = { type: "VoiceDisputed", ...it } as const;
  const settled = { type: "VoiceSettled", ...it } as const;
  const suspended = [...gathered, by(bo, disputed)] as const;

  test.each([
    ["someone heard inside the member", bo],
    ["a deputy", wanjiru],
    ["a steward", ines],
  ])("%s disputes it", (_, actor) => {
    given(...gathered)
      .when("disputeVoice", it, actor)
      .happens(disputed)
      .leaving("representations", {
        ...nameTariq,
        isOver: false,
        suspended: { at: actor.at, person: actor.person },
        audience: ["coalition"],
      });
  });

  test("nobody of another member does, nor a program, nor someone disputed herself", () => {
    given(...gathered)
      .when("disputeVoice", it, olu)
      .refuses("representation/not-of-member", it.id);
    given(...gathered)
      .when("disputeVoice", it, programOf(bo))
      .refuses("request/human-only");
    given(...suspended)
      .when("disputeVoice", { id: wanjiruIsNamed.id }, tariq)
      .refuses("representation/not-of-member");
  });

  test("there is a voice to dispute", () => {
    given(...gathered)
      .when("disputeVoice", { id: "representation-none" }, ines)
      .refuses("representation/unknown");
    given(...gathered)
      .when("disputeVoice", { id: nameBo.id }, tariq)
      .refuses("representation/does-not-speak", nameBo.id);
    given(...gathered, by(tariq, { type: "RepresentationEnded", ...it }))
      .when("disputeVoice", it, bo)
      .refuses("representation/over", it.id);
  });

  test("is disputed once", () => {
    given(...suspended)
      .when("disputeVoice", it, ines)
      .happens();
  });

  test("reads, and does not speak, until it is settled", () => {
    const rights = (...past: readonly Deed[]) => {
      const world = replay(told(...past));
      return [
        belongsTo(world, tariq.person, library),
        circlesOf(world, tariq.person).has(`member:${library}`),
        speaksFor(world, tariq.person, library),
      ];
    };
    expect(rights(...suspended)).toEqual([true, true, false]);
    expect(rights(...suspended, by(ines, settled))).toEqual([true, true, true]);
    given(...suspended)
      .when("nameRepresentative", { ...nameBo, id: "representation-noor", person: noor.person }, tariq)
      .refuses("representation/not-yours");
  });

  test("a steward settles it, never the one it is about, and there is something to settle", () => {
    given(...suspended)
      .when("settleVoice", it, ines)
      .happens(settled)
      .leaving("representations", { ...nameTariq, isOver: false, suspended: null, audience: ["coalition"] });
    for (const actor of [bo, wanjiru, olu])
      given(...suspended)
        .when("settleVoice", it, actor)
        .refuses("representation/not-to-settle", it.id);
    const tariqServes = by(ines, {
      type: "StewardAppointed",
      id: "stewardship-tariq",
      person: tariq.person,
      since: "2026-03-02",
      until: null,
    });
    given(...suspended, tariqServes)
      .when("settleVoice", it, tariq)
      .refuses("representation/not-to-settle", it.id);
    given(...gathered)
      .when("settleVoice", it, ines)
      .happens();
    given(...gathered)
      .when("settleVoice", { id: "representation-none" }, ines)
      .refuses("representation/unknown");
  });
});

describe("a dispute is not settled by leaving and coming back", () => {
  const again = (id: string, { person, member }: Actor) =>
    ({ id, person, member: member ?? "", role: "deputy" }) as const;
  const gone = (actor: Actor, id: string) => [
    by(ines, { type: "VoiceDisputed", id }),
    by(actor, { type: "RepresentationEnded", id }),
  ];

  test("not by a colleague's hand", () => {
    const past = [...gathered, ...gone(tariq, tariqIsNamed.id)] as const;
    const naming = again("representation-again", tariq);
    given(...past)
      .when("nameRepresentative", naming, wanjiru)
      .refuses("representation/disputed", tariq.person);
    given(...past)
      .when("nameRepresentative", { ...naming, role: "voice" }, wanjiru)
      .happens({ type: "RepresentativeNamed", ...naming, role: "voice" });
    const asVoice = { type: "RepresentativeNamed", ...naming, id: "representation-heard", role: "voice" } as const;
    given(...past, by(wanjiru, asVoice), by(tariq, { type: "RepresentationEnded", id: asVoice.id }))
      .when("nameRepresentative", naming, wanjiru)
      .refuses("representation/disputed", tariq.person);
    given(...past)
      .when("nameRepresentative", naming, ines)
      .happens({ type: "RepresentativeNamed", ...naming });
  });

  test("nor by her own, where she is a steward", () => {
    const serves = { id: "stewardship-olu-01", person: olu.person, since: "2026-03-02", until: null };
    const past = [...gathered, by(ines, { type: "StewardAppointed", ...serves }), ...gone(olu, oluIsNamed.id)] as const;
    given(...past)
      .when("nameRepresentative", again("representation-again", olu), olu)
      .refuses("representation/disputed", olu.person);
  });
});

describe("a representative who comes after another", () => {
  const nameNoor = { ...nameTariq, id: "representation-noor", person: noor.person };
  const named = { type: "RepresentativeNamed", ...nameNoor } as const;
  const ended = by(tariq, { type: "RepresentationEnded", id: nameTariq.id });
  const promise = (id: string, more: object = {}) =>
    ({
      type: "CommitmentReleased",
      id,
      member: library,
      as: "give",
      words: "Ovens.",
      due: null,
      origin: null,
      ...more,
    }) as const;
  const affirmed = (id: string) => ({ type: "CommitmentAffirmed", id, words: null }) as const;
  const [stands, strained, kept, waits, kitchenOnly] = [1, 2, 3, 4, 5].map((it) => `commitment-${it}-000000`) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const became = (id: string, it: "strained" | "kept") =>
    ({ type: "FulfilmentReported", id, became: it, why: null, on: "2026-03-02" }) as const;
  const unread = { readers: { members: [allotments], stewards: false } };
  const promises = by(
    tariq,
    ...[stands, strained, kept].flatMap((id) => [promise(id), affirmed(id)]),
    became(strained, "strained"),
    became(kept, "kept"),
    promise(waits),
    promise(kitchenOnly, unread),
    affirmed(kitchenOnly),
  );

  test("is asked anew what stands affirmed, and is neither kept nor over", () => {
    given(...gathered, promises, ended)
      .when("nameRepresentative", nameNoor, ines)
      .happens(named, { type: "CommitmentReopened", id: stands }, { type: "CommitmentReopened", id: strained });
  });

  test("what no steward reads is asked anew too, and no steward learns of it", () => {
    const whole = replay(told(...gathered, promises, ended, by(ines, named)));
    const asked = (person: string) =>
      [...seen(whole, circlesOf(whole, person)).commitments.values()].filter((it) => isAskedAnew(it, whole));
    expect(asked(noor.person).map(({ id }) => id)).toEqual([kitchenOnly]);
    expect(asked(ines.person)).toEqual([]);
    given(...gathered, promises, ended, by(ines, named))
      .when("renewCommitment", { id: kitchenOnly, seen: asItStands }, speaks(noor.person, library))
      .happens({ type: "CommitmentRenewed", id: kitchenOnly, words: null });
    given(...gathered, promises)
      .when("renewCommitment", { id: kitchenOnly, seen: asItStands }, tariq)
      .refuses("commitment/not-reopened");
  });

  test("a deputy, a voice or the same person again is not", () => {
    for (const role of ["deputy", "voice"] as const)
      given(...gathered, promises)
        .when("nameRepresentative", { ...nameNoor, role }, ines)
        .happens({ ...named, role });
    given(...gathered, promises, ended)
      .when("nameRepresentative", { ...nameTariq, id: "representation-again" }, ines)
      .happens({ ...tariqIsNamed, id: "representation-again" });
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
