import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyHistory, persons } from "../../../testing/anyHistory.ts";
import { circlesOf, newWhole, replay, seen, type Whole } from "../../coalition.ts";
import type { Asker } from "../../kernel/index.ts";
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
const kinds = ["own-gain", "need", "give", "gain-for-others"] as const;

describe("the cloud migration", () => {
  const whole = replay(cloudMigration.happened);
  const seenBy = (person: string, member: string) => gaps.answer(seen(whole, circlesOf(whole, person)), asker(member));
  const named = (found: ReturnType<typeof gaps.answer>) => found?.map(({ member, code }) => [member, code]);

  test("Finance has not named what it gains, and took back what it gave", () => {
    expect(seenBy(people.samuel, finance)?.slice(0, 3)).toEqual([
      { code: "own-gain", member: finance, about: [finance], args: { member: "Finance" }, evidence: [] },
      {
        code: "give",
        member: finance,
        about: [finance],
        args: { member: "Finance" },
        evidence: [{ kind: "commitments", id: promised.budgets }],
      },
      { code: "gain-for-others", member: finance, about: [finance], args: { member: "Finance" }, evidence: [] },
    ]);
  });

  test("each team hears of its own gaps first; what only waits for a yes is a gap for the others", () => {
    expect(named(seenBy(people.priya, security))).toEqual([
      [finance, "own-gain"],
      [finance, "give"],
      [finance, "gain-for-others"],
      [engineering, "gain-for-others"],
    ]);
    expect(named(seenBy(people.kenji, engineering))).toEqual([
      [engineering, "gain-for-others"],
      [security, "gain-for-others"],
      [finance, "own-gain"],
      [finance, "give"],
      [finance, "gain-for-others"],
    ]);
  });

  test("Operations has named all four", () => {
    expect(named(seenBy(people.henrik, operations))?.filter(([member]) => member === operations)).toEqual([]);
  });
});

test("before anyone has joined there is nothing to say", () => {
  expect(gaps.answer(newWhole(), asker())).toBeNull();
});

describe("in every coalition", () => {
  const always = (rule: (view: Whole, asker: Asker, whole: Whole) => void) =>
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(...persons), (history, person) => {
        const whole = replay(history);
        const view = seen(whole, circlesOf(whole, person));
        rule(view, asker(...[...view.members.keys()].slice(1, 2)), whole);
      }),
      { numRuns: 60 },
    );

  const keys = (found: ReturnType<typeof gaps.answer>) => (found ?? []).map(({ member, code }) => `${member} ${code}`);

  test("it agrees with the definition, worked out the slow way", () =>
    always((view, me) => {
      const slow = [...view.members.keys()].flatMap((member) =>
        kinds
          .filter(
            (as) =>
              ![...view.commitments.values()].some(
                (it) => it.member === member && it.as === as && ["released", "affirmed"].includes(it.disclosure),
              ),
          )
          .map((as) => `${member} ${as}`),
      );
      expect(keys(gaps.answer(view, me)).toSorted()).toEqual(slow.toSorted());
    }));

  test("the asker's own members come first, and each member's gaps in one order", () =>
    always((view, me) => {
      const found = gaps.answer(view, me) ?? [];
      const isOwn = found.map(({ member }) => me.members.includes(member));
      expect(isOwn).toEqual(isOwn.toSorted((a, b) => Number(b) - Number(a)));
      for (const member of view.members.keys()) {
        const codes = found.filter((it) => it.member === member).map(({ code }) => kinds.indexOf(code));
        expect(codes).toEqual(codes.toSorted());
      }
    }));

  test("whoever sees more finds no more gaps", () =>
    always((view, me, whole) => {
      if (view.members.size === 0) return;
      expect(keys(gaps.answer(view, me))).toEqual(expect.arrayContaining(keys(gaps.answer(whole, me))));
    }));

  test("naming one closes that one, and no other", () =>
    always((view, me) => {
      const found = keys(gaps.answer(view, me));
      const [first] = gaps.answer(view, me) ?? [];
      if (!first) return;
      const named = { ...whatever, id: "commitment-just-named", member: first.member, as: first.code };
      const commitments = new Map([...view.commitments, [named.id, named] as const]);
      expect(keys(gaps.answer({ ...view, commitments }, me))).toEqual(found.slice(1));
    }));

  test("evidence is of the member, and of the kind that is missing", () =>
    always((view, me) => {
      for (const { member, code, evidence } of gaps.answer(view, me) ?? [])
        for (const { kind, id } of evidence) {
          const it = kind === "answers" ? view.answers.get(id) : view.commitments.get(id);
          expect(it?.member).toBe(member);
          expect(it && "marks" in it ? it.marks.map(({ as }) => as) : [it?.as]).toContain(code);
        }
    }));
});

const [whatever] = [...replay(cloudMigration.happened).commitments.values()].filter(
  (it) => it.disclosure === "affirmed",
) as [NonNullable<ReturnType<Whole["commitments"]["get"]>>];
