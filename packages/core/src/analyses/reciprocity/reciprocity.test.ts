import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyHistory, persons } from "../../../testing/anyHistory.ts";
import { anyTied, commitmentOf, memberNamed, tableOf, tieOf } from "../../../testing/anyTied.ts";
import { inEnglish } from "../../../testing/inEnglish.ts";
import { circlesOf, newWhole, replay, seen, type Whole } from "../../coalition.ts";
import type { Asker } from "../../kernel/index.ts";
import { basin, tellRiverBasin } from "../../worlds/riverBasin/riverBasin.ts";
import {
  circlesByDefinition,
  exchangesByDefinition,
  roundByDefinition,
} from "../../../testing/reciprocityByDefinition.ts";
import { cloudMigration, platformFeature } from "../../worlds/index.ts";
import { isOut } from "../../records/commitments/commitment/shape.ts";
import { LONGEST } from "./circles.ts";
import { reciprocity } from "./reciprocity.ts";
import type { Reciprocity } from "./shape.ts";

const asker = (over: Partial<Asker> = {}): Asker => ({
  person: null,
  members: [],
  isSteward: false,
  today: "2026-06-02",
  ...over,
});

const river = replay(tellRiverBasin().happened);
const seenAs = (whole: Whole, person: string) => seen(whole, circlesOf(whole, person));
const asSteward = reciprocity.answer(seenAs(river, basin.steward), asker({ isSteward: true })) as Reciprocity;

describe("the river basin", () => {
  const said = (code: string) => asSteward.findings.filter((it) => it.code === code).map(({ args }) => args);

  test("says the whole in one sentence", () => {
    const { code, args } = asSteward.whole;
    expect([code, args]).toEqual(["round", { round: 6, count: 30, unmet: 2, strained: 2 }]);
  });

  test("says what is under strain, what waits for a give, and whom the gift comes round to", () => {
    expect(said("tie-strained")).toEqual([
      { giver: "Hydropower Lower Weir", receiver: "Paper Mill Steinau" },
      { giver: "Paper Mill Steinau", receiver: "Anglers of the Upper Ouren" },
    ]);
    expect(said("need-unmet")).toEqual([{ member: "Hydropower Lower Weir" }, { member: "Garden Suburb Tenants" }]);
    expect(said("circle")).toEqual([
      { way: "Upper Valley Farmers → Ouren Water Company → Upper Valley Farmers" },
      { way: "Canoe Guides → Bird Protection League → Canoe Guides" },
      { way: "Shipping Guild → Port of Ourenmouth → Shipping Guild" },
    ]);
  });

  test("tells how each tie stands", () => {
    const standing = (giver: number, receiver: number) =>
      asSteward.exchanges.find((it) => it.giver === basin.member(giver) && it.receiver === basin.member(receiver))
        ?.standing;
    expect([standing(0, 9), standing(26, 9), standing(4, 17), standing(27, 25), standing(7, 15)]).toEqual([
      "affirmed",
      "spoken",
      "pending",
      "pending",
      "strained",
    ]);
    expect(standing(9, 0)).toBeUndefined();
  });

  test("tells of a tie that only waits to those it waits for, and to the stewards", () => {
    const ofFarmers = reciprocity.answer(seenAs(river, basin.person(1)), asker({ members: [basin.member(1)] }));
    const ofForest = reciprocity.answer(seenAs(river, basin.person(6)), asker({ members: [basin.member(6)] }));
    const has = (it: Reciprocity | null) => it?.exchanges.some(({ giver }) => giver === basin.member(14));
    const waits = (it: Reciprocity | null) =>
      it?.exchanges.some((tie) => tie.giver === basin.member(5) && tie.receiver === basin.member(6));
    expect([has(asSteward), waits(asSteward), waits(ofForest), waits(ofFarmers)]).toEqual([true, true, true, false]);
  });

  test("tells a member its own gaps, a steward all, and nobody else's to anyone else", () => {
    const gapsFor = (over: Partial<Asker>) =>
      reciprocity.answer(river, asker(over))?.members.filter(({ gaps }) => gaps.length > 0).length;
    expect([gapsFor({}), gapsFor({ members: [basin.member(1)] }), gapsFor({ isSteward: true })]).toEqual([0, 1, 30]);
  });

  test("says to a member, and to it alone, that nobody has said yet what it makes possible", () => {
    const unsaid = (over: Partial<Asker>) =>
      reciprocity.answer(river, asker(over))?.findings.filter(({ code }) => code === "possibility-unsaid");
    expect(unsaid({})).toEqual([]);
    expect(unsaid({ members: [basin.member(0)] })).toEqual([
      {
        code: "possibility-unsaid",
        about: [basin.member(0), basin.tie(0, 9)],
        args: { member: "Springs and Moors Trust" },
      },
    ]);
  });
});

describe("what goes round, and what goes one way", () => {
  const say = inEnglish(reciprocity);
  const saidTo = (whole: Whole, over: Partial<Asker>) => {
    const { whole: all, findings, notSeen } = reciprocity.answer(whole, asker(over)) as Reciprocity;
    const said = findings.filter(({ code }) => /^(circulating|gives-only|receives-only)$/.test(code));
    return [all, ...said, ...notSeen].map(say);
  };
  const notSeen = [
    "Every tie counts the same: how much is given is not recorded.",
    "What goes between members without a tie is not in this.",
    "Only what you may read is in this.",
  ];

  test("is told of the platform feature, and to a steward of each that only gives or receives", () => {
    expect(saidTo(replay(platformFeature.happened), { isSteward: true })).toEqual([
      "What is given comes round to 3 of 6 members; 2 needs wait for a give, and one tie is under strain.",
      "Of 6 exchanges between two members, 4 lie on a way that comes round; one pair gives to each other.",
      "Reader support gives, and no tie to anything it needs stands yet.",
      "Operations receives, and no tie to anything it gives stands yet.",
      ...notSeen,
    ]);
  });

  test("is told of the cloud migration, and to a member of itself alone", () => {
    const whole = replay(cloudMigration.happened);
    const all = [
      "2 gives meet needs, and none comes round yet; 3 needs wait for a give.",
      "Of 2 exchanges between two members, none lies on a way that comes round; no two members give to each other.",
    ];
    const security = [...whole.members.values()].find(({ name }) => name.said === "Security");
    expect(saidTo(whole, {})).toEqual([...all, ...notSeen]);
    expect(saidTo(whole, { members: [security!.id] })).toEqual([
      ...all,
      "Security gives, and no tie to anything it needs stands yet.",
      ...notSeen,
    ]);
  });

  test("of more circles than anyone reads, it is said that not every one is told", () => {
    const ids = Array.from({ length: 8 }, (_, at) => `member-${at}`);
    const gives = ids.map((id) => commitmentOf(`give-${id}`, id, "give"));
    const needs = ids.map((id) => commitmentOf(`need-${id}`, id, "need"));
    const ties = gives.flatMap((give) =>
      needs
        .filter(({ member }) => member !== give.member)
        .map((need) => tieOf(`tie-${give.id}-${need.id}`, give, need)),
    );
    const crowded: Whole = {
      ...newWhole(),
      members: tableOf(ids.map((id) => memberNamed(id))),
      commitments: tableOf([...gives, ...needs]),
      ties: tableOf(ties),
    };
    const answer = reciprocity.answer(crowded, asker())!;
    expect([answer.circles.listed.length, answer.circles.isCut]).toEqual([60, true]);
    expect(answer.circulation).toEqual({ exchanges: 56, circulating: 56, share: 1, mutual: 28, oneWay: 0 });
    expect(answer.notSeen.map(say).at(-1)).toBe(
      "Not every circle is told: of up to 5 members, 60 are, the shortest first.",
    );
  });
});

describe("what there is to say about few", () => {
  const only = (count: number): Whole => ({
    ...newWhole(),
    members: new Map([...river.members].slice(0, count)),
  });

  test("of nobody, nothing; of one, that it is alone; of several that have said nothing, just that", () => {
    expect(reciprocity.answer(newWhole(), asker())).toBeNull();
    const { whole } = reciprocity.answer(only(1), asker()) as Reciprocity;
    expect([whole.code, whole.args]).toEqual(["alone", { member: "Springs and Moors Trust" }]);
    expect(reciprocity.answer(only(3), asker())?.whole).toEqual({
      code: "unsaid",
      about: [0, 1, 2].map(basin.member),
      args: { count: 3 },
    });
  });

  test("of gives and needs without ties, how many there are", () => {
    const untied = { ...river, ties: new Map() };
    expect(reciprocity.answer(untied, asker())?.whole.args).toEqual({ gives: 30, needs: 27 });
  });

  test("a member that has left is marked, and misses nothing", () => {
    const [first] = river.members.values();
    const members = new Map([...river.members, [first!.id, { ...first!, left: { on: "2026-06-01", person: "x" } }]]);
    const [left] = reciprocity.answer({ ...river, members }, asker({ isSteward: true }))!.members;
    expect([left?.hasLeft, left?.gaps]).toEqual([true, []]);
  });
});

test("two hundred members that all give to one another are told at once, and what is left out is said", () => {
  const ids = Array.from({ length: 200 }, (_, index) => `member-${index}`);
  const commitment = [...river.commitments.values()].find(({ as }) => as === "give");
  const [member] = river.members.values();
  const tie = [...river.ties.values()].find(({ state }) => state === "agreed");
  const pairs = ids.flatMap((giver, at) => [1, 2, 3, 4, 5].map((far) => [giver, ids[(at + far) % 200]!] as const));
  const crowded = {
    ...river,
    members: new Map(ids.map((id) => [id, { ...member!, id }])),
    commitments: new Map([[commitment!.id, commitment!]]),
    ties: new Map(
      pairs.map(([giver, receiver], at) => [
        `tie-${at}`,
        { ...tie!, id: `tie-${at}`, giver, receiver, give: commitment!.id, need: commitment!.id },
      ]),
    ),
  };
  const answer = reciprocity.answer(crowded, asker())!;
  expect([answer.exchanges.length, answer.whole.args["round"]]).toEqual([1000, 200]);
  // Nobody comes back to where it began in five steps of at most five, so no short circle is there to be listed.
  expect(answer.circles).toEqual({ listed: [], isCut: false });
});

describe("in every coalition", () => {
  const found = (whole: Whole, person: string) => {
    // What is told as tables is open to all.
    const view = whole.stewardships.size === 0 ? whole : seenAs(whole, person);
    return { view, answer: reciprocity.answer(view, asker({ person })) };
  };
  const anyWhole = fc.oneof({ weight: 1, arbitrary: anyHistory.map(replay) }, { weight: 2, arbitrary: anyTied });
  const always = (rule: (view: Whole, answer: Reciprocity, whole: Whole) => void) =>
    fc.assert(
      fc.property(anyWhole, fc.constantFrom(...persons), (whole, person) => {
        const { view, answer } = found(whole, person);
        if (answer) rule(view, answer, whole);
      }),
      { numRuns: 60 },
    );

  test("(enough of them have ties, and in different standing, for the rules below to mean anything)", () => {
    const answers = fc.sample(anyWhole, { numRuns: 200, seed: 3 }).map((whole) => reciprocity.answer(whole, asker()));
    const having = (is: (it: Reciprocity) => boolean) => answers.filter((it) => it && is(it)).length;
    const inState = (standing: string) => having((it) => it.exchanges.some((tie) => tie.standing === standing));
    const counts = {
      tied: having(({ exchanges }) => exchanges.length > 0),
      pending: inState("pending"),
      affirmed: inState("affirmed"),
      unmet: having(({ unmet }) => unmet.length > 0),
      round: having(({ whole }) => whole.code === "round"),
      longCircle: having(({ circles }) => circles.listed.some(({ members }) => members.length > 2)),
      mutual: having(({ circulation }) => circulation.mutual > 0 && circulation.oneWay > 0),
      partly: having(({ circulation: { share } }) => share !== null && share > 0 && share < 1),
    };
    expect(Object.entries(counts).filter(([, count]) => count < 5)).toEqual([]);
  });

  test("who gives to whom, and how it stands, agrees with the definition", () =>
    always((view, { exchanges }) => {
      expect(exchanges.map(({ giver, receiver, standing }) => [giver, receiver, standing])).toEqual(
        exchangesByDefinition(view),
      );
    }));

  test("circles, and whom a gift comes back to, agree with the definition", () =>
    always((view, { circles, whole, exchanges }) => {
      const standing = exchanges.filter((it) => it.standing !== "pending");
      const ids = [...view.members.keys()];
      expect(circles.listed.map(({ members }) => members.join(" ")).toSorted()).toEqual(
        circlesByDefinition(ids, standing, LONGEST),
      );
      expect(whole.code === "round" ? whole.about : []).toEqual(roundByDefinition(ids, standing));
    }));

  test("what circulates, and which pairs give to each other, agree with the definition", () =>
    always((view, { circulation, exchanges, circles, oneWay }) => {
      const standing = exchanges.filter((it) => it.standing !== "pending");
      const gives = (a: string, b: string) => standing.some((it) => it.giver === a && it.receiver === b);
      const round = new Set(
        standing.filter(({ giver, receiver }) => {
          const back = new Set([receiver]);
          for (const at of back) for (const it of standing) if (it.giver === at) back.add(it.receiver);
          return back.has(giver);
        }),
      );
      const mutual = standing.filter(({ giver, receiver }) => gives(receiver, giver)).length / 2;
      expect(circulation).toEqual({
        exchanges: standing.length,
        circulating: round.size,
        share: standing.length === 0 ? null : round.size / standing.length,
        mutual,
        oneWay: standing.length - 2 * mutual,
      });
      expect(circles.listed.filter(({ members }) => members.length === 2)).toHaveLength(Math.min(60, mutual));
      expect(oneWay).toEqual(standing.filter(({ giver, receiver }) => !gives(receiver, giver)));
      expect(view.members.size).toBeGreaterThan(0);
    }));

  test("with giver and receiver of every tie exchanged, as much circulates, and who only gave only receives", () =>
    always((view, { circulation }) => {
      const turned: Whole = {
        ...view,
        ties: new Map(
          [...view.ties].map(([id, tie]) => [id, { ...tie, giver: tie.receiver, receiver: tie.giver }] as const),
        ),
      };
      const [before, after] = [view, turned].map((it) => reciprocity.answer(it, asker({ isSteward: true }))!);
      const about = (it: Reciprocity | undefined, code: string) =>
        it?.findings.filter((finding) => finding.code === code).map((finding) => finding.about[0]);
      expect(after?.circulation).toEqual(circulation);
      expect(about(after, "receives-only")).toEqual(about(before, "gives-only"));
      expect(about(after, "gives-only")).toEqual(about(before, "receives-only"));
    }));

  test("every give and every need that is out is in a tie or loose, and never both", () =>
    always((view, { exchanges, unmet, unasked }) => {
      const tied = exchanges.flatMap(({ strands }) => strands.flatMap(({ give, need }) => [give, need]));
      const loose = [...unmet, ...unasked].map(({ commitment }) => commitment);
      const out = [...view.commitments.values()]
        .filter((it) => (it.as === "give" || it.as === "need") && isOut(it) && !it.replacedBy)
        .map(({ id }) => id);
      expect(loose.filter((id) => tied.includes(id))).toEqual([]);
      expect(new Set([...tied, ...loose])).toEqual(new Set([...tied, ...out]));
    }));

  test("whoever sees more finds every exchange that others find", () =>
    always((_, { exchanges }, whole) => {
      const all = reciprocity.answer(whole, asker())?.exchanges ?? [];
      const keys = (them: Reciprocity["exchanges"]) =>
        them.flatMap((it) => it.strands.map(({ tie }) => `${it.giver} ${it.receiver} ${tie}`));
      expect(keys(all)).toEqual(expect.arrayContaining(keys(exchanges)));
    }));

  test("when all that waits is agreed to, nobody is tied who was not, and no gift stops coming round", () =>
    always((view, before) => {
      const yes = { person: "person-anyone", at: "2026-01-01T00:00:00.000Z" };
      const agreed = [...view.ties].map(([id, tie]) =>
        tie.state === "proposed"
          ? ([id, { ...tie, state: "agreed", agreed: { giver: yes, receiver: yes } }] as const)
          : ([id, tie] as const),
      );
      const after = reciprocity.answer({ ...view, ties: new Map(agreed) }, asker())!;
      const pairs = (it: Reciprocity) => it.exchanges.map(({ giver, receiver }) => `${giver} ${receiver}`);
      expect(pairs(after)).toEqual(pairs(before));
      const round = (it: Reciprocity) => (it.whole.code === "round" ? it.whole.about : []);
      expect(round(after)).toEqual(expect.arrayContaining([...round(before)]));
    }));

  test("a member that comes and says nothing changes nothing between the others", () =>
    always((view, before) => {
      const [any] = view.members.values();
      const members = new Map([...view.members, ["member-just-come", { ...any!, id: "member-just-come" }] as const]);
      const after = reciprocity.answer({ ...view, members }, asker())!;
      expect(after.members.slice(0, -1)).toEqual(before.members);
      const { whole: _, members: __, ...others } = before;
      expect(after).toMatchObject(others);
    }));

  test("every finding rests on records one can see", () =>
    always((view, { findings, whole }) => {
      for (const { about } of [...findings, whole])
        for (const id of about)
          expect(view.members.has(id) || view.commitments.has(id) || view.ties.has(id), id).toBe(true);
    }));
});

test("every code has its sentence", () => {
  for (const code of new Set(asSteward.findings.map((it) => it.code))) expect(reciprocity.says).toHaveProperty([code]);
});
