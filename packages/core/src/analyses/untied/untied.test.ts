import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anySaid } from "../../../testing/anySaid.ts";
import { commitmentOf, inWords, memberNamed, tableOf, tieOf } from "../../../testing/anyTied.ts";
import { englishWords } from "../../../testing/englishWords.ts";
import { inEnglish } from "../../../testing/inEnglish.ts";
import { mayMeet, waitingByDefinition } from "../../../testing/untiedByDefinition.ts";
import { newWhole, replay, type Whole } from "../../coalition.ts";
import type { Asker, Means } from "../../kernel/index.ts";
import type { Commitment } from "../../records/commitments/commitment/shape.ts";
import { benefitsReform, cloudMigration } from "../../worlds/index.ts";
import type { Untied } from "./shape.ts";
import { untied } from "./untied.ts";

const means: Means = { wordVectors: englishWords() };
const asker: Asker = { person: null, members: [], isSteward: false, today: "2026-11-22" };
const asked = (view: Whole, by: Means = means) => untied.answer(view, asker, by) as Untied;
const say = inEnglish(untied);

test("the cloud migration: where there is something to look at for each need, that is said once", () => {
  const { whole } = asked(replay(cloudMigration.happened));
  expect(say(whole)).toBe("3 needs wait for a give; for each of them there is something to look at.");
});

describe("the benefits reform", () => {
  const found = asked(replay(benefitsReform.happened));

  test("one need waits, and two gives of others are said in like words", () => {
    expect([found.whole, ...found.findings].map(say)).toEqual([
      "One need waits for a give, and there is something to look at.",
      "What Frontline services gives could meet what Tenants' Advice Line needs.",
      "What Policy gives could meet what Tenants' Advice Line needs.",
    ]);
    expect(found.notSeen.map(say)).toEqual([
      "It may be that none of these fits.",
      "Only what you may read is in this.",
    ]);
  });

  test("each with the words that spoke for it, and no figure", () => {
    expect(found.findings[0]).toEqual({
      code: "could-meet",
      about: ["commitment-advice-line-need", "commitment-frontline-give"],
      args: { giver: "Frontline services", receiver: "Tenants' Advice Line" },
      need: "commitment-advice-line-need",
      give: "commitment-frontline-give",
      rank: 1,
      shared: ["new", "day", "counters"],
      close: [],
    });
  });
});

const said = (id: string, member: string, as: "give" | "need", words: string, over: Partial<Commitment> = {}) =>
  commitmentOf(id, member, as, { words: inWords(words), ...over });

const kitchen = said("kitchen", "church", "give", "Our kitchen, on weekday evenings.");
const van = said("van", "farm", "give", "A van with its driver.");
const meals = said("meals", "tenants", "need", "Somewhere to cook together.");
const coalition = (
  commitments: readonly Commitment[],
  ties: readonly ReturnType<typeof tieOf>[] = [],
  left?: string,
): Whole => ({
  ...newWhole(),
  members: tableOf(
    ["church", "farm", "tenants"].map((id) =>
      memberNamed(id, id === left ? { on: "2026-03-01", person: "person-a" } : undefined),
    ),
  ),
  commitments: tableOf(commitments),
  ties: tableOf(ties),
});
const gives = (view: Whole, by?: Means) => asked(view, by).findings.map(({ give, code }) => [give, code]);

describe("of a kitchen and a van", () => {
  test("the kitchen is named first for a place to cook", () =>
    expect(asked(coalition([kitchen, van, meals])).findings[0]).toEqual({
      code: "could-meet",
      about: ["meals", "kitchen"],
      args: { giver: "CHURCH", receiver: "TENANTS" },
      need: "meals",
      give: "kitchen",
      rank: 1,
      shared: [],
      close: [["cook", "kitchen"]],
    }));

  test("once somebody has proposed to tie it, the need waits no more", () => {
    const tied = coalition([kitchen, van, meals], [tieOf("tie", kitchen, meals, { state: "proposed" })]);
    expect([asked(tied).findings, say(asked(tied).whole)]).toEqual([[], "No need waits for a give."]);
  });

  test.each(["declined", "ended"] as const)("what was %s is not named again", (state) =>
    expect(gives(coalition([kitchen, meals], [tieOf("tie", kitchen, meals, { state })]))).toEqual([]),
  );

  test("a give that meets another need already is named as such", () => {
    const supper = said("supper", "farm", "need", "A supper after the harvest.");
    expect(gives(coalition([kitchen, meals, supper], [tieOf("tie", kitchen, supper)]))).toEqual([
      ["kitchen", "could-meet-too"],
    ]);
  });

  test("whoever has left neither gives nor needs", () => {
    expect(gives(coalition([kitchen, meals], [], "church"))).toEqual([]);
    expect(asked(coalition([kitchen, meals], [], "tenants")).whole.code).toBe("no-need-waits");
  });

  test("what a member gives is no answer to what it needs itself", () => {
    const own = asked(coalition([said("own", "tenants", "give", "Our kitchen."), meals]));
    expect(say(own.whole)).toBe("One need waits for a give, and nothing that others give is said in words like its.");
  });

  test("where nothing has been given or needed there is nothing to say", () => {
    expect(untied.answer(coalition([]), asker, means)).toBeNull();
    expect(untied.answer(newWhole(), asker, means)).toBeNull();
  });

  test("without words as points nothing is found that shares no word, and that is said", () => {
    for (const none of [{}, { wordVectors: null }]) {
      const { findings, notSeen } = asked(coalition([kitchen, meals]), none);
      expect([findings, notSeen.map(say)]).toEqual([
        [],
        [
          "Only what you may read is in this.",
          "Only words that both have are compared: which words mean alike is not at hand.",
        ],
      ]);
    }
  });

  test("what is in another language is named as not compared, unless somebody has put it into English", () => {
    const translation = { words: inWords("Our kitchen."), language: "en-GB", by: "person-translating" };
    const kueche = said("kueche", "church", "give", "Unsere Küche, an den Abenden der Woche.");
    const [untranslated, translated] = [kueche, { ...kueche, translation }].map((it) => asked(coalition([it, meals])));
    expect(untranslated?.notSeen.map(say)).toContain("One text was not compared: only English is.");
    expect(translated?.findings.map(({ give }) => give)).toEqual(["kueche"]);
  });
});

test("of more than anyone goes through, the first that were said are looked at, and that is told", () => {
  const needs = Array.from({ length: 90 }, (_, at) => said(`need-${at}`, "tenants", "need", "A kitchen to cook in."));
  const offers = Array.from({ length: 200 }, (_, at) => said(`give-${at}`, "church", "give", "A kitchen."));
  const { findings, truncated, whole, notSeen } = asked(coalition([...needs, ...offers]));
  expect([findings.length, truncated, findings.at(-1)?.need]).toEqual([180, true, "need-59"]);
  expect(whole.args).toEqual({ needs: 90, offered: 60 });
  expect(say(notSeen.at(-1)!)).toBe(
    "There is more than is looked at here: 60 needs and 4,000 gives at most, those that were said first.",
  );
});

describe("in any coalition", () => {
  const always = (rule: (view: Whole, found: Untied, by: Means) => void) =>
    fc.assert(
      fc.property(anySaid, fc.constantFrom(means, {}), (view, by) => {
        const found = untied.answer(view, asker, by);
        if (found) rule(view, found, by);
      }),
      { numRuns: 150 },
    );

  test("(there is enough to find, of every kind)", () => {
    const answers = fc.sample(anySaid, { numRuns: 150, seed: 3 }).map((view) => untied.answer(view, asker, means));
    const having = (is: (it: Untied) => boolean) => answers.filter((it) => it !== null && is(it)).length;
    const found = (code: string) => having(({ findings }) => findings.some((it) => it.code === code));
    const counts = {
      many: having(({ findings }) => findings.length > 3),
      too: found("could-meet-too"),
      notRead: having(({ notSeen }) => notSeen.some(({ code }) => code === "not-read")),
      noNeed: having(({ whole }) => whole.code === "no-need-waits"),
      nothing: having(({ whole }) => whole.code === "nothing-near"),
    };
    for (const [name, count] of Object.entries(counts)) expect(count, name).toBeGreaterThan(4);
    expect(answers.filter((it) => it === null).length).toBeGreaterThan(4);
  });

  test("it names exactly what may be named, where fewer than are shown may be", () =>
    always((view, { findings, whole }) => {
      const waiting = waitingByDefinition(view);
      expect(whole.about).toEqual(waiting);
      for (const need of waiting) {
        const named = findings.filter((it) => it.need === need);
        const may = [...view.commitments.keys()].filter((give) => mayMeet(view, need, give));
        expect(named.length).toBeLessThanOrEqual(Math.min(3, may.length));
        expect(may).toEqual(expect.arrayContaining(named.map(({ give }) => give)));
        expect(named.map(({ rank }) => rank)).toEqual(named.map((_, at) => at + 1));
      }
      expect([...new Set(findings.map(({ need }) => need))]).toEqual(
        waiting.filter((need) => findings.some((it) => it.need === need)),
      );
    }));

  test("when the first named is declined, the others move up and nothing else changes", () =>
    always((view, before, by) => {
      const [first] = before.findings;
      if (!first || before.findings.some((it) => it.need === first.need && it.rank === 3)) return;
      const [give, need] = [view.commitments.get(first.give)!, view.commitments.get(first.need)!];
      const declined = tableOf([tieOf("tie-declined", give, need, { state: "declined" })]);
      const after = asked({ ...view, ties: new Map([...view.ties, ...declined]) }, by);
      const names = ({ findings }: Untied) => findings.map((it) => [it.need, it.give, it.shared, it.close]);
      expect(names(after)).toEqual(names(before).slice(1));
    }));

  test("a member that comes and says nothing changes nothing", () =>
    always((view, before, by) => {
      const members = new Map([...view.members, ...tableOf([memberNamed("member-just-come")])]);
      expect(asked({ ...view, members }, by)).toEqual(before);
    }));

  test("every sentence is there, and rests on what one can see", () =>
    always((view, { findings, whole, notSeen }) => {
      for (const it of [whole, ...findings, ...notSeen]) {
        expect(say(it)).not.toBe(it.code);
        for (const id of it.about) expect(view.commitments.has(id), id).toBe(true);
      }
    }));
});
