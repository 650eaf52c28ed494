import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anySaid } from "../../../testing/anySaid.ts";
import { commitmentOf, inWords, memberNamed, tableOf } from "../../../testing/anyTied.ts";
import { englishWords } from "../../../testing/englishWords.ts";
import { inEnglish } from "../../../testing/inEnglish.ts";
import { standingByDefinition } from "../../../testing/untiedByDefinition.ts";
import { newWhole, replay, type Whole } from "../../coalition.ts";
import type { Asker, Means } from "../../kernel/index.ts";
import type { Commitment } from "../../records/commitments/commitment/shape.ts";
import { benefitsReform } from "../../worlds/index.ts";
import type { SideBySide } from "./shape.ts";
import { sideBySide } from "./sideBySide.ts";

const means: Means = { wordVectors: englishWords() };
const asker: Asker = { person: null, members: [], isSteward: false, today: "2026-11-22" };
const asked = (view: Whole, by: Means = means) => sideBySide.answer(view, asker, by) as SideBySide;
const say = inEnglish(sideBySide);

describe("the benefits reform", () => {
  const whole = replay(benefitsReform.happened);
  const found = asked(whole);

  test("what is worth reading side by side, what is nearest first", () => {
    expect([found.whole, ...found.findings.slice(0, 3)].map(say)).toEqual([
      "20 statements are worth reading beside what others have said.",
      "Read what Frontline services says side by side with 5 statements of other members.",
      "Read what Tenants' Advice Line says side by side with 5 statements of other members.",
      "Read what Policy says side by side with 5 statements of other members.",
    ]);
    expect(found.notSeen.map(say)).toEqual([
      "Whether they go together is not looked at.",
      "Only what you may read is in this.",
    ]);
  });

  test("with the words that brought them together, and no figure", () => {
    const [{ others, ...first } = { others: [] }] = found.findings;
    expect(first).toEqual({
      code: "read-side-by-side",
      about: ["commitment-frontline-give-2", ...others.map(({ id }) => id)],
      args: { member: "Frontline services", count: 5 },
      statement: "commitment-frontline-give-2",
    });
    expect(others[0]).toEqual({
      id: "commitment-policy-gain",
      shared: ["office", "shows"],
      close: [["january", "spring"]],
    });
  });
});

const said = (id: string, member: string, as: Commitment["as"], words: string) =>
  commitmentOf(id, member, as, { words: inWords(words) });
const mandate = (id: string, member: string | null, words: string) => ({
  id,
  member,
  words: inWords(words),
  from: inWords("The board"),
  until: null,
  negotiable: null,
  isLifted: false,
});

const visits = said("visits", "ward", "need", "Visiting ends at six in the evening.");
const relatives = said("relatives", "families", "need", "Relatives can only visit after work.");
const tea = said("tea", "church", "give", "Tea and cake on Sundays.");
const coalition = (
  commitments: readonly Commitment[],
  nonNegotiables: readonly ReturnType<typeof mandate>[] = [],
): Whole => ({
  ...newWhole(),
  members: tableOf(["ward", "families", "church"].map((id) => memberNamed(id))),
  commitments: tableOf(commitments),
  nonNegotiables: tableOf(nonNegotiables),
});
const pairs = ({ findings }: SideBySide) => findings.map((it) => [it.statement, it.others.map(({ id }) => id)[0]]);

describe("of visits and tea", () => {
  test("those that are each other's nearest come first, whatever they want of each other", () =>
    expect(pairs(asked(coalition([tea, visits, relatives]))).slice(0, 2)).toEqual([
      ["relatives", "visits"],
      ["visits", "relatives"],
    ]));

  test("what stands fast for everyone lies beside what any member says", () => {
    const rule = mandate("rule", null, "No visits after six.");
    const { findings } = asked(coalition([relatives, tea], [rule]));
    const all = findings.find(({ statement }) => statement === "rule");
    expect(all?.others.map(({ id }) => id)[0]).toBe("relatives");
    expect(say(all!)).toMatch(/^Read what stands fast for everyone here side by side with /);
  });

  test("without words as points, only what shares a word is named, and that is said", () => {
    const { findings, notSeen } = asked(coalition([tea, visits, relatives]), {});
    expect(findings.map(({ statement, others }) => [statement, others])).toEqual([
      ["relatives", [{ id: "visits", shared: ["visit"], close: [] }]],
      ["visits", [{ id: "relatives", shared: ["visiting"], close: [] }]],
    ]);
    expect(notSeen.map(say)).toContain(
      "Only words that both have are compared: which words mean alike is not at hand.",
    );
  });

  test("where all is in other languages, nothing is near, and how much that is stands beside it", () => {
    const two = coalition([
      said("eins", "ward", "need", "Wir brauchen einen Raum."),
      said("deux", "families", "need", "Il nous faut une salle."),
    ]);
    expect([asked(two).whole, ...asked(two).notSeen].map(say)).toEqual([
      "Nothing that members have said is said in words like those of another.",
      "Only what you may read is in this.",
      "2 texts were not compared: only English is.",
    ]);
  });

  test("while fewer than two have said anything there is nothing to say", () => {
    expect(sideBySide.answer(newWhole(), asker, means)).toBeNull();
    expect(sideBySide.answer(coalition([visits]), asker, means)).toBeNull();
    expect(
      sideBySide.answer(coalition([visits, said("more", "ward", "give", "Two nurses.")]), asker, means),
    ).toBeNull();
  });
});

test("of two hundred members that all speak, sixty statements are shown, and it is told how many were left out", () => {
  const members = Array.from({ length: 200 }, (_, at) => `member-${at}`);
  const about = ["visits", "evenings", "tea", "relatives", "wards"];
  const commitments = members.flatMap((member, nth) =>
    about.map((word, at) =>
      said(`${member}-${at}`, member, "need", `Better ${word} for floor ${"abcdefghij"[nth % 10]}`),
    ),
  );
  const crowded = {
    ...newWhole(),
    members: tableOf(members.map((id) => memberNamed(id))),
    commitments: tableOf(commitments),
  };
  const { findings, truncated, notSeen } = asked(crowded);
  expect([findings.length, truncated]).toEqual([60, true]);
  expect(notSeen.slice(-2).map((finding) => say(finding))).toEqual([
    "400 older statements were not compared: only the 600 that were said last are.",
    "There is more than is shown here: 60 at most.",
  ]);
});

describe("in any coalition", () => {
  const always = (rule: (view: Whole, found: SideBySide, by: Means) => void) =>
    fc.assert(
      fc.property(anySaid, fc.constantFrom(means, {}), (view, by) => {
        const found = sideBySide.answer(view, asker, by);
        if (found) rule(view, found, by);
      }),
      { numRuns: 150 },
    );

  test("(there is enough to find, of every kind)", () => {
    const answers = fc.sample(anySaid, { numRuns: 150, seed: 3 }).map((view) => sideBySide.answer(view, asker, means));
    const having = (is: (it: SideBySide) => boolean) => answers.filter((it) => it !== null && is(it)).length;
    const counts = {
      full: having(({ findings }) => findings.some(({ others }) => others.length === 5)),
      ofAll: having(({ findings }) => findings.some(({ code }) => code === "read-beside-what-binds-all")),
      notRead: having(({ notSeen }) => notSeen.some(({ code }) => code === "not-read")),
      nothing: having(({ whole }) => whole.code === "nothing-near"),
    };
    for (const [name, count] of Object.entries(counts)) expect(count, name).toBeGreaterThan(3);
    expect(answers.filter((it) => it === null).length).toBeGreaterThan(4);
  });

  test("it names statements that stand, of different members, up to five and each once", () =>
    always((view, { findings, notSeen }) => {
      const standing = standingByDefinition(view);
      const notRead = notSeen.flatMap(({ code, about }) => (code === "not-read" ? about : []));
      expect(new Set(findings.map(({ statement }) => statement)).size).toBe(findings.length);
      for (const { statement, others } of findings) {
        expect(others.length).toBeGreaterThan(0);
        expect(others.length).toBeLessThanOrEqual(5);
        expect(new Set(others.map(({ id }) => id)).size).toBe(others.length);
        for (const { id } of others) {
          expect(standing.get(id)).not.toEqual(standing.get(statement));
          expect([standing.has(id), standing.has(statement), notRead.includes(id)]).toEqual([true, true, false]);
        }
      }
      expect([...standing.keys()]).toEqual(expect.arrayContaining([...notRead]));
    }));

  test("a member that comes and says nothing changes nothing", () =>
    always((view, before, by) => {
      const members = new Map([...view.members, ...tableOf([memberNamed("member-just-come")])]);
      expect(asked({ ...view, members }, by)).toEqual(before);
    }));

  test("in whatever order things were said, the same lies side by side", () =>
    always((view, before, by) => {
      const commitments = new Map([...view.commitments].toReversed());
      expect(asked({ ...view, commitments }, by).findings).toEqual(before.findings);
    }));

  test("every sentence is there, and rests on what one can see", () =>
    always((view, { findings, whole, notSeen }) => {
      for (const it of [whole, ...findings, ...notSeen]) {
        expect(say(it)).not.toBe(it.code);
        for (const id of it.about) expect(view.commitments.has(id) || view.nonNegotiables.has(id), id).toBe(true);
      }
    }));
});
