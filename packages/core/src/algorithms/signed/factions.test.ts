import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anySigned, renamed } from "../../../testing/anySigned.ts";
import { isRefusal } from "../../kernel/index.ts";
import { correlationClustering } from "./correlationClustering.ts";
import { frustrationIndex } from "./frustrationIndex.ts";
import { modularityPartition } from "./modularityPartition.ts";
import type { SignedInput } from "./signedGraph.ts";

const unrefused = <Answer>(answer: Answer) => {
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer as Exclude<Answer, { readonly refused: string }>;
};

/** Every division of some into factions. */
const divisions = (ids: readonly string[]): readonly (readonly (readonly string[])[])[] => {
  const [one, ...others] = ids;
  if (one === undefined) return [[]];
  return divisions(others).flatMap((division) => [
    [[one], ...division],
    ...division.map((faction, at) => division.map((it, nth) => (nth === at ? [one, ...faction] : it))),
  ]);
};

const near = (value: number) => expect.closeTo(value, 9) as number;

const refusedAs = (answer: object): string | null => (isRefusal(answer) ? answer.refused : null);

type Division = readonly (readonly string[])[];

const isTogether = (division: Division, one: string, other: string) =>
  division.some((faction) => faction.includes(one) && faction.includes(other));

const costOf = ({ ties }: SignedInput, division: Division): number =>
  ties.reduce(
    (sum, { from, to, weight = 1 }) => sum + (isTogether(division, from, to) === weight < 0 ? Math.abs(weight) : 0),
    0,
  );

/** Those who could move alone at the same cost. */
const asWellByDefinition = (input: SignedInput, division: Division) => {
  const cost = costOf(input, division);
  return input.nodes.toSorted().flatMap((id) => {
    const own = division.find((faction) => faction.includes(id)) as readonly string[];
    const without = division.map((faction) => faction.filter((it) => it !== id));
    const others = division.filter((faction) => faction !== own);
    const tied = (faction: readonly string[]) =>
      input.ties.some(({ from, to }) => (from === id && faction.includes(to)) || (to === id && faction.includes(from)));
    const moves = others
      .filter((faction) => tied(faction))
      .filter(
        (to) =>
          costOf(
            input,
            without.map((faction, at) => (division[at] === to ? [...faction, id] : faction)),
          ) === cost,
      )
      .map((to) => to.toSorted()[0] as string)
      .sort();
    const alone = own.length > 1 && costOf(input, [...without, [id]]) === cost;
    return [...moves.map((other) => ({ id, with: other })), ...(alone ? [{ id, with: null }] : [])];
  });
};

const modularityByDefinition = ({ ties }: SignedInput, division: Division): number => {
  const total = 2 * ties.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const strength = (id: string) =>
    ties.reduce((sum, { from, to, weight = 1 }) => sum + (from === id || to === id ? weight : 0), 0);
  return division.reduce((sum, faction) => {
    const within = ties.reduce(
      (all, { from, to, weight = 1 }) => all + (faction.includes(from) && faction.includes(to) ? 2 * weight : 0),
      0,
    );
    return sum + within / total - (faction.reduce((all, id) => all + strength(id), 0) / total) ** 2;
  }, 0);
};

const complete = (size: number, weightOf: (one: number, other: number) => number): SignedInput => {
  const nodes = Array.from({ length: size }, (_, at) => `m${at + 10}`);
  return {
    nodes,
    ties: nodes.flatMap((from, at) =>
      nodes.slice(at + 1).map((to, on) => ({ from, to, weight: weightOf(at, at + 1 + on) })),
    ),
  };
};

describe("factions", () => {
  test("are the least costly of all divisions", () => {
    const made = { empty: 0, inBalance: 0, atACost: 0, severalAtACost: 0, elsewhereAsWell: 0 };
    fc.assert(
      fc.property(anySigned(7), fc.constantFrom(0, 20), (input, starts) => {
        const found = unrefused(correlationClustering(input, { starts }));
        const cost = Math.min(...divisions(input.nodes).map((division) => costOf(input, division)));
        expect(found).toMatchObject({ cost, bound: cost, gap: 0, proved: true, truncated: false });
        expect(costOf(input, found.factions)).toBe(cost);
        expect(found.violated.reduce((sum, { weight }) => sum + Math.abs(weight), 0)).toBe(cost);
        expect(found.factions.flat().sort()).toEqual(input.nodes.toSorted());
        expect(found.asWell).toEqual(asWellByDefinition(input, found.factions));
        made[input.ties.length === 0 ? "empty" : cost === 0 ? "inBalance" : "atACost"]++;
        if (cost > 0 && found.factions.filter((faction) => faction.length > 1).length > 1) made.severalAtACost++;
        if (found.asWell.length > 0) made.elsewhereAsWell++;
      }),
      { numRuns: 300 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("cost the same under other names, double with all weights doubled, and never more than two camps", () => {
    fc.assert(
      fc.property(anySigned(14), (input) => {
        const { cost } = unrefused(correlationClustering(input));
        expect(correlationClustering(renamed(input))).toMatchObject({ cost, proved: true });
        const doubled = { ...input, ties: input.ties.map((tie) => ({ ...tie, weight: 2 * (tie.weight ?? 1) })) };
        expect(correlationClustering(doubled)).toMatchObject({ cost: 2 * cost });
        expect(cost).toBeLessThanOrEqual(unrefused(frustrationIndex(input)).index);
      }),
    );
  });

  test("of rivals all against all are everybody alone, at no cost, where two camps cost much", () => {
    const found = unrefused(correlationClustering(complete(9, () => -1)));
    expect([found.cost, found.factions.length, found.steps]).toEqual([0, 9, 0]);
  });

  test("say where patience ended, and how much better they might be", () => {
    const chance = complete(40, (one, other) => ((one * 7 + other * other * 3) % 5 < 2 ? 1 : -1));
    let asked = 0;
    const counting = { isOver: () => ++asked < 0 };
    const found = unrefused(correlationClustering(chance, { stepsAtMost: 500, ...counting }));
    expect(found).toMatchObject({ proved: false, truncated: true });
    expect(found.gap).toBe(found.cost - found.bound);
    expect(found.gap).toBeGreaterThan(0);
    expect(found.bound).toBeGreaterThan(0);
    // Every member was asked about when triangles were counted; all else was before the first step.
    const untilSteps = asked - chance.nodes.length;
    asked = 0;
    const ended = correlationClustering(chance, { isOver: () => ++asked === untilSteps + 1 });
    expect(ended).toMatchObject({ truncated: true, steps: 4096, cost: found.cost });
  });

  test("of one part too large to search are found, and said not to be proved", () => {
    const nodes = Array.from({ length: 201 }, (_, at) => `m${at + 100}`);
    const ties = nodes.flatMap((from, at) => [
      { from, to: nodes[(at + 1) % nodes.length] as string },
      { from, to: nodes[(at + 2) % nodes.length] as string, weight: -1 },
    ]);
    const found = unrefused(correlationClustering({ nodes, ties }));
    expect([found.proved, found.truncated, found.steps]).toEqual([false, false, 0]);
    expect(found.cost).toBeGreaterThanOrEqual(100);
    expect(found.bound).toBeGreaterThan(0);
  });
});

describe("communities", () => {
  const anyAllies = (most: number) => anySigned(most, [1, 1, 1, 2]);

  test("have the most modularity of all divisions", () => {
    const made = { withoutTies: 0, one: 0, several: 0 };
    fc.assert(
      fc.property(anyAllies(7), (input) => {
        const found = unrefused(modularityPartition(input));
        made[found.modularity === null ? "withoutTies" : found.communities.length > 1 ? "several" : "one"]++;
        expect(found.proved).toBe(true);
        const all = divisions(input.nodes).map((division) => modularityByDefinition(input, division));
        const most = input.ties.length === 0 ? null : near(Math.max(...all));
        expect([found.modularity, found.bound]).toEqual([most, most]);
        expect(input.ties.length === 0 ? null : modularityByDefinition(input, found.communities)).toEqual(most);
      }),
      { numRuns: 200 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("do not change with all weights doubled, nor when somebody without ties comes along", () => {
    fc.assert(
      fc.property(anyAllies(10), (input) => {
        const { modularity, communities } = unrefused(modularityPartition(input));
        const doubled = { ...input, ties: input.ties.map((tie) => ({ ...tie, weight: 2 * (tie.weight ?? 1) })) };
        expect(unrefused(modularityPartition(doubled)).modularity ?? 0).toBeCloseTo(modularity ?? 0, 9);
        const joined = unrefused(modularityPartition({ ...input, nodes: [...input.nodes, "z"] }));
        expect(joined.communities).toEqual([...communities, ["z"]]);
      }),
    );
  });

  test("say where patience ended, and what no division exceeds", () => {
    const input = complete(30, (one, other) => ((one * 7 + other * other * 3) % 5 < 2 ? 1 : 0));
    const allies = { ...input, ties: input.ties.filter(({ weight }) => weight === 1) };
    const after = (stepsAtMost: number) => unrefused(modularityPartition(allies, { stepsAtMost }));
    const [soon, later, last] = [after(10), after(300), after(5_000)];
    expect([soon, later, last].map(({ proved, truncated }) => [proved, truncated])).toEqual([
      [false, true],
      [false, true],
      [true, false],
    ]);
    expect(soon.bound as number).toBeGreaterThan(later.bound as number);
    expect(later.bound as number).toBeGreaterThan(last.bound as number);
    expect(last.bound).toBe(last.modularity);
  });
});

test.each([
  [{ nodes: ["a", "b"], ties: [{ from: "a", to: "b", weight: -1 }] }, null, "input/negative"],
  [{ nodes: ["a", "b"], ties: [{ from: "a", to: "b", weight: 0 }] }, "input/out-of-range", null],
  [{ nodes: ["a", "b"], ties: [{ from: "a", to: "a" }] }, "input/to-itself", "input/to-itself"],
  [{ nodes: ["a", "b"], ties: [{ from: "a", to: "c" }] }, "input/id-unknown", "input/id-unknown"],
  [{ nodes: ["a", "b"], ties: [{ from: "a", to: "b", weight: NaN }] }, "input/not-a-number", "input/not-a-number"],
  [{ nodes: Array.from({ length: 5_001 }, (_, at) => `${at}`), ties: [] }, "input/too-large", "input/too-large"],
] satisfies readonly (readonly [SignedInput, string | null, string | null])[])(
  "what makes no sense is refused (%#)",
  (input, asFactions, asCommunities) => {
    expect([refusedAs(correlationClustering(input)), refusedAs(modularityPartition(input))]).toEqual([
      asFactions,
      asCommunities,
    ]);
  },
);
