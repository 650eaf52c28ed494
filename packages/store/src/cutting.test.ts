import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anUtterance } from "../testing/anUtterance.ts";
import { cutting, type Words } from "./cutting.ts";

/** The slow definition: every unit remembers whether it is gone; a place is marked where a run of them is missing. */
const slowly = (said: string, cuts: readonly (readonly [number, number])[]): Words => {
  const units = [...Array(said.length).keys()].map((at) => ({ unit: said[at]!, isGone: false }));
  for (const [from, to] of cuts)
    for (const one of units.filter(({ isGone }) => !isGone).slice(from, to)) one.isGone = true;
  const marks = new Set<number>();
  let left = "";
  for (const { unit, isGone } of units) {
    if (isGone) marks.add(left.length);
    else left += unit;
  }
  return { said: left, cuts: [...marks] };
};

/** Passages that can be taken one after another from words of this length. */
const passagesOf = (length: number, asked: readonly (readonly [number, number])[]): [number, number][] => {
  let left = length;
  return asked.flatMap(([one, other]): [number, number][] => {
    if (left === 0) return [];
    const from = one % left;
    const to = from + 1 + (other % (left - from));
    left -= to - from;
    return [[from, to]];
  });
};

describe("cutting", () => {
  test("takes a passage out and says where it was", () => {
    expect(cutting({ said: "Call 555 now", cuts: [] }, 5, 9)).toEqual({ said: "Call now", cuts: [5] });
  });

  test("lets places that meet become one, and moves later ones", () => {
    expect(cutting({ said: "abcdef", cuts: [1, 3, 5] }, 1, 3)).toEqual({ said: "adef", cuts: [1, 3] });
    expect(cutting({ said: "abcdef", cuts: [0, 6] }, 0, 6)).toEqual({ said: "", cuts: [0] });
  });

  test("agrees with its slow definition", () => {
    const asked = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 60 })), { maxLength: 8 });
    let cutTwice = 0;
    fc.assert(
      fc.property(anUtterance, asked, (said, passages) => {
        const cuts = passagesOf(said.length, passages);
        if (cuts.length > 1) cutTwice++;
        expect(cuts.reduce((words: Words, [from, to]) => cutting(words, from, to), { said, cuts: [] })).toEqual(
          slowly(said, cuts),
        );
      }),
      { numRuns: 300 },
    );
    expect(cutTwice).toBeGreaterThan(100);
  });

  test("refuses a passage that is not there", () => {
    for (const [from, to] of [
      [0, 4],
      [-1, 2],
      [2, 2],
      [3, 1],
      [0, 1.5],
      [Number.NaN, 1],
    ] as const)
      expect(() => cutting({ said: "abc", cuts: [] }, from, to)).toThrow(RangeError);
  });
});
