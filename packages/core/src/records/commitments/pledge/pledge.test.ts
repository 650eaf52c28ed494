import { describe, test } from "vitest";
import {
  allotments,
  bo,
  hoursOn,
  ines,
  library,
  noor,
  olu,
  programOf,
  speaks,
  tariq,
  wanjiru,
} from "../../../../testing/cast.ts";
import { by, given } from "../../../../testing/story.ts";
import { affirmed, bothOut, lending, ovenNeed, released } from "../../../../testing/talk.ts";
import { asItStands } from "../../../worlds/tell.ts";

const ask = {
  id: "pledge-ovens-00001",
  give: lending.id,
  what: "Oven time, with somebody who knows them",
  kind: "hours",
  quantity: 6,
  currency: null,
  every: "week",
  from: "2026-06-01",
  until: "2026-09-30",
} as const;
const made = { type: "ResourcePledged", ...ask, member: library, readers: null } as const;
const { type: _, ...stands } = made;
const pledged = [...affirmed, by(tariq, made)] as const;
const { id } = ask;

describe("pledging", () => {
  test("whoever speaks for the member says how much of its give it means to move; everyone reads it", () => {
    given(...affirmed)
      .when("pledgeResource", ask, wanjiru)
      .happens(made)
      .leaving("pledges", { ...stands, isEnded: false, audience: ["coalition"] });
  });

  test("a give that named members alone may read is counted in front of them alone", () => {
    const readers = { members: [allotments], stewards: false };
    given(...affirmed, by(tariq, { type: "CommitmentReadersNamed", id: lending.id, readers }))
      .when("pledgeResource", ask, tariq)
      .happens({ ...made, readers })
      .leaving("pledges", {
        ...stands,
        readers,
        isEnded: false,
        audience: [`member:${library}`, `member:${allotments}`],
      });
  });

  test("access has no number; money has a number and a currency; hours have no currency", () => {
    const access = { kind: "access", quantity: null, what: "The key to the kitchen" } as const;
    given(...affirmed)
      .when("pledgeResource", { ...ask, ...access }, tariq)
      .happens({ ...made, ...access });
    for (const odd of [
      { kind: "hours", quantity: null },
      { kind: "hours", currency: "EUR" },
      { kind: "money", quantity: 200 },
      { kind: "money", quantity: null, currency: "EUR" },
    ] as const)
      given(...affirmed)
        .when("pledgeResource", { ...ask, ...odd }, tariq)
        .refuses("pledge/unmeasured", id);
  });

  test("a number is more than nothing, to the hundredth", () => {
    for (const [quantity, code] of [
      [0, "input/too_small"],
      [-6, "input/too_small"],
      [0.125, "quantity/too-fine"],
      [1e13, "input/too_big"],
    ] as const)
      given(...affirmed)
        .when("pledgeResource", { ...ask, quantity }, tariq)
        .makesNoSense("quantity", code);
  });

  test("nobody pledges for another member: no steward, nobody heard inside it, no program", () => {
    for (const actor of [ines, olu, bo, speaks(tariq.person)])
      given(...affirmed)
        .when("pledgeResource", ask, actor)
        .refuses("pledge/not-yours", library);
    given(...affirmed)
      .when("pledgeResource", ask, programOf(tariq))
      .refuses("request/human-only");
  });

  test("what is pledged is a give that was said in front of the others, from one day to no earlier one", () => {
    given(...released)
      .when("pledgeResource", ask, tariq)
      .refuses("pledge/not-out", lending.id);
    given(...bothOut)
      .when("pledgeResource", { ...ask, give: ovenNeed.id }, olu)
      .refuses("pledge/not-a-give", ovenNeed.id);
    given(...affirmed)
      .when("pledgeResource", { ...ask, give: "commitment-unheard" }, tariq)
      .refuses("pledge/unknown-commitment", "commitment-unheard");
    given(...affirmed)
      .when("pledgeResource", { ...ask, until: "2026-05-31" }, tariq)
      .refuses("pledge/ends-before", id);
    given(...pledged)
      .when("pledgeResource", ask, tariq)
      .refuses("pledge/already-made", id);
  });
});

describe("changing", () => {
  const change = { id, what: ask.what, quantity: 4, every: "week", until: null } as const;
  const changed = { type: "PledgeChanged", ...change } as const;

  test("the member changes how much and until when; its kind and its give stay", () => {
    given(...pledged)
      .when("changePledge", { ...change, seen: asItStands }, wanjiru)
      .happens(changed)
      .leaving("pledges", {
        ...stands,
        quantity: 4,
        until: null,
        isEnded: false,
        earlier: [{ quantity: 6, every: "week", until: wanjiru.at }],
        audience: ["coalition"],
      });
  });

  test("what it was stays known, save where the amount is the same or is moved once", () => {
    const [soon, later] = [hoursOn(tariq, 24), hoursOn(tariq, 48)];
    const monthly = { ...change, quantity: 30, every: "month" } as const;
    given(...pledged, by(soon, changed))
      .when("changePledge", { ...monthly, seen: asItStands }, later)
      .happens({ type: "PledgeChanged", ...monthly })
      .leaving("pledges", {
        ...stands,
        ...monthly,
        isEnded: false,
        earlier: [
          { quantity: 6, every: "week", until: soon.at },
          { quantity: 4, every: "week", until: later.at },
        ],
        audience: ["coalition"],
      });
    const longer = { ...change, quantity: 6 };
    given(...pledged)
      .when("changePledge", { ...longer, seen: asItStands }, tariq)
      .happens({ type: "PledgeChanged", ...longer })
      .leaving("pledges", { ...stands, until: null, isEnded: false, audience: ["coalition"] });
    const once = { ...change, every: "once" } as const;
    given(...affirmed, by(tariq, { ...made, every: "once" }))
      .when("changePledge", { ...once, seen: asItStands }, tariq)
      .happens({ type: "PledgeChanged", ...once })
      .leaving("pledges", { ...stands, ...once, isEnded: false, audience: ["coalition"] });
  });

  test("not by others, not unmeasured, not to end before it begins, not over what someone else wrote", () => {
    const now = { ...change, seen: asItStands };
    given(...pledged)
      .when("changePledge", now, ines)
      .refuses("pledge/not-yours", library);
    given(...pledged)
      .when("changePledge", { ...now, quantity: null }, tariq)
      .refuses("pledge/unmeasured", id);
    given(...pledged)
      .when("changePledge", { ...now, until: "2026-05-31" }, tariq)
      .refuses("pledge/ends-before", id);
    given(...pledged, by(wanjiru, changed))
      .when("changePledge", { ...change, seen: "older" }, tariq)
      .refuses("edit/stale", id);
    given(...affirmed)
      .when("changePledge", now, tariq)
      .refuses("pledge/unknown", id);
  });
});

describe("ending", () => {
  const ended = { type: "PledgeEnded", id, why: "The ovens are being mended." } as const;

  test("the member ends it, with a reason if it likes", () => {
    given(...pledged)
      .when("endPledge", { id, why: ended.why }, tariq)
      .happens(ended)
      .leaving("pledges", { ...stands, isEnded: true, ended: { at: tariq.at }, audience: ["coalition"] });
  });

  test("once, and nobody for it", () => {
    given(...pledged, by(tariq, ended))
      .when("endPledge", { id }, tariq)
      .refuses("pledge/ended", id);
    given(...pledged)
      .when("endPledge", { id }, ines)
      .refuses("pledge/not-yours", library);
    given(...affirmed)
      .when("endPledge", { id }, tariq)
      .refuses("pledge/unknown", id);
  });

  test("with the member, when it leaves", () => {
    given(...pledged)
      .when("leaveCoalition", { id: library, on: "2026-07-01" }, tariq)
      .happens(
        { type: "PledgeEnded", id, why: null },
        { type: "MemberLeft", id: library, on: "2026-07-01" },
        { type: "RepresentationEnded", id: "representation-tariq" },
        { type: "RepresentationEnded", id: "representation-wanjiru" },
        { type: "RepresentationEnded", id: "representation-bo" },
      );
  });
});

describe("asking anew", () => {
  const tariqEnds = by(ines, { type: "RepresentationEnded", id: "representation-tariq" });
  const noorIsNamed = {
    id: "representation-noor",
    member: library,
    person: noor.person,
    role: "representative",
  } as const;
  const reopened = { type: "PledgeReopened", id } as const;
  const named = { type: "RepresentativeNamed", ...noorIsNamed } as const;
  const noorSpeaks = speaks(noor.person, library);
  const anew = [...pledged, tariqEnds, by(ines, named, { type: "CommitmentReopened", id: lending.id }, reopened)];

  test("whoever represents the member after another is asked whether its pledges stand", () => {
    given(...pledged, tariqEnds)
      .when("nameRepresentative", noorIsNamed, ines)
      .happens(named, { type: "CommitmentReopened", id: lending.id }, reopened)
      .leaving("pledges", { ...stands, isEnded: false, reopened: { at: ines.at }, audience: ["coalition"] });
    given(...pledged, by(tariq, { type: "PledgeEnded", id, why: null }), tariqEnds)
      .when("nameRepresentative", noorIsNamed, ines)
      .happens(named, { type: "CommitmentReopened", id: lending.id });
  });

  test("it stands once she says so, changes it or ends it", () => {
    given(...anew)
      .when("renewPledge", { id }, noorSpeaks)
      .happens({ type: "PledgeRenewed", id })
      .leaving("pledges", { ...stands, isEnded: false, audience: ["coalition"] });
    const change = { id, what: ask.what, quantity: 6, every: "week", until: null } as const;
    given(...anew)
      .when("changePledge", { ...change, seen: asItStands }, noorSpeaks)
      .happens({ type: "PledgeChanged", ...change })
      .leaving("pledges", { ...stands, until: null, isEnded: false, audience: ["coalition"] });
    given(...anew)
      .when("endPledge", { id }, noorSpeaks)
      .happens({ type: "PledgeEnded", id, why: null })
      .leaving("pledges", { ...stands, isEnded: true, ended: { at: noor.at }, audience: ["coalition"] });
  });

  test("nobody says it for the member, and nobody of what was not asked anew", () => {
    given(...anew)
      .when("renewPledge", { id }, ines)
      .refuses("pledge/not-yours", library);
    given(...pledged)
      .when("renewPledge", { id }, tariq)
      .refuses("pledge/not-reopened", id);
    given(...affirmed)
      .when("renewPledge", { id }, tariq)
      .refuses("pledge/unknown", id);
  });
});

test("it ends with its give, where that is withdrawn", () => {
  given(...pledged)
    .when("withdrawCommitment", { id: lending.id }, tariq)
    .happens({ type: "CommitmentWithdrawn", id: lending.id, why: null }, { type: "PledgeEnded", id, why: null });
});

test("whoever reads the give reads the pledge", () => {
  const readers = { members: [allotments], stewards: false };
  given(...pledged)
    .when("nameReaders", { id: lending.id, readers }, tariq)
    .happens({ type: "CommitmentReadersNamed", id: lending.id, readers }, { type: "PledgeReadersNamed", id, readers });
});

test("its words can be taken back by its member", () => {
  const about = [{ kind: "pledges", id }];
  const takeBack = { id: "redaction-pledge-01", about, passage: "with somebody who knows them" };
  given(...pledged)
    .when("takeBackWords", takeBack, wanjiru)
    .happens({ type: "WordsTakenBack", id: takeBack.id, about, person: wanjiru.person });
  given(...pledged)
    .when("takeBackWords", takeBack, ines)
    .refuses("redaction/not-yours", id);
});
