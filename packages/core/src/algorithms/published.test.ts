import { describe, expect, test } from "vitest";
import { answers, unanswered } from "../../testing/published/index.ts";
import { casesHere, checksOf, isHere, type Meets, whereDiffers } from "../../testing/published/published.ts";

/** Every figure of every published case that is here, by its id. */
describe.each(Object.entries(answers).filter(([name]) => isHere(name)))("%s", (name, given) => {
  test.each(checksOf(name).map((check) => [check.id, check] as const))("%s", (id, { value, tolerance }) => {
    const answer = given[id]?.();
    expect(answer, "an answer").toBeDefined();
    expect(isMeets(answer) ? whyNotMet(answer, value) : whereDiffers(answer, value, tolerance)).toBeNull();
  });

  test("nothing is answered that nobody asked", () => {
    const asked = new Set(checksOf(name).map(({ id }) => id));
    expect(Object.keys(given).filter((id) => !asked.has(id))).toEqual([]);
  });
});

test("every case is answered, or said not to be", () => {
  expect(casesHere().filter((name) => !(name in answers) && !unanswered.includes(name))).toEqual([]);
  expect(unanswered.filter((name) => name in answers)).toEqual([]);
});

/** A case that may not be handed on is run where somebody has it; elsewhere one line says how many checks that leaves out. */
const leftOut = Object.entries(answers)
  .filter(([name]) => !isHere(name))
  .reduce((sum, [, given]) => sum + Object.keys(given).length, 0);

test.skipIf(leftOut > 0)(`${leftOut} checks left out: their data may not be shipped`, () => {
  expect(leftOut).toBe(0);
});

const whyNotMet = ({ meets }: Meets, value: unknown): string | null =>
  meets(value as never) ? null : `it does not meet ${JSON.stringify(value)}`;

const isMeets = (answer: unknown): answer is Meets =>
  typeof answer === "object" && answer !== null && "meets" in answer;

test.each([
  [1, 1.05, 0.1, null],
  [1, 1.2, 0.1, "it is 1, not 1.2"],
  [[1, 2], [1, 2, 3], 0, "it has 2 parts, not 3"],
  [{ a: 1 }, { a: 1, b: 2 }, 0, "it.b is undefined, not 2"],
  [{ a: { b: ["106/635"] } }, { a: { b: ["106/635"] } }, 0, null],
  [NaN, 1, 0.1, "it is NaN, not 1"],
])("%j against %j within %d", (answer, published, tolerance, where) => {
  expect(whereDiffers(answer, published, tolerance)).toBe(where);
});
