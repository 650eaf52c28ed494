import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyHistory } from "../../../../testing/anyHistory.ts";
import {
  allotments,
  bo,
  gathered,
  ines,
  library,
  libraryJoins,
  olu,
  programOf,
  tariq,
} from "../../../../testing/cast.ts";
import { by, given } from "../../../../testing/story.ts";
import {
  affirmed,
  bothOut,
  lending,
  libraryAgrees,
  needAffirmed,
  needReleased,
  ovenNeed,
  ovenTie,
  released,
  tied,
  tieProposed,
} from "../../../../testing/talk.ts";
import { become, circlesOf, newWhole, put, seen, type Whole } from "../../../coalition.ts";
import type { Actor } from "../../../kernel/index.ts";
import { asItStands } from "../../../worlds/tell.ts";
import { speaksFor } from "../../coalition/representation/representation.ts";
import { isOut } from "../commitment/shape.ts";

const asked = { id: ovenTie.id, give: lending.id, need: ovenNeed.id } as const;
const proposed = { type: "TieProposed", ...ovenTie } as const;
const yes = ({ person, at }: Actor) => ({ person, at });
const between = [`member:${library}`, `member:${allotments}`, "stewards"] as const;
const untouched = { ...ovenTie, agreed: { giver: null, receiver: null }, state: "proposed" } as const;
const agreed = {
  ...ovenTie,
  proposed: { person: ines.person, member: null },
  agreed: { giver: yes(tariq), receiver: yes(olu) },
  state: "agreed",
  audience: ["coalition"],
} as const;

describe("proposing a tie", () => {
  test("whoever sees both can propose it: known to the two members, the stewards and to whoever proposed it", () =>
    given(...bothOut)
      .when("proposeTie", asked, ines)
      .happens(proposed)
      .leaving("ties", {
        ...untouched,
        proposed: { person: ines.person, member: null },
        audience: [...between, `person:${ines.person}`],
      }));

  test("whoever speaks for one of the two has said its yes with it", () => {
    given(...bothOut)
      .when("proposeTie", asked, tariq)
      .happens(proposed, { type: "TieAgreed", id: ovenTie.id, side: "giver" })
      .leaving("ties", {
        ...untouched,
        proposed: { person: tariq.person, member: library },
        agreed: { giver: yes(tariq), receiver: null },
        audience: [...between, `person:${tariq.person}`],
      });
    given(...bothOut)
      .when("proposeTie", asked, olu)
      .happens(proposed, { type: "TieAgreed", id: ovenTie.id, side: "receiver" });
  });

  test("one voice inside a member, and a program, propose without a yes", () => {
    given(...bothOut)
      .when("proposeTie", asked, bo)
      .happens(proposed);
    given(...bothOut)
      .when("proposeTie", asked, programOf(tariq))
      .happens(proposed);
  });

  test("only what was said in front of the others", () => {
    given(...affirmed, needReleased)
      .when("proposeTie", asked, olu)
      .refuses("tie/not-out", ovenNeed.id);
    given(...released, needReleased, needAffirmed)
      .when("proposeTie", asked, tariq)
      .refuses("tie/not-out", lending.id);
    given(...bothOut, by(olu, { type: "CommitmentWithdrawn", id: ovenNeed.id, why: null }))
      .when("proposeTie", asked, tariq)
      .refuses("tie/not-out", ovenNeed.id);
  });

  test("only what one can see", () => {
    given(...affirmed, needReleased)
      .when("proposeTie", asked, tariq)
      .refuses("tie/unknown-commitment", ovenNeed.id);
    given(...released, needReleased, needAffirmed)
      .when("proposeTie", asked, olu)
      .refuses("tie/unknown-commitment", lending.id);
  });

  test("a give meets a need, and one member's give another member's need", () => {
    given(...bothOut)
      .when("proposeTie", { ...asked, give: ovenNeed.id, need: lending.id }, ines)
      .refuses("tie/give-meets-need");
    given(...affirmed, by(tariq, { ...releasedNeed, member: library }), needAffirmed)
      .when("proposeTie", asked, ines)
      .refuses("tie/give-meets-need", lending.id, ovenNeed.id);
  });

  test("once while it stands; and anew after a no, or an end", () => {
    const again = { ...asked, id: "tie-again-0000001" };
    const happened = { ...proposed, id: again.id };
    given(...bothOut, tieProposed)
      .when("proposeTie", again, ines)
      .refuses("tie/already-proposed", ovenTie.id);
    given(...tied)
      .when("proposeTie", again, ines)
      .refuses("tie/already-proposed", ovenTie.id);
    given(...tied)
      .when("proposeTie", asked, ines)
      .refuses("tie/already-proposed");
    given(...bothOut, tieProposed, declined)
      .when("proposeTie", again, ines)
      .happens(happened);
    given(...tied, ended)
      .when("proposeTie", again, ines)
      .happens(happened);
  });
});

const releasedNeed = { type: "CommitmentReleased", ...ovenNeed, origin: null } as const;
const declined = by(olu, { type: "TieDeclined", id: ovenTie.id });
const ended = by(tariq, { type: "TieEnded", id: ovenTie.id });

describe("agreeing to a tie", () => {
  test("it is agreed, and known to all, once both sides have said yes", () => {
    given(...bothOut, tieProposed)
      .when("agreeTie", { id: ovenTie.id }, tariq)
      .happens({ type: "TieAgreed", id: ovenTie.id, side: "giver" })
      .leaving("ties", {
        ...untouched,
        proposed: { person: ines.person, member: null },
        agreed: { giver: yes(tariq), receiver: null },
        audience: [...between, `person:${ines.person}`],
      });
    given(...bothOut, tieProposed, libraryAgrees)
      .when("agreeTie", { id: ovenTie.id }, olu)
      .happens({ type: "TieAgreed", id: ovenTie.id, side: "receiver" })
      .leaving("ties", agreed);
  });

  test("proposals of the same by others wait for nothing once it is agreed", () => {
    const double = by(bo, { type: "TieProposed", ...ovenTie, id: "tie-2-0000000000" });
    given(...bothOut, tieProposed, libraryAgrees, double)
      .when("agreeTie", { id: ovenTie.id }, olu)
      .happens(
        { type: "TieAgreed", id: ovenTie.id, side: "receiver" },
        { type: "TieDeclined", id: "tie-2-0000000000" },
      );
    given(...bothOut, tieProposed, double)
      .when("agreeTie", { id: ovenTie.id }, olu)
      .happens({ type: "TieAgreed", id: ovenTie.id, side: "receiver" });
  });

  test("nobody says yes for another member", () => {
    given(...bothOut, tieProposed)
      .when("agreeTie", { id: ovenTie.id }, ines)
      .refuses("tie/not-yours", ovenTie.id);
    given(...bothOut, tieProposed)
      .when("agreeTie", { id: ovenTie.id }, bo)
      .refuses("tie/not-yours");
    given(...bothOut, tieProposed)
      .when("agreeTie", { id: ovenTie.id }, { ...tariq, member: allotments })
      .refuses("tie/not-yours");
    given(...bothOut, tieProposed)
      .when("agreeTie", { id: ovenTie.id }, programOf(tariq))
      .refuses("request/human-only");
  });

  test("once, and while it waits", () => {
    given(...bothOut, tieProposed, libraryAgrees)
      .when("agreeTie", { id: ovenTie.id }, tariq)
      .refuses("tie/not-waiting");
    given(...tied)
      .when("agreeTie", { id: ovenTie.id }, olu)
      .refuses("tie/not-waiting");
    given(...bothOut, tieProposed, declined)
      .when("agreeTie", { id: ovenTie.id }, tariq)
      .refuses("tie/not-waiting");
    given(...bothOut)
      .when("agreeTie", { id: ovenTie.id }, tariq)
      .refuses("tie/unknown", ovenTie.id);
  });
});

describe("declining a tie", () => {
  test("a no is known to those who knew of the proposal, and to nobody else", () =>
    given(...bothOut, tieProposed)
      .when("declineTie", { id: ovenTie.id }, olu)
      .happens({ type: "TieDeclined", id: ovenTie.id })
      .leaving("ties", {
        ...untouched,
        proposed: { person: ines.person, member: null },
        state: "declined",
        audience: [...between, `person:${ines.person}`],
      }));

  test("by one of the two, while it waits", () => {
    given(...bothOut, tieProposed)
      .when("declineTie", { id: ovenTie.id }, ines)
      .refuses("tie/not-yours");
    given(...tied)
      .when("declineTie", { id: ovenTie.id }, olu)
      .refuses("tie/not-waiting");
    given(...bothOut)
      .when("declineTie", { id: ovenTie.id }, olu)
      .refuses("tie/unknown");
  });
});

describe("ending a tie", () => {
  test("either side ends it, and all can see that it was", () =>
    given(...tied)
      .when("endTie", { id: ovenTie.id }, tariq)
      .happens({ type: "TieEnded", id: ovenTie.id })
      .leaving("ties", { ...agreed, state: "ended" }));

  test("by one of the two, once agreed", () => {
    given(...tied)
      .when("endTie", { id: ovenTie.id }, ines)
      .refuses("tie/not-yours");
    given(...bothOut, tieProposed)
      .when("endTie", { id: ovenTie.id }, tariq)
      .refuses("tie/not-agreed");
    given(...tied, ended)
      .when("endTie", { id: ovenTie.id }, olu)
      .refuses("tie/not-agreed");
    given(...gathered)
      .when("endTie", { id: ovenTie.id }, olu)
      .refuses("tie/unknown");
  });
});

describe("what it makes possible", () => {
  const saying = { id: ovenTie.id, words: "We bake the glut instead of composting it.", seen: asItStands } as const;
  const said = by(olu, { type: "PossibilityNamed", id: ovenTie.id, words: "We bake." });

  test("the receiver says it in its own words", () =>
    given(...tied)
      .when("sayWhatItMakesPossible", saying, olu)
      .happens({ type: "PossibilityNamed", id: ovenTie.id, words: saying.words })
      .leaving("ties", { ...agreed, makesPossible: { words: saying.words, ...yes(olu) } }));

  test("the receiver says it anew, having seen what stands", () => {
    given(...tied, said)
      .when("sayWhatItMakesPossible", saying, olu)
      .happens({ type: "PossibilityNamed", id: ovenTie.id, words: saying.words });
    given(...tied, said)
      .when("sayWhatItMakesPossible", { ...saying, seen: "older" }, olu)
      .refuses("edit/stale", ovenTie.id);
  });

  test("nobody says it for the receiver: not the giver, not a steward, not a program", () => {
    given(...tied)
      .when("sayWhatItMakesPossible", saying, tariq)
      .refuses("tie/receiver-only", ovenTie.id);
    given(...tied)
      .when("sayWhatItMakesPossible", saying, ines)
      .refuses("tie/receiver-only");
    given(...tied)
      .when("sayWhatItMakesPossible", saying, { ...tariq, member: allotments })
      .refuses("tie/receiver-only");
    given(...tied)
      .when("sayWhatItMakesPossible", saying, programOf(olu))
      .refuses("request/human-only");
  });

  test("of a tie that stands", () => {
    given(...bothOut, tieProposed)
      .when("sayWhatItMakesPossible", saying, olu)
      .refuses("tie/not-agreed");
    given(...tied, ended)
      .when("sayWhatItMakesPossible", saying, olu)
      .refuses("tie/not-agreed");
    given(...bothOut)
      .when("sayWhatItMakesPossible", saying, olu)
      .refuses("tie/unknown");
  });

  test("its words are taken back by the receiver", () => {
    const taking = { id: "redaction-tie-0001", about: [{ kind: "ties", id: ovenTie.id }], passage: "bake" };
    given(...tied, said)
      .when("takeBackWords", taking, olu)
      .happens({ type: "WordsTakenBack", id: taking.id, about: taking.about, person: olu.person });
    given(...tied, said)
      .when("takeBackWords", taking, tariq)
      .refuses("redaction/not-yours");
  });
});

describe("arrival", () => {
  const arriving = { id: ovenTie.id, arrived: "in-part", on: "2026-03-09" } as const;

  test("the receiver says whether it has arrived", () =>
    given(...tied)
      .when("reportArrival", arriving, olu)
      .happens({ type: "ArrivalReported", ...arriving })
      .leaving("ties", { ...agreed, arrived: { as: "in-part", on: "2026-03-09", person: olu.person } }));

  test("nobody says it for the receiver", () => {
    given(...tied)
      .when("reportArrival", arriving, tariq)
      .refuses("tie/receiver-only");
    given(...bothOut, tieProposed)
      .when("reportArrival", arriving, olu)
      .refuses("tie/not-agreed");
    given(...bothOut)
      .when("reportArrival", arriving, olu)
      .refuses("tie/unknown");
  });
});

test("a tie between words for named members is read by those who may read both", () => {
  const narrowed = { members: [allotments], stewards: false };
  given(...bothOut, by(tariq, { type: "CommitmentReadersNamed", id: lending.id, readers: narrowed }))
    .when("proposeTie", asked, olu)
    .happens({ ...proposed, readers: narrowed }, { type: "TieAgreed", id: ovenTie.id, side: "receiver" })
    .leaving("ties", {
      ...untouched,
      readers: narrowed,
      proposed: { person: olu.person, member: allotments },
      agreed: { giver: null, receiver: yes(olu) },
      audience: [`member:${library}`, `member:${allotments}`, `person:${olu.person}`],
    });
  given(...bothOut, by(tariq, { type: "CommitmentReadersNamed", id: lending.id, readers: narrowed }))
    .when("proposeTie", asked, ines)
    .refuses("tie/unknown-commitment");
});

test("whoever names readers of one end without seeing the other opens the tie to nobody", () => {
  const market = "member-market-00001";
  const theirs = { members: [], stewards: false };
  const narrowed = by(
    olu,
    { type: "CommitmentReadersNamed", id: ovenNeed.id, readers: theirs },
    { type: "TieReadersNamed", id: ovenTie.id, readers: theirs },
  );
  for (const readers of [null, { members: [market], stewards: true }])
    given(...tied, by(ines, { ...libraryJoins, id: market, name: "The Market" }), narrowed)
      .when("nameReaders", { id: lending.id, readers }, tariq)
      .happens(
        { type: "CommitmentReadersNamed", id: lending.id, readers },
        { type: "TieReadersNamed", id: ovenTie.id, readers: theirs },
      );
});

describe("in every history", () => {
  type Before = { readonly whole: Whole; readonly person: string };
  const always = (type: string, rule: (before: Before, event: never, by: Actor) => void) => {
    let times = 0;
    fc.assert(
      fc.property(anyHistory, (history) => {
        const whole = newWhole();
        for (const happened of history) {
          if (happened.event.type === type && ++times)
            rule({ whole, person: happened.by.person }, happened.event as never, happened.by);
          put(whole, become(whole, happened));
        }
      }),
      { numRuns: 80, seed: 2026 },
    );
    expect(times).toBeGreaterThan(5);
  };

  test("a tie begins between a give and a need of two members, both out and both seen by whoever proposes it", () =>
    always("TieProposed", ({ whole, person }, tie: typeof ovenTie) => {
      const view = seen(whole, circlesOf(whole, person));
      const [give, need] = [view.commitments.get(tie.give), view.commitments.get(tie.need)];
      expect([give?.as, need?.as]).toEqual(["give", "need"]);
      expect([give && isOut(give), need && isOut(need)]).toEqual([true, true]);
      expect([give?.member, need?.member]).toEqual([tie.giver, tie.receiver]);
      expect(tie.giver).not.toBe(tie.receiver);
    }));

  test("nobody but the receiver's own voice says what it makes possible", () =>
    always("PossibilityNamed", ({ whole, person }, { id }: typeof ovenTie, { member, via }) => {
      const tie = whole.ties.get(id);
      expect([member, speaksFor(whole, person, tie?.receiver ?? "")]).toEqual([tie?.receiver, true]);
      expect(["session", "link"]).toContain(via);
    }));

  test("nobody but a side's own voice agrees for it", () =>
    always("TieAgreed", ({ whole, person }, { id, side }: { id: string; side: "giver" | "receiver" }, { member }) => {
      const own = whole.ties.get(id)?.[side];
      expect([member, speaksFor(whole, person, own ?? "")]).toEqual([own, true]);
    }));
});
