import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyGraph, hasArcIn, newNameOf, read, renamed, turned } from "../../../testing/anyGraph.ts";
import { corePeriphery } from "./corePeriphery.ts";
import type { GraphInput } from "./graph.ts";

const found = (input: GraphInput) => corePeriphery(read(input));

const isTied = (input: GraphInput, one: string, other: string) =>
  hasArcIn(input, one, other) || hasArcIn(input, other, one);

const pairsOf = (ids: readonly string[]) => ids.flatMap((one, at) => ids.slice(at + 1).map((other) => [one, other]));

/** What stands against each core there could be. */
const everyCore = (input: GraphInput) => {
  const ids = input.nodes.toSorted();
  return Array.from({ length: 2 ** ids.length }, (_, set) => {
    const core = ids.filter((__, at) => (set >> at) & 1);
    const outside = ids.filter((id) => !core.includes(id));
    const untied = pairsOf(core).filter(([one, other]) => !isTied(input, one as string, other as string));
    const tied = pairsOf(outside).filter(([one, other]) => isTied(input, one as string, other as string));
    return { core, misfit: untied.length + tied.length };
  });
};

const byDefinition = (input: GraphInput) => {
  const ids = input.nodes.toSorted();
  const all = everyCore(input);
  const misfit = Math.min(...all.map((one) => one.misfit));
  const best = all.filter((one) => one.misfit === misfit).map(({ core }) => core);
  const sizes = best.map(({ length }) => length);
  const isSure = (id: string) => best.every((core) => core.includes(id));
  const isPossible = (id: string) => best.some((core) => core.includes(id));
  return {
    misfit,
    share: misfit / pairsOf(ids).length,
    core: ids.filter(isSure),
    either: ids.filter((id) => isPossible(id) && !isSure(id)),
    periphery: ids.filter((id) => !isPossible(id)),
    sizes: { least: Math.min(...sizes), most: Math.max(...sizes) },
  };
};

const linesIn = (input: GraphInput) =>
  pairsOf(input.nodes).filter(([one, other]) => isTied(input, one as string, other as string));

/** Lines where there were none, none where there were. */
const complement = (input: GraphInput): GraphInput => ({
  nodes: input.nodes,
  arcs: pairsOf(input.nodes)
    .filter(([one, other]) => !isTied(input, one as string, other as string))
    .map(([from, to]) => ({ from: from as string, to: to as string })),
});

describe("core and periphery", () => {
  test("are what trying every core finds", () => {
    const made = { nothingToSay: 0, perfect: 0, undecided: 0, decided: 0 };
    fc.assert(
      fc.property(anyGraph, (input) => {
        const answer = found(input);
        expect(answer).toEqual(linesIn(input).length === 0 ? null : byDefinition(input));
        if (answer === null) made.nothingToSay++;
        else if (answer.misfit === 0) made.perfect++;
        if (answer) made[answer.either.length > 0 ? "undecided" : "decided"]++;
      }),
      { numRuns: 400 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 20)).toEqual([]);
  });

  test("are the same the other way round and under other names; one more who stands alone is outside", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const answer = found(input);
        expect(found(turned(input))).toEqual(answer);
        const names = (ids: readonly string[] = []) => ids.map(newNameOf).sort();
        expect(found(renamed(input))?.core).toEqual(answer ? names(answer.core) : undefined);
        expect(found(renamed(input))?.either).toEqual(answer ? names(answer.either) : undefined);
        const alone = found({ nodes: [...input.nodes, "zz"], arcs: input.arcs });
        expect(alone?.periphery).toEqual(answer ? [...answer.periphery, "zz"] : undefined);
        expect(alone?.misfit).toBe(answer?.misfit);
      }),
    );
  });

  test("change places where there are lines just where there were none", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const [answer, other] = [found(input), found(complement(input))];
        fc.pre(answer !== null && other !== null);
        expect([other?.misfit, other?.core, other?.periphery]).toEqual([
          answer?.misfit,
          answer?.periphery,
          answer?.core,
        ]);
      }),
    );
  });

  test("of a star are its middle and, as well, any one of its ends", () => {
    const ends = ["a", "b", "c", "d"];
    const star = { nodes: ["middle", ...ends], arcs: ends.map((to) => ({ from: "middle", to })) };
    expect(found(star)).toEqual({
      misfit: 0,
      share: 0,
      core: ["middle"],
      either: ends,
      periphery: [],
      sizes: { least: 1, most: 2 },
    });
  });

  test("of nobody, of one, and of some without a tie are nothing to say", () => {
    expect([[], ["a"], ["a", "b"]].map((nodes) => found({ nodes, arcs: [] }))).toEqual([null, null, null]);
    expect(found({ nodes: ["a"], arcs: [{ from: "a", to: "a" }] })).toBeNull();
  });
});
