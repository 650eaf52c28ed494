import { describe, expect, test } from "vitest";
import { replay } from "../coalition.ts";
import { confirmedQuantity } from "../records/commitments/movement/shape.ts";
import { daysBetween, monthOf } from "../values/days.ts";
import { campaign, platformFeature } from "./index.ts";

const year = ["2025-12", ...Array.from({ length: 11 }, (_, nth) => `2026-${String(nth + 1).padStart(2, "0")}`)];

/** A year of movement and of rounds: in one world what is said and what moves agree, in the other they part. */
describe.each([platformFeature, campaign])("$title", ({ happened }) => {
  const whole = replay(happened);
  const movements = [...whole.movements.values()];
  const answers = [...whole.pulseAnswers.values()];
  const rounds = [...whole.pulses.values()];

  test("something moves in at least eleven months of the year, in several kinds", () => {
    const moving = new Set(movements.map(({ on }) => monthOf(on)));
    expect(year.filter((month) => moving.has(month)).length).toBeGreaterThanOrEqual(11);
    expect([...moving].filter((month) => !year.includes(month))).toEqual([]);
    expect(new Set(movements.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
  });

  test("in each half of the year something moves that nobody had asked for, and all of it was thanked for", () => {
    const unasked = movements.filter(({ pledge }) => pledge === null);
    expect(new Set(unasked.map(({ on }) => on < "2026-06-01"))).toEqual(new Set([true, false]));
    expect(unasked.filter(({ thanked }) => !thanked)).toEqual([]);
  });

  test("what is pledged changes in its course", () => {
    expect([...whole.pledges.values()].filter(({ earlier }) => earlier !== undefined).length).toBeGreaterThanOrEqual(1);
  });

  test("four rounds were asked, a quarter or so apart; one answer was read out, and some given in confidence", () => {
    const from = rounds.map((it) => it.from);
    expect(from).toHaveLength(4);
    for (const [nth, day] of from.slice(1).entries()) {
      expect(daysBetween(from[nth] ?? "", day)).toBeGreaterThanOrEqual(55);
      expect(daysBetween(from[nth] ?? "", day)).toBeLessThanOrEqual(110);
    }
    expect(answers.some(({ isConfidential }) => isConfidential)).toBe(true);
    expect(answers.filter(({ readOut }) => readOut)).toHaveLength(1);
  });

  test("somebody leaves the first round unanswered, and says why in the second", () => {
    const wordsIn = (round: number) =>
      new Map(answers.flatMap(({ pulse, member, words }) => (pulse === rounds[round]?.id ? [[member, words]] : [])));
    const [first, second] = [wordsIn(0), wordsIn(1)];
    const back = [...second].filter(([member]) => !first.has(member));
    expect(back).toEqual([[expect.any(String), expect.anything()]]);
  });

  test("what became possible only together is told once; at least eight months ended with a review", () => {
    expect(whole.jointGains.size).toBe(1);
    const closed = [...whole.reviews.values()].filter(({ isClosed }) => isClosed);
    expect(new Set(closed.map(({ on }) => monthOf(on))).size).toBeGreaterThanOrEqual(8);
  });

  test("nothing is told that is still to come", () => {
    const latest = happened.reduce((at, { by }) => (by.at > at ? by.at : at), "");
    expect(latest < "2026-11-22").toBe(true);
    expect(movements.filter(({ on, noted }) => on > noted.at.slice(0, 10))).toEqual([]);
  });
});

/** Of each pledge in numbers: what it was said to be in every round, and how much of it its receivers confirm. */
const saidAndMoved = ({ happened }: typeof campaign) => {
  const whole = replay(happened);
  return [...whole.pledges.values()]
    .filter(({ quantity }) => quantity !== null)
    .map(({ id, give }) => ({
      give,
      said: [...whole.pulseAnswers.values()].flatMap(({ holds }) =>
        holds.flatMap(({ commitment, as }) => (commitment === give ? [as] : [])),
      ),
      moved: [...whole.movements.values()]
        .filter(({ pledge }) => pledge === id)
        .reduce((sum, it) => sum + (confirmedQuantity(it) ?? 0), 0),
    }));
};

test("in the platform feature everything that is said to hold has moved", () => {
  for (const { said, moved } of saidAndMoved(platformFeature)) {
    expect(said.length).toBeGreaterThan(0);
    expect(moved).toBeGreaterThan(0);
  }
});

test("in the campaign one give is said to hold four times, and nothing of it has arrived", () => {
  const parted = saidAndMoved(campaign).filter(({ moved }) => moved === 0);
  expect(parted).toEqual([{ give: "commitment-air-forum-give", said: ["true", "true", "true", "true"], moved: 0 }]);
});

test("in the campaign fewer come to the gate from season to season, and more than was said last", () => {
  const whole = replay(campaign.happened);
  const came = [...whole.movements.values()].filter(({ pledge }) => pledge === "pledge-people-at-a-gate");
  expect(came.map(confirmedQuantity)).toEqual([92, 84, 71, 52]);
  expect(whole.pledges.get("pledge-people-at-a-gate")).toMatchObject({ quantity: 50, earlier: [{ quantity: 80 }] });
});
