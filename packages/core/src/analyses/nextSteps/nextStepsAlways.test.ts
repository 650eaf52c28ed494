import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyHistory, persons } from "../../../testing/anyHistory.ts";
import { anyRounds } from "../../../testing/anyRounds.ts";
import { askerOf } from "../../../testing/askerOf.ts";
import { byDefinition } from "../../../testing/nextStepsByDefinition.ts";
import { circlesOf, replay, seen, type Whole } from "../../coalition.ts";
import type { Asker } from "../../kernel/index.ts";

import { nextSteps } from "./nextSteps.ts";
import { STEPS_MAX, urgency } from "./step.ts";

const today = "2026-03-06";

const toldView = fc.tuple(anyHistory, fc.constantFrom(...persons)).map(([history, person]) => {
  const whole = replay(history);
  return { view: seen(whole, circlesOf(whole, person)), me: askerOf(whole, person, today) };
});

/** Many members, asked again and again. */
const askedView = fc.tuple(anyRounds, fc.nat(3), fc.boolean()).map(([view, count, isSteward]) => {
  const members = [...view.members.keys()].slice(0, count);
  return { view, me: { person: "person-a", members, isSteward, today } satisfies Asker };
});

const always = (rule: (view: Whole, asker: Asker) => void) =>
  fc.assert(
    fc.property(fc.oneof(toldView, { weight: 3, arbitrary: askedView }), ({ view, me }) => rule(view, me)),
    { numRuns: 400 },
  );

test("(what is asked again and again comes up often enough for the rules below to mean anything)", () => {
  const again = [
    "round-open",
    "review-open",
    "words-answered-changed",
    "not-getting",
    "need-answered-changed",
    "round-unheard",
    "moved-waiting",
    "pledge-due",
    "pledge-asked-anew",
  ] as const;
  const counted = new Map<string, number>(again.map((code) => [code, 0]));
  always((view, me) => {
    const codes = new Set<string>(nextSteps.answer(view, me)?.map(({ code }) => code));
    for (const code of again) if (codes.has(code)) counted.set(code, (counted.get(code) ?? 0) + 1);
  });
  expect([...counted].filter(([, times]) => times < 5)).toEqual([]);
});

test("it agrees with the definition, worked out the slow way", () =>
  always((view, me) => {
    const said = nextSteps.answer(view, me)?.map(({ code, about }) => `${code} ${about.join(" ")}`.trim());
    expect(said?.toSorted() ?? null).toEqual(byDefinition(view, me)?.toSorted() ?? null);
  }));

test("the most urgent comes first, and what is longest overdue", () =>
  always((view, me) => {
    const found = nextSteps.answer(view, me) ?? [];
    const places = found.map(({ code }) => urgency.indexOf(code));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const overdue = found.filter(({ code }) => code === "past-due").map(({ args }) => Number(args["days"]));
    expect(overdue).toEqual(overdue.toSorted((a, b) => b - a));
    expect(found.length).toBeLessThanOrEqual(STEPS_MAX);
  }));

test("when every day moves, nothing else does", () =>
  always((view, me) => {
    const moved = nextSteps.answer(later(view), { ...me, today: later(me.today) });
    expect(moved).toEqual(nextSteps.answer(view, me));
  }));

test("who is both steward and representative has the steps of both, and no others", () =>
  always((view, me) => {
    const members = [...view.members.keys()].slice(0, 2);
    const asked = (as: Partial<Asker>) => nextSteps.answer(view, { ...me, ...as }) ?? [];
    const both = asked({ members, isSteward: true });
    const alone = asked({ members: [], isSteward: false });
    const one = asked({ members, isSteward: false });
    const other = asked({ members: [], isSteward: true });
    expect(both).toHaveLength(one.length + other.length - alone.length);
    expect(both).toEqual(expect.arrayContaining([...one, ...other]));
  }));

/** The same with every calendar day a hundred days on. Moments stay as they are. */
const later = <Value>(value: Value): Value => {
  if (typeof value === "string")
    return (/^\d{4}-\d{2}-\d{2}$/.test(value)
      ? new Date(Date.parse(value) + 100 * 86_400_000).toISOString().slice(0, 10)
      : value) as unknown as Value;
  if (Array.isArray(value)) return value.map(later) as unknown as Value;
  if (typeof value !== "object" || value === null) return value;
  if (Symbol.iterator in value)
    return new Map([...(value as unknown as ReadonlyMap<string, unknown>)].map(([id, it]) => [id, later(it)])) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, later(it)])) as Value;
};
