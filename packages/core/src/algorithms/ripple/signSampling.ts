import { isRefusal } from "../../kernel/index.ts";
import { chanceFrom } from "../chance.ts";
import { type Graph, graphFrom, type GraphInput } from "../graph/graph.ts";
import { type Patience, type Refusal, refuseInput } from "../input.ts";
import { isStable, solveInPlace } from "./stability.ts";

/** A lasting push: which things, and how hard in which direction. */
export type Press = Readonly<Record<string, number>>;

/**
 * What a lasting push does, where signs are known and strengths are not: strengths are drawn again and again from 0 to 1
 * with the signs as they are, draws that never come to rest are thrown away, and the responses of the others are counted.
 *
 *     response x   −A·x = press
 *     up, down     the share of draws at rest in which it rises, falls      0 … 1
 *
 * Arcs go from what acts to what it acts on; a thing that holds itself back has a negative loop. `null` shares where no draw
 * came to rest. The same seed gives the same figures everywhere.
 *
 * @source raymond-2011: draws of U(0,1), unstable ones rejected.
 * @cost   some n³ for each draw; a step is a draw. Up to 200 things.
 */
export type SignSampling = {
  readonly seed: number;
  readonly draws: number;
  readonly atRest: number;
  readonly responses: readonly SampledResponse[];
  /** Fewer draws than were asked for were made. */
  readonly truncated: boolean;
};

export type SampledResponse = { readonly id: string; readonly up: number | null; readonly down: number | null };

export type Draws = Patience & { readonly seed: number };

const THINGS_MAX = 200;
/** Smaller than this part of the largest response is rounding. */
const NOTHING = 1e-11;

export const signSampling = (input: GraphInput, press: Press, { seed, stepsAtMost, isOver }: Draws) => {
  const graph = graphFrom(input);
  if (isRefusal(graph)) return graph;
  const pushes = pushesOf(graph, press, [seed, stepsAtMost]);
  if (isRefusal(pushes)) return pushes;
  const n = graph.ids.length;
  const [up, down] = [new Int32Array(n), new Int32Array(n)];
  const draw = drawsOf(graph, chanceFrom(seed));
  let [draws, atRest] = [0, 0];
  // A draw is thousands of steps of other searches, so somebody is asked before each.
  for (; draws < stepsAtMost && isOver?.() !== true; draws++) {
    const response = responseTo(pushes, draw(), n);
    if (response === null) continue;
    atRest++;
    tally(response, up, down);
  }
  const share = (count: number | undefined) => (atRest === 0 ? null : (count as number) / atRest);
  return {
    seed,
    draws,
    atRest,
    responses: graph.ids.map((id, at) => ({ id, up: share(up[at]), down: share(down[at]) })),
    truncated: draws < stepsAtMost,
  } satisfies SignSampling;
};

const pushesOf = ({ ids }: Graph, press: Press, settings: readonly number[]): Float64Array | Refusal => {
  const unknown = Object.keys(press).filter((id) => !ids.includes(id));
  if (unknown.length > 0) return refuseInput("id-unknown", ...unknown);
  if (![...Object.values(press), ...settings].every(Number.isFinite)) return refuseInput("not-a-number");
  return ids.length > THINGS_MAX ? refuseInput("too-large") : Float64Array.from(ids, (id) => press[id] ?? 0);
};

/** Each call draws strengths for all arcs, into the same matrix. */
const drawsOf = ({ ids, first, to, weight }: Graph, chance: () => number): (() => Float64Array) => {
  const n = ids.length;
  const matrix = new Float64Array(n * n);
  return () => {
    for (let source = 0; source < n; source++)
      for (let at = first[source] as number; at < (first[source + 1] as number); at++)
        matrix[(to[at] as number) * n + source] = Math.sign(weight[at] as number) * (1 - chance());
    return matrix;
  };
};

const responseTo = (pushes: Float64Array, matrix: Float64Array, n: number): Float64Array | null => {
  if (!isStable(matrix, n)) return null;
  const response = pushes.slice();
  return solveInPlace(
    matrix.map((it) => -it),
    response,
    n,
    1,
  )
    ? response
    : null;
};

const tally = (response: Float64Array, up: Int32Array, down: Int32Array): void => {
  let most = 0;
  for (const it of response) most = Math.max(most, Math.abs(it));
  for (const [at, it] of response.entries()) {
    if (it > most * NOTHING) up[at]!++;
    if (it < -most * NOTHING) down[at]!++;
  }
};
