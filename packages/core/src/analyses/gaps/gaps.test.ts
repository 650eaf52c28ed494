import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyHistory, persons } from "../../../testing/anyHistory.ts";
import { allotments, bo, gathered, ines, library, olu, tariq } from "../../../testing/cast.ts";
import { by, type Deed, told } from "../../../testing/story.ts";
import { bothOut, gainAsked, gainGap, ovenTie, tied } from "../../../testing/talk.ts";
import { circlesOf, newWhole, replay, seen, type Whole } from "../../coalition.ts";
import type { Actor, Asker } from "../../kernel/index.ts";
import { isOut } from "../../records/commitments/commitment/shape.ts";
import { GapKind } from "../../records/commitments/gap/shape.ts";
import { engineering, finance, operations, people, security } from "../../worlds/cloudMigration/cast.ts";
import { promised } from "../../worlds/cloudMigration/promises.ts";
import { cloudMigration } from "../../worlds/index.ts";
import { gaps } from "./gaps.ts";

const asker = (...members: readonly string[]): Asker => ({
  person: null,
  members,
  isSteward: false,
  today: "2026-11-22",
});
const steward = (): Asker => ({ ...asker(), isSteward: true });

describe("the cloud migration", () => {
  const whole = replay(cloudMigration.happened);
  const seenBy = (person: string, member: string) => gaps.answer(seen(whole, circlesOf(whole, person)), asker(member));
  const named = (found: ReturnType<typeof gaps.answer>) => found?.map(({ member, code }) => [member, code]);

  test("Finance is told, in its own voice, what it has not named, and what it took back", () => {
    const about = { member: finance, about: [finance], args: { member: "Finance" }, raised: null };
    expect(seenBy(people.samuel, finance)).toEqual([
      { ...about, code: "your-own-gain", as: "own-gain", evidence: [] },
      { ...about, code: "your-give", as: "give", evidence: [{ kind: "commitments", id: promised.budgets }] },
      { ...about, code: "your-gain-for-others", as: "gain-for-others", evidence: [] },
    ]);
  });

  test("a steward is told of all, in the order in which they joined", () => {
    expect(named(gaps.answer(seen(whole, circlesOf(whole, people.amara)), steward()))).toEqual([
      [finance, "own-gain"],
      [finance, "give"],
      [finance, "gain-for-others"],
    ]);
  });

  test("the other teams are told nothing of it while Finance has not shown it", () => {
    expect(named(seenBy(people.priya, security))).toEqual([]);
    expect(named(seenBy(people.henrik, operations))).toEqual([]);
    expect(named(seenBy(people.kenji, engineering))).toEqual([]);
  });
});

describe("the kitchen", () => {
  const seenIn = (history: readonly Deed[], { person }: Actor, asker: Asker) => {
    const whole = replay(told(...history));
    return gaps.answer(seen(whole, circlesOf(whole, person)), asker)?.map(({ code, raised }) => [code, raised]);
  };
  const shown = by(tariq, { type: "GapShown", id: gainGap.id });

  test("what a member has shown is known to the others", () => {
    expect(seenIn([...bothOut, gainAsked], olu, asker(allotments))).toEqual([
      ["your-own-gain", null],
      ["your-give", null],
      ["your-gain-for-others", null],
    ]);
    expect(seenIn([...bothOut, gainAsked, shown], olu, asker(allotments))).toContainEqual(["own-gain", gainGap.id]);
  });

  test("what the member alone knows of is told to whoever is heard inside it, and to no steward as raised", () => {
    const alone = by(tariq, { type: "GapRaised", ...gainGap, by: "member" });
    expect(seenIn([...bothOut, alone], bo, asker())).toEqual([["own-gain", gainGap.id]]);
    expect(seenIn([...bothOut, alone], ines, steward())).toContainEqual(["own-gain", null]);
  });

  test("of two that were raised it is the one more people can read", () => {
    const alone = by(tariq, { type: "GapRaised", ...gainGap, id: "gap-2-0000000000", by: "member" });
    for (const history of [
      [...bothOut, alone, gainAsked],
      [...bothOut, gainAsked, alone],
    ])
      expect(seenIn(history, tariq, asker(library))).toContainEqual(["your-own-gain", gainGap.id]);
  });

  test("the words of those who receive say what a member makes possible", () => {
    const said = by(olu, { type: "PossibilityNamed", id: ovenTie.id, words: "We bake." });
    const gap = ["your-gain-for-others", null];
    expect(seenIn(tied, tariq, asker(library))).toContainEqual(gap);
    expect(seenIn([...tied, said], tariq, asker(library))).not.toContainEqual(gap);
    expect(seenIn([...tied, said], olu, asker(allotments))).toContainEqual(gap);
  });

  test("a member that has left has no gaps", () => {
    const left = by(tariq, { type: "MemberLeft", id: library, on: "2026-03-10" });
    const codes = (history: readonly Deed[]) => seenIn(history, ines, steward())?.length;
    expect([codes(gathered), codes([...gathered, left])]).toEqual([8, 4]);
  });
});

test("before anyone has joined there is nothing to say", () => {
  expect(gaps.answer(newWhole(), asker())).toBeNull();
});

describe("in every coalition", () => {
  const always = (rule: (view: Whole, asker: Asker, whole: Whole) => void) =>
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(...persons), fc.boolean(), (history, person, isSteward) => {
        const whole = replay(history);
        const view = seen(whole, circlesOf(whole, person));
        rule(view, { ...asker(...[...view.members.keys()].slice(1, 2)), isSteward }, whole);
      }),
      { numRuns: 60 },
    );

  type Found = ReturnType<typeof gaps.answer>;
  const keys = (found: Found) => (found ?? []).map(({ member, as }) => `${member} ${as}`);

  const isNamed = (view: Whole, member: string, as: GapKind) =>
    [...view.commitments.values()].some(
      (it) => it.member === member && it.as === as && (it.disclosure === "released" || isOut(it)),
    ) ||
    (as === "gain-for-others" && [...view.ties.values()].some((it) => it.giver === member && it.makesPossible));

  const isTold = (view: Whole, me: Asker, member: string, as: GapKind) =>
    me.isSteward ||
    me.members.includes(member) ||
    [...view.gaps.values()].some((it) => it.member === member && it.as === as && it.state !== "closed");

  test("it agrees with the definition, worked out the slow way", () =>
    always((view, me) => {
      const slow = [...view.members.values()]
        .filter(({ left }) => !left)
        .flatMap(({ id }) =>
          GapKind.options.filter((as) => !isNamed(view, id, as) && isTold(view, me, id, as)).map((as) => `${id} ${as}`),
        );
      expect(keys(gaps.answer(view, me)).toSorted()).toEqual(slow.toSorted());
    }));

  test("the asker's own members come first and are spoken to; each member's gaps come in one order", () =>
    always((view, me) => {
      const found = gaps.answer(view, me) ?? [];
      const isOwn = found.map(({ member }) => me.members.includes(member));
      expect(isOwn).toEqual(isOwn.toSorted((a, b) => Number(b) - Number(a)));
      expect(found.map(({ code }) => code.startsWith("your-"))).toEqual(isOwn);
      for (const member of view.members.keys()) {
        const order = found.filter((it) => it.member === member).map(({ as }) => GapKind.options.indexOf(as));
        expect(order).toEqual(order.toSorted());
      }
    }));

  test("of what everyone is told, whoever sees more finds no more gaps", () =>
    always((view, me, whole) => {
      if (view.members.size === 0) return;
      const steward = { ...me, isSteward: true };
      expect(keys(gaps.answer(view, steward))).toEqual(expect.arrayContaining(keys(gaps.answer(whole, steward))));
    }));

  test("naming one closes that one, and no other", () =>
    always((view, me) => {
      const found = keys(gaps.answer(view, me));
      const [first] = gaps.answer(view, me) ?? [];
      if (!first) return;
      const named = { ...whatever, id: "commitment-just-named", member: first.member, as: first.as };
      const commitments = new Map([...view.commitments, [named.id, named] as const]);
      expect(keys(gaps.answer({ ...view, commitments }, me))).toEqual(found.slice(1));
    }));

  test("evidence is of the member, and of the kind that is missing", () =>
    always((view, me) => {
      for (const { member, as, evidence } of gaps.answer(view, me) ?? [])
        for (const { kind, id } of evidence) {
          const it = kind === "answers" ? view.answers.get(id) : view.commitments.get(id);
          expect(it?.member).toBe(member);
          expect(it && "marks" in it ? it.marks.map((mark) => mark.as) : [it?.as]).toContain(as);
        }
    }));
});

const [whatever] = [...replay(cloudMigration.happened).commitments.values()].filter(
  (it) => it.disclosure === "affirmed",
) as [NonNullable<ReturnType<Whole["commitments"]["get"]>>];
