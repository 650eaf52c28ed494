import { describe, expect, test } from "vitest";
import { replay } from "../coalition.ts";
import { confirmedQuantity } from "../records/commitments/movement/shape.ts";
import { campaign, platformFeature } from "./index.ts";

/** A year of movement and of rounds: in one world what is said and what moves agree, in the other they part. */
describe.each([platformFeature, campaign])("$title", ({ happened }) => {
  const whole = replay(happened);
  const movements = [...whole.movements.values()];
  const answers = [...whole.pulseAnswers.values()];

  test("something moves in at least five months, in several kinds; some of it nobody had asked for, and it was thanked for", () => {
    expect(new Set(movements.map(({ on }) => on.slice(0, 7))).size).toBeGreaterThanOrEqual(5);
    expect(new Set(movements.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
    const unasked = movements.filter(({ pledge }) => pledge === null);
    expect(unasked.length).toBeGreaterThanOrEqual(1);
    expect(unasked.filter(({ thanked }) => !thanked)).toEqual([]);
  });

  test("three rounds were asked; one answer was given in confidence, and one read out", () => {
    expect(whole.pulses.size).toBe(3);
    expect(answers.some(({ isConfidential }) => isConfidential)).toBe(true);
    expect(answers.filter(({ readOut }) => readOut)).toHaveLength(1);
  });

  test("what became possible only together is told once, and two reviews are closed", () => {
    expect(whole.jointGains.size).toBe(1);
    expect([...whole.reviews.values()].filter(({ isClosed }) => isClosed)).toHaveLength(2);
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

test("in the campaign one give is said to hold three times, and nothing of it has arrived", () => {
  const parted = saidAndMoved(campaign).filter(({ moved }) => moved === 0);
  expect(parted).toEqual([{ give: "commitment-air-forum-give", said: ["true", "true", "true"], moved: 0 }]);
});
