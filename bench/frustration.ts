import { type FrustrationIndex, frustrationIndex } from "@mortar/core/src/algorithms/signed/frustrationIndex.ts";
import type { SignedInput } from "@mortar/core/src/algorithms/signed/signedGraph.ts";
import loadHighs from "highs";
import { frustrationProgramme, signedByChance, warNetwork } from "./analyses/signedNetworks.ts";
import { median, report } from "./report.ts";

/**
 * The frustration index, proved, of public signed networks and of ties laid by chance, against HiGHS (WebAssembly) on the
 * integer programme of Aref and Wilson. Ours also counts the other best splits; HiGHS does not.
 *
 *     ratio   ours / HiGHS, the median of rounds in which both took turns     0 … ; null where HiGHS takes too long to wait for
 *
 *     node bench/frustration.ts   →   figures/frustration.json
 */
const ROUNDS = 5;

const highs = await loadHighs();

const timed = <Answer>(answer: () => Answer): readonly [Answer, number] => {
  const began = performance.now();
  return [answer(), performance.now() - began];
};

const measure = (input: SignedInput, against: "highs" | "nobody") => {
  const [own, theirs, ratios]: [number[], number[], number[]] = [[], [], []];
  const programme = frustrationProgramme(input);
  frustrationIndex(input);
  let found: FrustrationIndex | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const [answer, took] = timed(() => frustrationIndex(input) as FrustrationIndex);
    if (!answer.proved) throw new Error("It is not proved.");
    found = answer;
    own.push(took);
    if (against === "nobody") continue;
    const [solved, solvedIn] = timed(() => highs.solve(programme, { output_flag: false }));
    if (Math.abs(solved.ObjectiveValue - answer.index) > 1e-6)
      throw new Error(`HiGHS says ${solved.ObjectiveValue}, ours ${answer.index}.`);
    theirs.push(solvedIn);
    ratios.push(took / solvedIn);
  }
  return {
    index: found?.index,
    steps: found?.steps,
    bestSplits: found?.optima?.count,
    ownMs: rounded(median(own)),
    highsMs: theirs.length === 0 ? null : rounded(median(theirs)),
    ratio: ratios.length === 0 ? null : rounded(median(ratios)),
  };
};

const rounded = (value: number): number => Number(value.toPrecision(3));

report("frustration", {
  "states 1946–49, 64 with 362 ties": measure(warNetwork("46-49"), "highs"),
  "states 1996–99, 151 with 1,247 ties": measure(warNetwork("96-99"), "highs"),
  "chance, 30 with 150 ties": measure(signedByChance(30, 150, 1), "highs"),
  "chance, 45 with 300 ties": measure(signedByChance(45, 300, 2), "nobody"),
  "chance, 60 with 450 ties": measure(signedByChance(60, 450, 4), "nobody"),
});
