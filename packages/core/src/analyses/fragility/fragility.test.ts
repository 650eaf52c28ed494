import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyHistory } from "../../../testing/anyHistory.ts";
import { anyTied, commitmentOf, memberNamed, tableOf, tieOf } from "../../../testing/anyTied.ts";
import {
  freedBy,
  isJoiningIn,
  isOffered,
  isTiedIn,
  metWithout,
  needsLeftBy,
  pairByDefinition,
  pairsIn,
  wavesAfter,
} from "../../../testing/fragilityByDefinition.ts";
import { inEnglish } from "../../../testing/inEnglish.ts";
import { newWhole, replay, type Whole } from "../../coalition.ts";
import type { Asker } from "../../kernel/index.ts";
import { benefitsReform, cloudMigration } from "../../worlds/index.ts";
import { fragility } from "./fragility.ts";
import { supportIn } from "./support.ts";
import type { Fragility } from "./shape.ts";

const steward: Asker = { person: null, members: [], isSteward: true, today: "2026-11-22" };
const asked = (view: Whole) => fragility.answer(view, steward) as Fragility;
const say = inEnglish(fragility);

test("words said anew and tied to the same need again count once; a tie that rests on the old words alone still counts", () => {
  const give = commitmentOf("give-old", "a", "give", { replacedBy: { id: "give-new", was: "open" } });
  const anew = commitmentOf("give-new", "a", "give", {});
  const need = commitmentOf("need", "b", "need", {});
  const other = commitmentOf("need-other", "b", "need", {});
  const ties = [
    tieOf("tie-old", give, need, {}),
    tieOf("tie-new", anew, need, {}),
    tieOf("tie-other", give, other, {}),
  ];
  const { standing, graph } = supportIn({
    ...newWhole(),
    members: tableOf([memberNamed("a"), memberNamed("b")]),
    commitments: tableOf([give, anew, need, other]),
    ties: tableOf(ties),
  });
  expect(standing.map(({ id }) => id)).toEqual(["tie-new", "tie-other"]);
  expect(graph.arcs).toEqual([{ from: "a", to: "b", weight: 2 }]);
});

describe("in the worlds", () => {
  const told = ({ happened }: { readonly happened: typeof cloudMigration.happened }) => {
    const { whole, findings } = asked(replay(happened));
    return [whole, ...findings].map(say);
  };

  test("the cloud migration: two needs, each met by one", () => {
    expect(told(cloudMigration)).toEqual([
      "Of 2 needs that are met, 2 rest on one member each.",
      "One need rests on Security alone. Nobody else has said they could meet it.",
      "One need rests on Engineering alone. Nobody else has said they could meet it.",
      "Some members are tied to the others only by way of Engineering.",
      "If Security left, 2 more might follow where members need 30 % or more of what they are given in order to stay.",
      "If Engineering left, one more might follow where members need 30 % or more of what they are given in order to stay.",
    ]);
  });

  test("the benefits reform: what rests on two is told beside what rests on one", () => {
    expect(told(benefitsReform).slice(0, 4)).toEqual([
      "Of 3 needs that are met, 2 rest on one member each.",
      "One need rests on Finance alone. Nobody else has said they could meet it.",
      "One need rests on Delivery teams alone. Nobody else has said they could meet it.",
      "One need rests on Policy and Delivery teams and nobody else. Without both, 2 needs would be without a give.",
    ]);
  });

  test("nobody but a steward is told, and what was not looked at is said to every steward alike", () => {
    const whole = replay(cloudMigration.happened);
    const members = [...whole.members.keys()];
    expect(fragility.answer(whole, { ...steward, isSteward: false, members })).toBeNull();
    expect(asked(whole).notSeen.map(say)).toEqual([
      "Every tie counts the same: how much is given is not recorded.",
      "What has been kept counts like what is still to come: whether it goes on is not recorded.",
      "What is given without a tie is not in this.",
      "People stay for other reasons too: for each other, for the purpose, or because they said they would.",
      "Only what you may read is in this.",
    ]);
  });
});

/** Members that give to members, by places in a list of so many; each has one give and one need. */
const tiedAs = (size: number, pairs: readonly (readonly [number, number])[]): Whole => {
  const ids = Array.from({ length: size }, (_, at) => `member-${String(at).padStart(4, "0")}`);
  const said = (as: "give" | "need") => ids.map((id) => commitmentOf(`${as}-${id}`, id, as));
  const [gives, needs] = [said("give"), said("need")];
  return {
    ...newWhole(),
    members: tableOf(ids.map((id) => memberNamed(id))),
    commitments: tableOf([...gives, ...needs]),
    ties: tableOf(pairs.map(([giver, receiver], nth) => tieOf(`tie-${nth}`, gives[giver]!, needs[receiver]!))),
  };
};
const ring = (size: number) => Array.from({ length: size }, (_, at) => [at, (at + 1) % size] as const);

describe("of few and of many", () => {
  test("while nobody belongs, or everyone has left, there is nothing to say", () => {
    const left = { on: "2026-03-01", person: "person-a" };
    const members = tableOf([memberNamed("a", left), memberNamed("b", left)]);
    expect(fragility.answer(newWhole(), steward)).toBeNull();
    expect(fragility.answer({ ...tiedAs(2, [[0, 1]]), members }, steward)).toBeNull();
  });

  test("on one alone, and on several without ties, nothing rests", () => {
    for (const view of [tiedAs(1, []), tiedAs(3, [])])
      expect(asked(view)).toMatchObject({ whole: { code: "untied" }, findings: [], resting: [], pair: null });
  });

  test("where two meet each need, that is said, and of one nobody hears by name", () => {
    const both = tiedAs(4, [
      [0, 2],
      [1, 2],
      [0, 3],
      [1, 3],
    ]);
    expect([asked(both).whole, ...asked(both).findings].map(say)).toEqual([
      "2 needs are met, and none by one member alone.",
      "2 needs rest on MEMBER-0000 and MEMBER-0001 and nobody else. Without both, 2 needs would be without a give.",
      "If MEMBER-0000 and MEMBER-0001 both left, 2 more might follow where members need 50 % of what they are given in order to stay; if each left alone, none.",
    ]);
  });

  test("of two pairs alike, that of those who joined first", () => {
    const alike = tiedAs(6, [
      [2, 4],
      [3, 4],
      [0, 5],
      [1, 5],
    ]);
    expect(asked(alike).pair?.members).toEqual(["member-0000", "member-0001"]);
  });

  test("a promise made to one alone would be free while it is still to be kept, and once it is kept no more", () => {
    const freedWhere = (fulfilment: "strained" | "kept" | "renegotiated") => {
      const view = tiedAs(3, [
        [0, 1],
        [1, 2],
      ]);
      const give = { ...view.commitments.get("give-member-0000")!, fulfilment };
      const { findings } = asked({ ...view, commitments: new Map([...view.commitments, [give.id, give]]) });
      return findings.filter(({ code, about }) => code === "freed" && about.includes(give.id)).map(say);
    };
    const free = "One promise is made to MEMBER-0001 alone and would be free to meet other needs.";
    expect([freedWhere("strained"), freedWhere("kept"), freedWhere("renegotiated")]).toEqual([[free], [], []]);
  });

  test("on whom nothing rests is not spoken of: what would be free without it says who could be spared", () => {
    const { resting, findings } = asked(tiedAs(3, [[0, 1]]));
    expect(resting.map(({ member }) => member)).toEqual(["member-0000"]);
    expect(findings.filter(({ code }) => code === "freed")).toEqual([]);
  });

  test("a yes that waits is told beside what rests on one", () => {
    const waits = tiedAs(3, [
      [0, 2],
      [1, 2],
    ]);
    const second = { ...waits.ties.get("tie-1")!, state: "proposed" as const };
    expect(asked({ ...waits, ties: new Map([...waits.ties, ["tie-1", second]]) }).findings.map(say)[0]).toBe(
      "One need rests on MEMBER-0000 alone, and another give waits for a yes to meet it too.",
    );
  });

  test("of two hundred in a ring each is told of, and every two were tried", () => {
    const { findings, notSeen, resting } = asked(tiedAs(200, ring(200)));
    const counted = (code: string) => findings.filter((it) => it.code === code).length;
    expect([resting.length, counted("needs-alone"), counted("joining"), counted("following-alike")]).toEqual([
      200, 200, 0, 200,
    ]);
    expect(notSeen.map(({ code }) => code)).not.toContain("not-every-pair");
  });

  test("of more, who might follow is worked out for a few, and that is said", () => {
    const { resting, notSeen } = asked(tiedAs(230, ring(230)));
    expect(resting.filter(({ following }) => following).length).toBe(50);
    expect(notSeen.slice(5).map(say)).toEqual([
      "Who might follow was worked out for the 50 members on whom most needs rest.",
      "Not every two members were tried together.",
    ]);
  });
});

const here = (view: Whole) => (id: string) => !view.members.get(id)?.left;

describe("in every coalition", () => {
  const always = (rule: (view: Whole, found: Fragility) => void, numRuns = 200) =>
    fc.assert(
      fc.property(
        fc.oneof({ weight: 3, arbitrary: anyTied }, { weight: 1, arbitrary: anyHistory.map(replay) }),
        (view) => {
          const found = fragility.answer(view, steward);
          if (found) rule(view, found);
        },
      ),
      { numRuns },
    );

  test("(there are enough of each kind for the rules below to mean anything)", () => {
    const made = { alone: 0, offered: 0, shared: 0, freed: 0, joining: 0, severalWaves: 0, pair: 0, both: 0 };
    always((_, { resting, whole, pair, findings }) => {
      if (resting.some(({ alone }) => alone.length > 0)) made.alone++;
      if (resting.some(({ offered }) => offered.length > 0)) made.offered++;
      if (resting.some(({ freed }) => freed.length > 0)) made.freed++;
      if (resting.some(({ isJoining }) => isJoining)) made.joining++;
      if (resting.some(({ following }) => (following?.waves.length ?? 0) > 1)) made.severalWaves++;
      if (whole.code === "shared") made.shared++;
      if (pair) made.pair++;
      if (findings.some(({ code }) => code === "pair-following")) made.both++;
    });
    expect(Object.entries(made).filter(([, count]) => count < 5)).toEqual([]);
  });

  test("it agrees with the definition, worked out the slow way", () =>
    always((view, { resting, whole, pair, thresholds }) => {
      const here = [...view.members.values()].filter(({ left }) => !left).map(({ id }) => id);
      const gives = (id: string) =>
        needsLeftBy(view, ...here.filter((other) => other !== id)).length < metWithout(view).length;
      const slow = here
        .filter((id) => gives(id) || isJoiningIn(view, id))
        .map((member) => {
          const needs = needsLeftBy(view, member);
          const waves = thresholds.map((threshold) => wavesAfter(view, threshold, member));
          const at = waves.findIndex((it) => it.length > 0);
          return {
            member,
            alone: needs.filter((id) => !isOffered(view, id)),
            offered: needs.filter((id) => isOffered(view, id)),
            freed: freedBy(view, member),
            isJoining: isJoiningIn(view, member),
            following: {
              id: member,
              lost: waves.map((it) => it.flat().length),
              from: thresholds[at] ?? null,
              waves: waves[at] ?? [],
            },
          };
        });
      const sorted = resting.map((it) => ({
        ...it,
        alone: it.alone.toSorted(byPlace(view)),
        offered: it.offered.toSorted(byPlace(view)),
        freed: it.freed.toSorted(byPlace(view)),
      }));
      expect(sorted).toEqual(slow);
      expect(pair && { ...pair, needs: pair.needs.toSorted(byPlace(view)) }).toEqual(pairByDefinition(view));
      const [count, met] = [here.flatMap((id) => needsLeftBy(view, id)).length, metWithout(view).length];
      expect([whole.code, whole.args]).toEqual(
        met === 0 ? ["untied", {}] : count === 0 ? ["shared", { met }] : ["resting", { count, met }],
      );
    }));

  test("the two who take most along are told where they take more than each alone", () =>
    always((view, { findings }) => {
      const lost = (...gone: readonly string[]) => wavesAfter(view, 0.5, ...gone).flat().length;
      const pairs = pairsIn(view).filter((pair) => pair.every((id) => isTiedIn(view, id)));
      const most = Math.max(0, ...pairs.map((pair) => lost(...pair)));
      const worst = pairs.find((pair) => lost(...pair) === most);
      const alone = worst ? lost(worst[0]) + lost(worst[1]) : 0;
      const told = findings.find(({ code }) => code === "pair-following");
      expect(told?.args["count"] ?? null).toBe(most > alone ? most : null);
      expect(told?.about ?? null).toEqual(told ? worst : null);
    }));

  test("when one really leaves, the needs of the others that are met fall by what was told", () =>
    always((view, { resting }) => {
      for (const { member, alone, offered } of resting) {
        const gone = { ...view.members.get(member)!, left: { on: "2026-03-01", person: "person-a" } };
        const after = asked({ ...view, members: new Map([...view.members, [member, gone]]) }) as Fragility | null;
        const without = { ...view, members: new Map([...view.members, [member, gone]]) };
        const own = (id: string) => view.commitments.get(id)?.member === member;
        const before = metWithout(view).filter((id) => !own(id));
        expect(before.length - metWithout(without).length).toBe(alone.length + offered.length);
        expect(after?.resting.some((it) => it.member === member) ?? false).toBe(false);
      }
    }, 60));

  test("a newcomer who meets every need leaves none that rests on one", () =>
    always((view) => {
      const give = commitmentOf("give-new", "member-new", "give");
      const needs = metWithout(view).map((id) => view.commitments.get(id)!);
      const more: Whole = {
        ...view,
        members: new Map([...view.members, ...tableOf([memberNamed("member-new")])]),
        commitments: new Map([...view.commitments, ...tableOf([give])]),
        ties: new Map([...view.ties, ...tableOf(needs.map((need, nth) => tieOf(`tie-new-${nth}`, give, need)))]),
      };
      const { whole, resting } = asked(more);
      expect(resting.flatMap(({ alone, offered }) => [...alone, ...offered])).toEqual([]);
      expect(whole.code).toBe(needs.length > 0 ? "shared" : "untied");
    }));

  test("a member that comes and says nothing changes nothing", () =>
    always((view, { whole, findings, resting, pair }) => {
      const members = new Map([...view.members, ...tableOf([memberNamed("member-just-come")])]);
      const after = asked({ ...view, members });
      expect(after).toMatchObject({ findings, resting, pair });
      expect(after.whole).toEqual(
        whole.code === "untied" ? { ...whole, about: [...members.keys()].filter(here(view)) } : whole,
      );
    }));

  test("every finding rests on records one can see, and the order is total", () =>
    always((view, { whole, findings, notSeen }) => {
      for (const { about } of [whole, ...findings])
        for (const id of about)
          expect(view.members.has(id) || view.commitments.has(id) || view.ties.has(id), id).toBe(true);
      for (const { code } of [whole, ...findings, ...notSeen]) expect(fragility.says).toHaveProperty([code]);
      const turned = {
        ...view,
        ties: new Map([...view.ties].toReversed()),
      };
      expect(asked(turned).findings.map(say)).toEqual(findings.map(say));
    }));
});

/** In the order in which it was said: the order of needs is that of the ties. */
const byPlace = (view: Whole) => {
  const places = new Map([...view.commitments.keys()].map((id, at) => [id, at]));
  return (one: string, other: string) => (places.get(one) ?? 0) - (places.get(other) ?? 0);
};
