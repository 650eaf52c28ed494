import { type Graph, reversed, rowsOf } from "../../algorithms/graph/graph.ts";
import { placesOf } from "../../algorithms/input.ts";
import type { Circle, Exchange } from "./shape.ts";

/** Longer circles are real, and no picture shows them; more of them than this nobody reads. */
export const LONGEST = 5;
export const MOST = 60;

/** Ways are followed no further than this many steps in all, so that a dense coalition answers at once. */
const STEPS = 1_000_000;

/** Who gives to whom, by their places in the order of `members`: the order in which everything is told. */
export const graphOf = (members: readonly string[], exchanges: readonly Exchange[]): Graph => {
  const places = placesOf(members);
  const known = exchanges.filter(({ giver, receiver }) => places.has(giver) && places.has(receiver));
  return rowsOf(
    members,
    Int32Array.from(known, ({ giver }) => places.get(giver) as number),
    Int32Array.from(known, ({ receiver }) => places.get(receiver) as number),
    new Float64Array(known.length).fill(1),
  );
};

/**
 * Circles of exchange: ways along which a gift comes back to whoever gave first, without passing anyone twice. All of
 * up to LONGEST members, the shortest first and then in the order of the graph, until there are MOST.
 *
 * A circle begins with its earliest member, and is followed only where what is left of it is enough to come back.
 *
 * @source our own
 * @cost   at most STEPS exchanges looked at.
 */
export const circlesIn = (graph: Graph, exchanges: readonly Exchange[]) => {
  const members = graph.ids;
  const back = reversed(graph);
  const found: number[][] = [];
  const path = new Int32Array(LONGEST);
  /** How many steps each is from coming back, as of the search `of` it. */
  const left = new Int32Array(members.length);
  const of = new Int32Array(members.length).fill(-1);
  const queue = new Int32Array(members.length);
  let steps = 0;
  let search = 0;
  const isOver = () => steps > STEPS || found.length > MOST;

  /** From the first backwards, past nobody who joined earlier: who can come back to it in so many steps. */
  const spread = (first: number, most: number): void => {
    let count = 0;
    queue[count++] = first;
    left[first] = 0;
    of[first] = ++search;
    for (let at = 0; at < count && !isOver(); at++) {
      const node = queue[at] as number;
      if (left[node] === most) return;
      for (let arc = back.first[node] as number; arc < (back.first[node + 1] as number); arc++) {
        const other = back.to[arc] as number;
        steps++;
        if (other < first || of[other] === search) continue;
        of[other] = search;
        left[other] = (left[node] as number) + 1;
        queue[count++] = other;
      }
    }
  };

  const follow = (depth: number, length: number): void => {
    const node = path[depth - 1] as number;
    for (let arc = graph.first[node] as number; arc < (graph.first[node + 1] as number) && !isOver(); arc++) {
      const next = graph.to[arc] as number;
      steps++;
      if (depth === length) {
        if (next === path[0]) found.push([...path.subarray(0, length)]);
      } else if (of[next] === search && (left[next] as number) <= length - depth && !isOn(path, depth, next)) {
        path[depth] = next;
        follow(depth + 1, length);
      }
    }
  };

  for (let length = 2; length <= LONGEST; length++)
    for (let first = 0; first < members.length && !isOver(); first++) {
      spread(first, length - 1);
      path[0] = first;
      follow(1, length);
    }
  return { listed: circlesOf(found.slice(0, MOST), members, exchanges), isCut: isOver() };
};

/** With the ties each rests on. */
const circlesOf = (
  found: readonly (readonly number[])[],
  members: readonly string[],
  exchanges: readonly Exchange[],
): readonly Circle[] => {
  if (found.length === 0) return [];
  const between = new Map(exchanges.map((it) => [keyOf(it.giver, it.receiver), it]));
  return found.map((path) => {
    const round = path.map((index) => members[index] as string);
    const evidence = round.flatMap((giver, index) => {
      const receiver = round[(index + 1) % round.length] as string;
      return between.get(keyOf(giver, receiver))?.strands.map(({ tie }) => tie) ?? [];
    });
    return { members: round, evidence };
  });
};

const isOn = (path: Int32Array, depth: number, node: number): boolean => {
  for (let at = 0; at < depth; at++) if (path[at] === node) return true;
  return false;
};

/** Ids hold no space. */
const keyOf = (giver: string, receiver: string) => `${giver} ${receiver}`;
