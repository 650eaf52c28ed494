import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyHistory, persons } from "../../../../testing/anyHistory.ts";
import {
  allotments,
  bo,
  gathered,
  ines,
  library,
  noor,
  olu,
  programOf,
  speaks,
  tariq,
} from "../../../../testing/cast.ts";
import { by, given } from "../../../../testing/story.ts";
import type { AnyCommand } from "../../../kernel/index.ts";
import { circlesOf, commands, replay, seen } from "../../../coalition.ts";
import { asItStands } from "../../../worlds/tell.ts";

const own = { id: "gap-library-gain-01", member: library, as: "own-gain" } as const;
const raisedByItself = { type: "GapRaised", ...own, by: "member" } as const;
const asked = { type: "GapRaised", ...own, by: "steward" } as const;
const raisedByTariq = by(tariq, raisedByItself);
const askedByInes = by(ines, asked);
const shown = by(tariq, { type: "GapShown", id: own.id });
const closed = by(tariq, { type: "GapClosed", id: own.id, isNamed: false });
const done = ({ person, at }: typeof ines) => ({ person, at });
const gain = {
  id: "commitment-gain-01",
  member: library,
  as: "own-gain",
  words: "Mondays with people in them.",
} as const;

describe("raising a gap", () => {
  test("a member says of itself that it cannot name something, and its own people alone can read that", () =>
    given(...gathered)
      .when("raiseGap", own, tariq)
      .happens(raisedByItself)
      .leaving("gaps", {
        ...own,
        raised: { ...done(tariq), by: "member" },
        asked: null,
        shown: null,
        closed: null,
        state: "raised",
        audience: [`member:${library}`],
      }));

  test("a steward asks the member about it, and both can read that", () =>
    given(...gathered)
      .when("raiseGap", own, ines)
      .happens(asked)
      .leaving("gaps", {
        ...own,
        raised: { ...done(ines), by: "steward" },
        asked: done(ines),
        shown: null,
        closed: null,
        state: "raised",
        audience: [`member:${library}`, "stewards"],
      }));

  test("not for another member, and not as one voice inside it", () => {
    given(...gathered)
      .when("raiseGap", own, olu)
      .refuses("gap/not-yours", library);
    given(...gathered)
      .when("raiseGap", own, bo)
      .refuses("gap/not-yours", library);
    given(...gathered)
      .when("raiseGap", own, noor)
      .refuses("gap/unknown-member");
  });

  test("not by a program", () =>
    given(...gathered)
      .when("raiseGap", own, programOf(tariq))
      .refuses("request/human-only"));

  test("not of a member nobody knows", () =>
    given(...gathered)
      .when("raiseGap", { ...own, member: "member-nowhere-0001" }, ines)
      .refuses("gap/unknown-member"));

  test("once, while it is open; and anew after it was closed", () => {
    const again = { ...own, id: "gap-library-gain-02" };
    given(...gathered, askedByInes)
      .when("raiseGap", again, tariq)
      .refuses("gap/already-raised", own.id);
    given(...gathered, askedByInes, closed)
      .when("raiseGap", again, tariq)
      .happens({ ...raisedByItself, id: again.id });
    given(...gathered, askedByInes, closed)
      .when("raiseGap", own, tariq)
      .refuses("gap/already-raised", own.id);
  });

  test("whoever cannot see that it was raised already is told nothing of that", () =>
    given(...gathered, raisedByTariq)
      .when("raiseGap", { ...own, id: "gap-library-gain-02" }, ines)
      .happens({ ...asked, id: "gap-library-gain-02" }));

  test("not of what the member has named", () =>
    given(...gathered, by(tariq, { type: "CommitmentReleased", ...gain, due: null, origin: null }))
      .when("raiseGap", own, ines)
      .refuses("gap/already-named", gain.id));

  test("taken home again, it is not named", () =>
    given(
      ...gathered,
      by(tariq, { type: "CommitmentReleased", ...gain, due: null, origin: null }),
      by(tariq, { type: "CommitmentHeldBack", id: gain.id }),
    )
      .when("raiseGap", own, tariq)
      .happens(raisedByItself));
});

describe("asking once more", () => {
  test("a steward asks again", () =>
    given(...gathered, raisedByTariq, shown)
      .when("askAboutGap", { id: own.id }, ines)
      .happens({ type: "GapAsked", id: own.id })
      .leaving("gaps", {
        ...own,
        raised: { ...done(tariq), by: "member" },
        asked: done(ines),
        shown: done(tariq),
        closed: null,
        state: "shown",
        audience: ["coalition"],
      }));

  test("nobody else does, and not of what is closed or cannot be seen", () => {
    given(...gathered, raisedByTariq, shown)
      .when("askAboutGap", { id: own.id }, olu)
      .refuses("gap/steward-only");
    given(...gathered, askedByInes, closed)
      .when("askAboutGap", { id: own.id }, ines)
      .refuses("gap/closed");
    given(...gathered, raisedByTariq)
      .when("askAboutGap", { id: own.id }, ines)
      .refuses("gap/unknown");
  });
});

describe("showing a gap", () => {
  test("the member shows it to all, with what whoever shows it replied, and nobody else's words", () => {
    const reply = {
      id: "reply-not-yet-00001",
      about: { kind: "gaps", id: own.id },
      words: "We cannot say yet.",
      person: tariq.person,
      member: library,
    } as const;
    given(
      ...gathered,
      askedByInes,
      by(tariq, { type: "Replied", ...reply, readers: [`member:${library}`, "stewards"] }),
      by(ines, { type: "Replied", ...reply, id: "reply-ines-000001", person: ines.person, member: null, readers: [] }),
      by(bo, { type: "Replied", ...reply, id: "reply-bo-00000001", person: bo.person, readers: [`member:${library}`] }),
    )
      .when("showGap", { id: own.id }, tariq)
      .happens({ type: "GapShown", id: own.id }, { type: "ReplyShown", id: reply.id, readers: ["coalition"] })
      .leaving("gaps", {
        ...own,
        raised: { ...done(ines), by: "steward" },
        asked: done(ines),
        shown: done(tariq),
        closed: null,
        state: "shown",
        audience: ["coalition"],
      });
  });

  test("once is enough", () =>
    given(...gathered, askedByInes, shown)
      .when("showGap", { id: own.id }, tariq)
      .happens());

  test("a steward shows nobody's gap, nor does another member", () => {
    given(...gathered, askedByInes)
      .when("showGap", { id: own.id }, ines)
      .refuses("gap/not-yours");
    given(...gathered, askedByInes)
      .when("showGap", { id: own.id }, bo)
      .refuses("gap/not-yours");
    given(...gathered, askedByInes)
      .when("showGap", { id: own.id }, olu)
      .refuses("gap/unknown");
    given(...gathered, askedByInes, closed)
      .when("showGap", { id: own.id }, tariq)
      .refuses("gap/closed");
  });
});

describe("closing a gap", () => {
  test("the member closes it, and who could read it can go on", () =>
    given(...gathered, askedByInes)
      .when("closeGap", { id: own.id }, tariq)
      .happens({ type: "GapClosed", id: own.id, isNamed: false })
      .leaving("gaps", {
        ...own,
        raised: { ...done(ines), by: "steward" },
        asked: done(ines),
        shown: null,
        closed: { ...done(tariq), isNamed: false },
        state: "closed",
        audience: [`member:${library}`, "stewards"],
      }));

  test("nobody closes it for the member", () => {
    given(...gathered, askedByInes)
      .when("closeGap", { id: own.id }, ines)
      .refuses("gap/not-yours");
    given(...gathered, askedByInes, closed)
      .when("closeGap", { id: own.id }, tariq)
      .refuses("gap/closed");
  });

  const release = { ...gain, due: null } as const;
  const released = { type: "CommitmentReleased", ...release, origin: null } as const;
  const filled = { type: "GapClosed", id: own.id, isNamed: true } as const;

  test("naming it closes it, for those who may read what was named", () => {
    given(...gathered, askedByInes)
      .when("releaseCommitment", release, tariq)
      .happens(released, filled);
    given(...gathered, raisedByTariq)
      .when("releaseCommitment", release, tariq)
      .happens(released, filled);
    given(...gathered, askedByInes, closed)
      .when("releaseCommitment", release, tariq)
      .happens(released);
  });

  test("what everyone knows of is closed once it is said in front of everyone", () => {
    given(...gathered, raisedByTariq, shown)
      .when("releaseCommitment", release, tariq)
      .happens(released);
    given(...gathered, by(tariq, released), raisedByTariq, shown)
      .when("affirmCommitment", { id: gain.id, seen: asItStands }, tariq)
      .happens({ type: "CommitmentAffirmed", id: gain.id, words: null }, filled);
    given(...gathered, by(tariq, released), raisedByTariq, shown)
      .when("affirmSubjectTo", { id: gain.id, to: "our board", by: "2026-05-12", seen: asItStands }, tariq)
      .happens({ type: "ConditionNamed", id: gain.id, to: "our board", by: "2026-05-12", words: null }, filled);
  });

  test("words for named members close no gap that others know of", () => {
    const readers = { members: [allotments], stewards: false };
    const narrowed = { ...released, readers };
    given(...gathered, askedByInes)
      .when("releaseCommitment", { ...release, readers }, tariq)
      .happens(narrowed);
    given(...gathered, raisedByTariq)
      .when("releaseCommitment", { ...release, readers }, tariq)
      .happens(narrowed, filled);
    given(...gathered, by(tariq, narrowed), raisedByTariq, shown)
      .when("affirmCommitment", { id: gain.id, seen: asItStands }, tariq)
      .happens({ type: "CommitmentAffirmed", id: gain.id, words: null });
  });

  test("something else, or of someone else, closes nothing", () => {
    given(...gathered, askedByInes)
      .when("releaseCommitment", { ...release, as: "give" }, tariq)
      .happens({ ...released, as: "give" });
    given(...gathered, askedByInes)
      .when("releaseCommitment", { ...release, member: allotments }, olu)
      .happens({ ...released, member: allotments });
  });
});

test("nobody names anything for another member: what names is asked in the member's own name, in person", () => {
  type Shaped = { readonly shape?: { readonly as?: { readonly options?: readonly string[] } } };
  const kinds = Object.entries<AnyCommand>(commands).filter(([, { input }]) =>
    (input as Shaped).shape?.as?.options?.includes("own-gain"),
  );
  expect(kinds.map(([name]) => name).sort()).toEqual(["raiseGap", "releaseCommitment"]);
  given(...gathered, askedByInes)
    .when("releaseCommitment", gain, programOf(tariq))
    .refuses("request/human-only");
  for (const { person } of [ines, olu, bo])
    for (const member of [null, library, allotments])
      given(...gathered, askedByInes)
        .when("releaseCommitment", gain, speaks(person, member))
        .refuses("commitment/not-yours", library);
});

test("in every history a gap is read by its own people, by stewards where one of them asked, and by all once it is shown", () => {
  let hidden = 0;
  fc.assert(
    fc.property(anyHistory, (history) => {
      const whole = replay(history);
      for (const person of persons) {
        const circles = circlesOf(whole, person);
        const view = seen(whole, circles);
        for (const { id, member, raised, shown } of whole.gaps.values()) {
          const isOwn = circles.has(`member:${member}`);
          const hasAsked = raised.by === "steward" && circles.has("stewards");
          const isForAll = shown !== null && circles.has("coalition");
          expect(view.gaps.has(id)).toBe(isOwn || hasAsked || isForAll);
          if (!view.gaps.has(id)) hidden++;
        }
      }
    }),
    { numRuns: 100 },
  );
  expect(hidden).toBeGreaterThan(50);
});
