import { isRefusal } from "../../kernel/index.ts";
import { type Graph, graphFrom, type GraphInput, sourcesOf } from "../graph/graph.ts";
import { byId, type Refusal, refuseInput } from "../input.ts";
import type { Press } from "./signSampling.ts";

export type WalkSettings = {
  /** How many arcs a walk may have. Usual: 3. */
  readonly steps?: number;
  /** What each arc after the first leaves of an effect, 0 … 1. Usual: ½. */
  readonly fading?: number;
};

/**
 * How a change spreads through a large map in a few steps, what helps and what harms kept apart. Over all walks w of at most
 * K arcs that begin at something pushed, with u its push, λ the fading and a the weights of the arcs:
 *
 *     strength(w)   u · λ^(arcs − 1) · Π a
 *     plus, minus   Σ of the strengths above zero, and of those below         plus ≥ 0 ≥ minus
 *     net           plus + minus: never to be shown without the other two
 *
 * `helps` and `harms` are the strongest walk of either kind, `null` where there is none. Only what is reached is listed.
 *
 * @source our own; katz-1953: walks that fade with their length.
 * @cost   K passes over the arcs, and 2·K·n numbers to find the strongest walks again.
 */
export type Reached = {
  readonly id: string;
  readonly plus: number;
  readonly minus: number;
  readonly net: number;
  readonly helps: Walk | null;
  readonly harms: Walk | null;
};

/** What it passes, from what was pushed on, and its strength. */
export type Walk = { readonly through: readonly string[]; readonly strength: number };

const STEPS_MAX = 20;

/** What is moved most, either way, first. */
export const signedWalks = (
  input: GraphInput,
  press: Press,
  { steps = 3, fading = 0.5 }: WalkSettings = {},
): readonly Reached[] | Refusal => {
  const graph = graphFrom(input);
  if (isRefusal(graph)) return graph;
  const wrong = whyNotWalks(graph, press, steps, fading);
  if (wrong) return wrong;
  const walked = spread(
    graph,
    Float64Array.from(graph.ids, (id) => press[id] ?? 0),
    steps,
    fading,
  );
  const moved = (one: Reached) => one.plus - one.minus;
  return reachedIn(graph, walked).sort((one, other) => moved(other) - moved(one) || byId(one.id, other.id));
};

const whyNotWalks = ({ ids }: Graph, press: Press, steps: number, fading: number): Refusal | null => {
  const known = new Set(ids);
  const unknown = Object.keys(press).filter((id) => !known.has(id));
  if (unknown.length > 0) return refuseInput("id-unknown", ...unknown);
  if (![...Object.values(press), steps, fading].every(Number.isFinite)) return refuseInput("not-a-number");
  const isSet = Number.isInteger(steps) && steps >= 1 && steps <= STEPS_MAX && fading >= 0 && fading <= 1;
  return isSet ? null : refuseInput("out-of-range");
};

/** At 2·node what helps, at 2·node + 1 what harms: sums over all steps, and after each step the strongest walk and its last arc. */
type Walked = {
  readonly mass: Float64Array;
  readonly strongest: readonly Float64Array[];
  readonly lastArc: readonly Int32Array[];
};

const spread = (graph: Graph, pushes: Float64Array, steps: number, fading: number): Walked => {
  const { ids, first, to, weight } = graph;
  const states = 2 * ids.length;
  const mass = new Float64Array(states);
  let now = new Float64Array(states);
  for (const [node, push] of pushes.entries()) now[2 * node + (push < 0 ? 1 : 0)] = Math.abs(push);
  const strongest = [now];
  const lastArc = [new Int32Array(states).fill(-1)];
  for (let step = 1; step <= steps; step++) {
    const next = new Float64Array(states);
    const best = new Float64Array(states);
    const arcs = new Int32Array(states).fill(-1);
    const left = step === 1 ? 1 : fading;
    for (let state = 0; state < states; state++) {
      if (now[state] === 0) continue;
      const node = state >> 1;
      for (let at = first[node] as number; at < (first[node + 1] as number); at++) {
        const by = (weight[at] as number) * left;
        const target = 2 * (to[at] as number) + ((state & 1) ^ (by < 0 ? 1 : 0));
        next[target]! += (now[state] as number) * Math.abs(by);
        const strength = (strongest[step - 1]?.[state] as number) * Math.abs(by);
        if (strength > (best[target] as number)) [best[target], arcs[target]] = [strength, at];
      }
    }
    for (let state = 0; state < states; state++) mass[state]! += next[state] as number;
    strongest.push(best);
    lastArc.push(arcs);
    now = next;
  }
  return { mass, strongest, lastArc };
};

const reachedIn = (graph: Graph, walked: Walked): Reached[] => {
  const sources = sourcesOf(graph);
  const { mass } = walked;
  return graph.ids.flatMap((id, node) => {
    const [plus, harm] = [mass[2 * node] as number, mass[2 * node + 1] as number];
    if (plus === 0 && harm === 0) return [];
    const [helps, harms] = [strongestTo(2 * node), strongestTo(2 * node + 1)];
    return [{ id, plus, minus: 0 - harm, net: plus - harm, helps, harms }];
  });

  /** The shortest of the strongest, followed back arc by arc. */
  function strongestTo(end: number): Walk | null {
    let step = 0;
    for (let at = 1; at < walked.strongest.length; at++)
      if ((walked.strongest[at]?.[end] as number) > (step === 0 ? 0 : (walked.strongest[step]?.[end] as number)))
        step = at;
    if (step === 0) return null;
    const strength = (walked.strongest[step]?.[end] as number) * (end % 2 === 0 ? 1 : -1);
    const through = [graph.ids[end >> 1] as string];
    let state = end;
    for (let at = step; at > 0; at--) {
      const arc = walked.lastArc[at]?.[state] as number;
      const turns = (graph.weight[arc] as number) < 0 ? 1 : 0;
      state = 2 * (sources[arc] as number) + ((state & 1) ^ turns);
      through.unshift(graph.ids[state >> 1] as string);
    }
    return { through, strength };
  }
};
