import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyHistory, persons } from "../../../testing/anyHistory.ts";
import { circlesOf, newWhole, replay, seen, type Whole } from "../../coalition.ts";
import type { Asker } from "../../kernel/index.ts";
import { dayOf } from "../../records/coalition/coalition/coalition.ts";
import { finance, people } from "../../worlds/cloudMigration/cast.ts";
import { cloudMigration } from "../../worlds/index.ts";
import { pace } from "./pace.ts";

const steward = (person: string, today = "2026-11-22"): Asker => ({ person, members: [], isSteward: true, today });
const asked = (whole: Whole, person: string, today?: string) =>
  pace.answer(seen(whole, circlesOf(whole, person)), steward(person, today));

describe("the cloud migration", () => {
  const whole = replay(cloudMigration.happened.filter(({ by }) => by.at < "2026-04-01"));
  const found = (today?: string) => asked(whole, people.amara, today) ?? [];
  const withWindow = (until: string): Whole => {
    const coalitions = new Map(
      [...whole.coalitions].map(([id, it]) => [
        id,
        { ...it, window: { sponsor: { ref: "s", said: "The board", cuts: [] }, until } },
      ]),
    );
    return { ...whole, coalitions };
  };
  const codesWith = (until: string, today: string) =>
    asked(withWindow(until), people.amara, today)?.map(({ code, args }) => [code, args["days"] ?? args["count"]]);

  test("twelve sentences were affirmed within 52 days, on four talks, three gains, and nothing to secure them", () => {
    expect(found("2026-03-27").map(({ code, args }) => [code, args])).toEqual([
      ["signed", { count: 12, days: 52 }],
      ["talks-held", { talks: 4, count: 4, members: 4 }],
      ["gains-named", { count: 3, members: 4 }],
      ["gives-secured", { count: 0, gives: 4 }],
      ["gain-unsaid", { member: "Finance" }],
    ]);
  });

  test("what is said of a member names the member, and the words it rests on", () => {
    const gainUnsaid = found().find(({ code }) => code === "gain-unsaid");
    expect(gainUnsaid?.about).toEqual([finance, "commitment-finance-give"]);
  });

  test("a sponsor's window is a clock", () => {
    expect(codesWith("2026-12-01", "2026-11-22")?.slice(0, 2)).toEqual([
      ["window-closing", 9],
      ["due-after-window", 2],
    ]);
    // What is due on its last day is in time.
    expect(codesWith("2026-12-04", "2026-11-22")?.[1]).toEqual(["due-after-window", 1]);
    expect(codesWith("2026-11-22", "2026-11-22")?.[0]).toEqual(["window-closing", 0]);
    expect(codesWith("2026-11-21", "2026-11-22")?.[0]).toEqual(["window-over", 1]);
  });

  test("members are not asked to look at the pace", () => {
    expect(pace.answer(whole, { ...steward(people.kenji), isSteward: false })).toBeNull();
  });
});

test("before anything was said there is nothing to say", () => {
  expect(pace.answer(newWhole(), steward("person-anyone"))).toBeNull();
});

describe("in every coalition", () => {
  const always = (rule: (view: Whole, asker: Asker) => void) =>
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(...persons), (history, person) => {
        const whole = replay(history);
        rule(seen(whole, circlesOf(whole, person)), steward(person, "2026-03-12"));
      }),
      { numRuns: 80 },
    );
  const told = (view: Whole, me: Asker) =>
    (pace.answer(view, me) ?? []).map(({ code, args }) => `${code} ${JSON.stringify(args)}`);

  test("it agrees with the definition, worked out the slow way", () =>
    always((view, me) => expect(told(view, me)).toEqual(byDefinition(view, me))));

  test("every finding rests on records that are there, save where it counts none", () =>
    always((view, me) => {
      const ids = new Set(Object.values(view).flatMap((table) => [...table.keys()]));
      for (const { about } of pace.answer(view, me) ?? []) expect(about.filter((id) => !ids.has(id))).toEqual([]);
    }));

  test("securing every give changes that one sentence, and no other", () =>
    always((view, me) => {
      const guarantee = { as: "contract", words: { ref: "g", said: "Signed.", cuts: [] } } as const;
      const secured = new Map([...view.commitments].map(([id, it]) => [id, { ...it, guarantee }] as const));
      const others = (world: Whole) => told(world, me).filter((it) => !it.startsWith("gives-secured"));
      expect(others({ ...view, commitments: secured })).toEqual(others(view));
      const count = pace.answer({ ...view, commitments: secured }, me)?.find(({ code }) => code === "gives-secured");
      expect(count?.args["count"]).toEqual(count?.args["gives"]);
    }));

  test("a day later, only the clock and the silence have moved", () =>
    always((view, me) => {
      const lasting = (today: string) =>
        told(view, { ...me, today }).filter((it) => !/^(window|quiet|nothing-signed|due-after)/.test(it));
      expect(lasting("2026-03-13")).toEqual(lasting(me.today));
    }));
});

const byDefinition = (view: Whole, me: Asker): readonly string[] => {
  const known = look(view, me);
  if (known.first === undefined) return ofWindow(view, me, known);
  return [
    ...ofWindow(view, me, known),
    ...ofSpeed(me, known),
    ...ofDepth(known),
    ...known.members.flatMap(known.ofMember),
  ];
};

const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
const say = (code: string, args: object) => `${code} ${JSON.stringify(args)}`;
const sayIf = (isSo: boolean, code: string, args: object) => (isSo ? [say(code, args)] : []);

type Looked = ReturnType<typeof look>;

const look = (view: Whole, { person }: Asker) => {
  const members = [...view.members.values()].filter(({ left }) => !left);
  const isHere = (id: string) => members.some((member) => member.id === id);
  const all = [...view.commitments.values()].filter(({ member }) => isHere(member));
  const said = all.filter(({ disclosure }) => disclosure === "affirmed");
  const on = (it: (typeof said)[number]) => dayOf(view, it.affirmed?.at ?? "");
  const talks = [...view.conversations.values()].filter((it) => it.steward === person && isHere(it.member));
  const gives = said.filter(({ as }) => as === "give");
  const gaining = members.filter(({ id }) => said.some(({ member, as }) => member === id && as === "own-gain"));
  const ofMember = ({ id, name }: (typeof members)[number]) => {
    const yes = said.filter(({ member }) => member === id).map(on);
    const isHeardBefore = talks.some(({ member, on: day }) => member === id && yes.every((it) => day <= it));
    const isUnsaid = gives.some(({ member }) => member === id) && !gaining.some((it) => it.id === id);
    const args = { member: name.said };
    return [
      ...sayIf(isUnsaid, "gain-unsaid", args),
      ...sayIf(yes.length > 0 && !isHeardBefore, "not-heard-first", args),
    ];
  };
  return {
    members,
    said,
    talks,
    gives,
    gaining,
    ofMember,
    waiting: all.filter(({ disclosure }) => disclosure === "released").length,
    first: [...talks.map((it) => it.on), ...said.map(on)].toSorted()[0],
    latest: said.map(on).toSorted().at(-1),
  };
};

const ofWindow = (view: Whole, { today }: Asker, { gives }: Looked): readonly string[] => {
  const [coalition] = view.coalitions.values();
  if (!coalition?.window) return [];
  const { until, sponsor: words } = coalition.window;
  const sponsor = words.said;
  const left = days(today, until);
  if (left < 0) return [say("window-over", { sponsor, days: -left })];
  const late = gives.filter((it) => ["open", "strained"].includes(it.fulfilment) && (it.due ?? "") > until).length;
  return [
    say("window-closing", { sponsor, days: left }),
    ...sayIf(late > 0, "due-after-window", { sponsor, count: late }),
  ];
};

const ofSpeed = ({ today }: Asker, { first = "", latest, said, waiting }: Looked): readonly string[] => {
  if (latest === undefined) return [say("nothing-signed", { days: days(first, today) })];
  return [
    say("signed", { count: said.length, days: days(first, latest) }),
    ...sayIf(waiting > 0 && today > latest, "quiet", { days: days(latest, today), count: waiting }),
  ];
};

const ofDepth = ({ members, talks, gives, gaining }: Looked): readonly string[] => {
  const talkedWith = members.filter(({ id }) => talks.some(({ member }) => member === id)).length;
  const secured = gives.filter(({ guarantee }) => guarantee).length;
  return [
    say("talks-held", { talks: talks.length, count: talkedWith, members: members.length }),
    say("gains-named", { count: gaining.length, members: members.length }),
    ...sayIf(gives.length > 0, "gives-secured", { count: secured, gives: gives.length }),
  ];
};
