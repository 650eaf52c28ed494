import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anUtterance } from "../testing/anUtterance.ts";
import { lettersFilling, lettersOf, saidIn } from "./letters.ts";

test("ordinary words lie in the database as text", () => {
  expect(lettersOf("Grüße 😀")).toBe("Grüße 😀");
});

test("whatever was said comes back, as it lies and filled up to a size", () => {
  let bytes = 0;
  fc.assert(
    fc.property(anUtterance, fc.nat({ max: 40 }), (said, more) => {
      const letters = lettersOf(said);
      if (typeof letters !== "string") bytes++;
      expect(saidIn(letters)).toBe(said);
      expect(saidIn(lettersFilling(said, Buffer.byteLength(letters) + more))).toBe(said);
    }),
    { numRuns: 500 },
  );
  expect(bytes).toBeGreaterThan(50);
});

test("what is left of words never needs more room than the words did", () => {
  fc.assert(
    fc.property(anUtterance, fc.nat(), fc.nat(), (said, one, other) => {
      const [from, to] = [one % (said.length + 1), other % (said.length + 1)].sort((a, b) => a - b) as [number, number];
      const left = said.slice(0, from) + said.slice(to);
      const size = Buffer.byteLength(lettersOf(said));
      expect(lettersFilling(left, size)).toHaveLength(size);
    }),
    { numRuns: 500 },
  );
});
