import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unrefused } from "../../../testing/anyGraph.ts";
import { anyVotes, backwards, newNameOf, opposedOn, renamedVoters, twice, voteOf } from "../../../testing/anyVotes.ts";
import { largestEigenpair } from "./largestEigenpair.ts";
import { positionsOf } from "./positions.ts";
import { principalComponents } from "./principalComponents.ts";
import { voteMatrixFrom, type VotesInput } from "./voteMatrix.ts";

type Rows = readonly (readonly number[])[];

const read = (input: VotesInput) => unrefused(voteMatrixFrom(input));

const componentsOf = (input: VotesInput, count = 2) => principalComponents(read(input), count);

/** Every place filled: zero where it is moderated out, the mean where there is no vote; then less the mean. */
const centredByDefinition = (input: VotesInput): Rows => {
  const columns = input.statements.map(({ id, isModeratedOut }) => {
    const said = input.voters.map((voter) => (isModeratedOut ? 0 : voteOf(input, voter, id)));
    const votes = said.filter((vote) => vote !== undefined);
    const mean = votes.length === 0 ? 0 : votes.reduce((sum, vote) => sum + vote, 0) / votes.length;
    return said.map((vote) => (vote ?? mean) - mean);
  });
  return input.voters.map((_, voter) => columns.map((column) => column[voter] as number));
};

/** All eigenvalues of a symmetric matrix, largest first, with their vectors, by Jacobi's rotations. */
const eigenpairsByDefinition = (matrix: Rows) => {
  const [a, vectors] = [matrix.map((row) => [...row]), matrix.map((_, at) => matrix.map((_, to) => Number(at === to)))];
  const turn = (rows: number[][], p: number, q: number, cosine: number, sine: number) => {
    for (const row of rows) {
      const [x, y] = [row[p] as number, row[q] as number];
      row[p] = cosine * x - sine * y;
      row[q] = sine * x + cosine * y;
    }
  };
  const transposed = (rows: number[][]) => rows.map((_, at) => rows.map((row) => row[at] as number));
  let turned = a;
  for (let sweep = 0; sweep < 30; sweep++)
    for (let p = 0; p < a.length; p++)
      for (let q = p + 1; q < a.length; q++) {
        const [app, aqq, apq] = [turned[p]?.[p], turned[q]?.[q], turned[p]?.[q]] as [number, number, number];
        if (apq === 0) continue;
        const angle = Math.atan2(2 * apq, aqq - app) / 2;
        turn(turned, p, q, Math.cos(angle), Math.sin(angle));
        turned = transposed(turned);
        turn(turned, p, q, Math.cos(angle), Math.sin(angle));
        turned = transposed(turned);
        turn(vectors, p, q, Math.cos(angle), Math.sin(angle));
      }
  return turned
    .map((row, at) => ({ value: row[at] as number, vector: vectors.map((it) => it[at] as number) }))
    .sort((one, other) => other.value - one.value);
};

const gramOf = (rows: Rows, size: number): Rows =>
  Array.from({ length: size }, (_, one) =>
    Array.from({ length: size }, (_, other) =>
      rows.reduce((sum, row) => sum + (row[one] as number) * (row[other] as number), 0),
    ),
  );

const cosine = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  Array.from(one).reduce((sum, it, at) => sum + it * (other[at] as number), 0);

describe("principal components", () => {
  test("are the eigenvectors that Jacobi's rotations find in the filled matrix", () => {
    const made = { withoutVotes: 0, alike: 0, oneDirection: 0, twoDirections: 0, moreVoters: 0, moreStatements: 0 };
    fc.assert(
      fc.property(
        fc.oneof(anyVotes({ voters: 12, statements: 5 }), anyVotes({ voters: 5, statements: 9 })),
        (input) => {
          const { components, sumOfSquares } = componentsOf(input);
          const slow = eigenpairsByDefinition(gramOf(centredByDefinition(input), input.statements.length));
          expect(sumOfSquares).toBeCloseTo(
            slow.reduce((sum, { value }) => sum + value, 0),
            9,
          );
          const values = slow.map(({ value }) => value).filter((value) => value > 1e-9);
          expect(components.length).toBe(Math.min(2, values.length));
          for (const [nth, { singularValue, loadings }] of components.entries()) {
            expect(singularValue ** 2).toBeCloseTo(values[nth] as number, 9);
            const gaps = slow
              .filter((_, at) => at !== nth)
              .map(({ value }) => Math.abs(value - (values[nth] as number)));
            // Of equal eigenvalues any direction between theirs is as good.
            const along = Math.abs(cosine(loadings, slow[nth]?.vector as number[]));
            expect(Math.min(...gaps) > 1e-3 ? along : 1).toBeCloseTo(1, 9);
          }
          made[input.voters.length > input.statements.length ? "moreVoters" : "moreStatements"]++;
          made[
            input.votes.length === 0
              ? "withoutVotes"
              : ((["alike", "oneDirection", "twoDirections"] as const)[components.length] as "alike")
          ]++;
        },
      ),
      { numRuns: 300 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 12)).toEqual([]);
  });

  test("of a larger room leave nothing over", () => {
    fc.assert(
      fc.property(anyVotes({ voters: 60, statements: 30 }), (input) => {
        const rows = centredByDefinition(input);
        for (const { loadings, singularValue } of componentsOf(input).components) {
          const along = rows.map((row) => cosine(row, loadings));
          const back = loadings.map((_, at) =>
            rows.reduce((sum, row, nth) => sum + (row[at] as number) * (along[nth] as number), 0),
          );
          const over = back.map((it, at) => it - singularValue ** 2 * (loadings[at] as number));
          expect(Math.hypot(...over)).toBeLessThanOrEqual(1e-9 * singularValue ** 2);
        }
      }),
      { numRuns: 30 },
    );
  });

  test("point to their largest loading, and stand upright on each other", () => {
    fc.assert(
      fc.property(anyVotes({ voters: 12, statements: 8 }), (input) => {
        const all = componentsOf(input, 3).components.map(({ loadings }) => loadings);
        for (const [nth, one] of all.entries()) {
          expect(Math.max(...one)).toBeGreaterThanOrEqual(-Math.min(...one) - 1e-8);
          for (const [at, other] of all.entries()) expect(cosine(one, other)).toBeCloseTo(Number(at === nth), 10);
        }
      }),
    );
  });

  test("are the same whatever voters are called, and grow by √2 where everybody is there twice", () => {
    fc.assert(
      fc.property(anyVotes({ voters: 12, statements: 6 }), (input) => {
        const values = (it: VotesInput) => componentsOf(it, 3).components.map(({ singularValue }) => singularValue);
        const own = values(input);
        for (const [nth, value] of values(renamedVoters(input)).entries())
          expect(value).toBeCloseTo(own[nth] as number, 9);
        for (const [nth, value] of values(twice(input)).entries())
          expect(value).toBeCloseTo(Math.SQRT2 * (own[nth] as number), 9);
        for (const [nth, value] of values(backwards(input)).entries()) expect(value).toBeCloseTo(own[nth] as number, 9);
      }),
    );
  });

  test("turn with a statement that everybody is asked the other way round, and nobody moves", () => {
    const made = { turned: 0 };
    fc.assert(
      fc.property(anyVotes({ voters: 12, statements: 6 }), fc.nat(5), (input, nth) => {
        const [own, other] = [componentsOf(input, 3), componentsOf(opposedOn(`s${nth}`, input), 3)];
        const values = own.components.map(({ singularValue }) => singularValue);
        for (const [at, { singularValue, loadings }] of other.components.slice(0, 2).entries()) {
          expect(singularValue).toBeCloseTo(values[at] as number, 9);
          if (values.some((value, place) => place !== at && Math.abs(value - singularValue) < 1e-3)) continue;
          const back = loadings.map((it, statement) => (statement === nth ? -it : it));
          expect(Math.abs(cosine(back, own.components[at]?.loadings as Float64Array))).toBeCloseTo(1, 8);
          made.turned++;
        }
      }),
    );
    expect(made.turned).toBeGreaterThan(40);
  });

  test("find both of two equal directions", () => {
    const votes = ["a", "b"].flatMap((statement) =>
      [1, -1].map((vote) => ({ by: `${statement}${vote}`, on: statement, vote })),
    );
    const input = { voters: votes.map(({ by }) => by), statements: [{ id: "a" }, { id: "b" }], votes };
    expect(componentsOf(input).components.map(({ singularValue }) => singularValue)).toEqual([
      expect.closeTo(Math.SQRT2, 12),
      expect.closeTo(Math.SQRT2, 12),
    ]);
  });
});

describe("positions", () => {
  test("are drawn out by what is missing, as they are defined", () => {
    const made = { moderated: 0, missing: 0 };
    fc.assert(
      fc.property(anyVotes({ voters: 8, statements: 6 }), (input) => {
        const matrix = read(input);
        const plane = principalComponents(matrix);
        const places = positionsOf(matrix, plane);
        for (const [voter, id] of matrix.voters.entries()) {
          const row = centredByDefinition(input)[input.voters.indexOf(id)] as number[];
          const votes = input.statements.filter((it) => it.isModeratedOut || voteOf(input, id, it.id) !== undefined);
          const scale = Math.sqrt(input.statements.length / Math.max(1, votes.length));
          for (const [nth, of] of [places.across, places.up].entries()) {
            const loadings = plane.components[nth]?.loadings ?? new Float64Array(row.length);
            expect(of[voter]).toBeCloseTo(scale * cosine(row, loadings), 10);
          }
          if (votes.length < input.statements.length) made.missing++;
        }
        if (input.statements.some(({ isModeratedOut }) => isModeratedOut)) made.moderated++;
      }),
    );
    expect(Object.values(made).every((count) => count > 15)).toBe(true);
  });

  test("do not change with names", () => {
    fc.assert(
      fc.property(anyVotes({ voters: 10, statements: 6 }), (input) => {
        const placed = (it: VotesInput) => {
          const matrix = read(it);
          const { across } = positionsOf(matrix, principalComponents(matrix));
          return new Map(matrix.voters.map((id, voter) => [id, across[voter] as number]));
        };
        const values = componentsOf(input, 2).components.map(({ singularValue }) => singularValue);
        if ((values[0] ?? 0) - (values[1] ?? 0) < 1e-3) return;
        const [own, other] = [placed(input), placed(renamedVoters(input))];
        for (const [id, across] of own)
          expect(Math.abs(other.get(newNameOf(id)) as number)).toBeCloseTo(Math.abs(across), 8);
      }),
    );
  });
});

test("the largest eigenvalue is found where the steps come to an end early, and none of a matrix that is nothing", () => {
  const product = (from: Float64Array, to: Float64Array) => to.set(from.map((it, at) => (at < 3 ? 7 * it : 2 * it)));
  expect(largestEigenpair(40, product)?.value).toBeCloseTo(7, 12);
  expect(largestEigenpair(5, (_, to) => to.fill(0))).toBeNull();
  expect(largestEigenpair(0, product)).toBeNull();
});
