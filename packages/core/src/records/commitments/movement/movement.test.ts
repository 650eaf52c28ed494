import { describe, test } from "vitest";
import { allotments, bo, ines, library, olu, programOf, speaks, tariq, wanjiru } from "../../../../testing/cast.ts";
import { by, given } from "../../../../testing/story.ts";
import { bothOut, lending } from "../../../../testing/talk.ts";

const pledge = {
  type: "ResourcePledged",
  id: "pledge-ovens-00001",
  give: lending.id,
  member: library,
  what: "Oven time",
  kind: "hours",
  quantity: 6,
  currency: null,
  every: "week",
  from: "2026-02-01",
  until: null,
  readers: null,
} as const;
const pledged = [...bothOut, by(tariq, pledge)] as const;

const ask = {
  id: "movement-ovens-001",
  giver: library,
  receiver: allotments,
  what: "Oven time on Monday",
  kind: "hours",
  quantity: 5.5,
  currency: null,
  on: "2026-03-02",
  pledge: pledge.id,
} as const;
const moved = { type: "ResourceMoved", ...ask, readers: null } as const;
const { type: _, ...stands } = moved;
const notedBy = (actor: typeof tariq) => ({ person: actor.person, member: actor.member ?? "", at: actor.at });
const asNoted = {
  ...stands,
  noted: notedBy(tariq),
  confirmed: null,
  thanked: null,
  isUndone: false,
  audience: ["coalition"],
} as const;
const waiting = [...pledged, by(tariq, moved)] as const;
const { id } = ask;

const yes = { type: "MovementConfirmed", id, as: "yes", quantity: null } as const;
const saidBy = (actor: typeof tariq, as: "yes" | "in-part" | "no", quantity: number | null = null) => ({
  as,
  quantity,
  ...notedBy(actor),
});
const arrived = [...waiting, by(olu, yes)] as const;

describe("writing down what moved", () => {
  test("the giver does: it waits for the receiver's word", () => {
    given(...pledged)
      .when("reportMoved", ask, tariq)
      .happens(moved)
      .leaving("movements", asNoted);
  });

  test("the receiver does: that it has reached it is said with that", () => {
    given(...pledged)
      .when("reportMoved", ask, olu)
      .happens(moved, yes)
      .leaving("movements", { ...asNoted, noted: notedBy(olu), confirmed: saidBy(olu, "yes") });
  });

  test("help nobody had asked for has no pledge", () => {
    const unasked = { ...ask, pledge: null, kind: "people", quantity: 2, what: "Two pairs of hands" } as const;
    given(...bothOut)
      .when("reportMoved", unasked, wanjiru)
      .happens({ ...moved, ...unasked });
  });

  test("what is for everyone has no receiver", () => {
    given(...pledged)
      .when("reportMoved", { ...ask, receiver: null }, tariq)
      .happens({ ...moved, receiver: null });
  });

  test("it is read by those who read the pledge, and always by both", () => {
    const readers = { members: [], stewards: false };
    given(...pledged, by(tariq, { type: "PledgeReadersNamed", id: pledge.id, readers }))
      .when("reportMoved", ask, tariq)
      .happens({ ...moved, readers })
      .leaving("movements", { ...asNoted, readers, audience: [`member:${library}`, `member:${allotments}`] });
  });

  test("nobody else does: no steward, no third, nobody in no name, no program", () => {
    for (const actor of [ines, bo, speaks(tariq.person)])
      given(...pledged)
        .when("reportMoved", ask, actor)
        .refuses("movement/not-between", id);
    given(...pledged)
      .when("reportMoved", { ...ask, receiver: null }, olu)
      .refuses("movement/not-between", id);
    given(...pledged)
      .when("reportMoved", ask, programOf(tariq))
      .refuses("request/human-only");
  });

  test("only what has moved already, to another, in the unit that was pledged", () => {
    const asked = given(...pledged);
    asked.when("reportMoved", { ...ask, on: "2026-03-03" }, tariq).refuses("movement/day-to-come", id);
    asked.when("reportMoved", { ...ask, receiver: library }, tariq).refuses("movement/to-itself", id);
    asked.when("reportMoved", { ...ask, quantity: null }, tariq).refuses("movement/unmeasured", id);
    asked.when("reportMoved", { ...ask, kind: "people" }, tariq).refuses("movement/not-pledged-so", pledge.id);
    asked.when("reportMoved", { ...ask, giver: allotments, receiver: library }, olu).refuses("movement/not-pledged-so");
    asked.when("reportMoved", { ...ask, pledge: "pledge-unheard-of" }, tariq).refuses("movement/unknown-pledge");
    asked.when("reportMoved", { ...ask, receiver: "member-unheard-of" }, tariq).refuses("movement/unknown-member");
    given(...waiting)
      .when("reportMoved", ask, tariq)
      .refuses("movement/already-noted", id);
  });
});

describe("confirming", () => {
  test("the receiver says that it has reached it, in part, or not; and may say otherwise later", () => {
    given(...waiting)
      .when("confirmMoved", { id, as: "yes" }, olu)
      .happens(yes)
      .leaving("movements", { ...asNoted, confirmed: saidBy(olu, "yes") });
    given(...arrived)
      .when("confirmMoved", { id, as: "in-part", quantity: 4 }, olu)
      .happens({ ...yes, as: "in-part", quantity: 4 })
      .leaving("movements", { ...asNoted, confirmed: saidBy(olu, "in-part", 4) });
    given(...waiting)
      .when("confirmMoved", { id, as: "no", quantity: 4 }, olu)
      .happens({ ...yes, as: "no" });
  });

  test("no more than was said to have moved", () => {
    given(...waiting)
      .when("confirmMoved", { id, as: "in-part", quantity: 6 }, olu)
      .refuses("movement/more-than-moved", id);
  });

  test("the giver does not confirm its own; what was for everyone, any other member does", () => {
    for (const actor of [tariq, ines, bo, speaks(olu.person)])
      given(...waiting)
        .when("confirmMoved", { id, as: "yes" }, actor)
        .refuses("movement/receiver-only", id);
    const forAll = [...pledged, by(tariq, { ...moved, receiver: null })] as const;
    given(...forAll)
      .when("confirmMoved", { id, as: "yes" }, tariq)
      .refuses("movement/receiver-only", id);
    given(...forAll)
      .when("confirmMoved", { id, as: "yes" }, olu)
      .happens(yes);
    given(...waiting)
      .when("confirmMoved", { id, as: "yes" }, programOf(olu))
      .refuses("request/human-only");
    given(...pledged)
      .when("confirmMoved", { id, as: "yes" }, olu)
      .refuses("movement/unknown", id);
  });
});

test("of what was for everyone, whoever spoke of it first is whose word stands, and may say otherwise", () => {
  const ofOrchard = speaks("person-noor-00001", "member-orchard-0001");
  const orchard = [
    {
      type: "MemberJoined",
      id: "member-orchard-0001",
      form: "organisation",
      name: "The Orchard",
      organisation: null,
      objective: null,
      accountable: null,
    },
    {
      type: "RepresentativeNamed",
      id: "representation-orchard",
      member: "member-orchard-0001",
      person: ofOrchard.person,
      role: "representative",
    },
  ] as const;
  const forAll = [...pledged, by(ines, ...orchard), by(tariq, { ...moved, receiver: null })] as const;
  const confirmed = [...forAll, by(olu, yes)] as const;
  const no = { id, as: "no", quantity: null } as const;
  given(...confirmed)
    .when("confirmMoved", no, ofOrchard)
    .refuses("movement/said-by-another", id);
  given(...confirmed)
    .when("thankForMoved", { id, words: "Thanks." }, ofOrchard)
    .happens({ type: "MovementThanked", id, words: "Thanks." });
  given(...confirmed)
    .when("confirmMoved", no, olu)
    .happens({ type: "MovementConfirmed", ...no });
  const thanked = [...forAll, by(olu, { type: "MovementThanked", id, words: "We bake." })] as const;
  given(...thanked)
    .when("thankForMoved", { id, words: "Thanks." }, ofOrchard)
    .refuses("movement/said-by-another", id);
  given(...thanked)
    .when("thankForMoved", { id, words: "Thanks." }, olu)
    .happens({ type: "MovementThanked", id, words: "Thanks." });
});

describe("thanking", () => {
  const words = "The plums would have gone to waste.";
  const thanks = { type: "MovementThanked", id, words } as const;

  test("the receiver does, in its own words, before it confirms or after", () => {
    for (const past of [waiting, arrived])
      given(...past)
        .when("thankForMoved", { id, words }, olu)
        .happens(thanks);
    given(...waiting, by(olu, thanks))
      .when("confirmMoved", { id, as: "yes" }, olu)
      .happens(yes)
      .leaving("movements", {
        ...asNoted,
        confirmed: saidBy(olu, "yes"),
        thanked: { words, person: olu.person, at: olu.at },
      });
  });

  test("nobody else does, and nobody thanks for what never reached her", () => {
    given(...arrived)
      .when("thankForMoved", { id, words }, tariq)
      .refuses("movement/receiver-only", id);
    given(...waiting, by(olu, { ...yes, as: "no" }))
      .when("thankForMoved", { id, words }, olu)
      .refuses("movement/nothing-reached", id);
    given(...pledged)
      .when("thankForMoved", { id, words }, olu)
      .refuses("movement/unknown", id);
  });
});

describe("taking back what was noted by mistake", () => {
  const undone = { type: "MovementUndone", id } as const;

  test("the member that noted it does, until the other side has confirmed it", () => {
    given(...waiting)
      .when("undoMoved", { id }, wanjiru)
      .happens(undone)
      .leaving("movements", { ...asNoted, isUndone: true });
    given(...arrived)
      .when("undoMoved", { id }, tariq)
      .refuses("movement/confirmed", id);
    given(...waiting)
      .when("undoMoved", { id }, olu)
      .refuses("movement/not-yours", id);
    given(...pledged)
      .when("undoMoved", { id }, tariq)
      .refuses("movement/unknown", id);
  });

  test("a receiver takes back what it noted itself", () => {
    given(...pledged, by(olu, moved, yes))
      .when("undoMoved", { id }, olu)
      .happens(undone);
  });

  test("then nothing is said of it any more", () => {
    const past = [...waiting, by(tariq, undone)] as const;
    given(...past)
      .when("undoMoved", { id }, tariq)
      .refuses("movement/undone", id);
    given(...past)
      .when("confirmMoved", { id, as: "yes" }, olu)
      .refuses("movement/undone", id);
    given(...past)
      .when("thankForMoved", { id, words: "Thank you." }, olu)
      .refuses("movement/undone", id);
  });
});

test("whoever reads the give reads what moved for it", () => {
  const readers = { members: [], stewards: true };
  given(...waiting)
    .when("nameReaders", { id: lending.id, readers }, tariq)
    .happens(
      { type: "CommitmentReadersNamed", id: lending.id, readers },
      { type: "PledgeReadersNamed", id: pledge.id, readers },
      { type: "MovementReadersNamed", id, readers },
    );
});

test("its words are taken back by the member that noted it, its thanks by whoever wrote them, and neither the other's", () => {
  const about = [{ kind: "movements", id }];
  const takeBack = (passage: string) => ({ id: "redaction-moved-001", about, passage });
  const taken = (person: string) => ({ type: "WordsTakenBack", id: "redaction-moved-001", about, person }) as const;
  given(...waiting)
    .when("takeBackWords", takeBack("Monday"), wanjiru)
    .happens(taken(wanjiru.person));
  given(...waiting)
    .when("takeBackWords", takeBack("Monday"), olu)
    .refuses("redaction/not-yours", id);
  const thanked = [...waiting, by(olu, { type: "MovementThanked", id, words: "Monday was good." })] as const;
  given(...thanked)
    .when("takeBackWords", takeBack("was good"), olu)
    .happens(taken(olu.person));
  for (const [passage, actor] of [
    ["was good", tariq],
    ["Monday", tariq],
    ["Oven", olu],
    ["Monday", olu],
    ["was good", ines],
  ] as const)
    given(...thanked)
      .when("takeBackWords", takeBack(passage), actor)
      .refuses("redaction/not-yours", id);
  given(...thanked)
    .when("takeBackWords", takeBack("Oven"), tariq)
    .happens(taken(tariq.person));
});
