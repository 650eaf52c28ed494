import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyHistory } from "../../../../testing/anyHistory.ts";
import { become, newWhole, put } from "../../../coalition.ts";
import type { Commitment } from "./shape.ts";

/** Where a commitment is in its life: what was said about it, and what stands beside that. */
const statesOf = ({ disclosure, fulfilment, reopened, spoken, replacedBy, readers }: Commitment): readonly string[] => [
  disclosure,
  ...(disclosure === "affirmed" ? [fulfilment] : []),
  ...(reopened ? ["asked anew"] : []),
  ...(spoken && disclosure === "released" ? ["heard, not witnessed"] : []),
  ...(replacedBy ? ["replaced"] : []),
  ...(readers ? ["for named members"] : []),
];

const ALL = [
  "released",
  "held-back",
  "conditional",
  "heard, not witnessed",
  "spoken",
  "affirmed",
  "asked anew",
  "withdrawn",
  "open",
  "kept",
  "strained",
  "lapsed",
  "renegotiated",
  "replaced",
  "for named members",
];

test("every state of a commitment is reached, and none is a place from which nothing leads on", () => {
  const reached = new Set<string>();
  const left = new Set<string>();
  for (const history of fc.sample(anyHistory, { seed: 11, numRuns: 1_000 })) {
    const whole = newWhole();
    for (const happened of history) {
      const change = become(whole, happened);
      put(whole, change);
      if (change.kind !== "commitments") continue;
      const before = change.before ? statesOf(change.before as unknown as Commitment) : [];
      const after = statesOf(change.after as unknown as Commitment);
      for (const state of after) reached.add(state);
      for (const state of before) if (!after.includes(state)) left.add(state);
    }
  }
  expect([...reached].sort()).toEqual([...ALL].sort());
  // What was withdrawn stays withdrawn: new words take its place, and then it is said which.
  expect(ALL.filter((state) => !left.has(state))).toEqual(["withdrawn"]);
}, 60_000);
