import type { Circle, Exchange } from "./shape.ts";

/** Longer circles are real, and no picture shows them; more of them than this nobody reads. */
export const LONGEST = 5;
export const MOST = 60;

/** Ways are followed no further than this many steps in all, so that a dense coalition answers at once. */
const STEPS = 1_000_000;

/**
 * Circles of exchange: ways along which a gift comes back to whoever gave first, without passing anyone twice. All of
 * up to LONGEST members, the shortest first and then in the order of `members`, until there are MOST.
 *
 * @source our own
 * @cost   at most STEPS steps.
 */
export const circlesIn = (members: readonly string[], exchanges: readonly Exchange[]) => {
  const ways = waysAlong(members, exchanges);
  const found: number[][] = [];
  let steps = 0;
  const follow = (path: number[], length: number): void => {
    const first = path[0] as number;
    for (const next of ways[path.at(-1) as number] ?? []) {
      if (++steps > STEPS || found.length > MOST) return;
      if (next === first && path.length === length) found.push([...path]);
      // A circle begins with its earliest member, so that it is found once.
      else if (next > first && path.length < length && !path.includes(next)) follow([...path, next], length);
    }
  };
  for (let length = 2; length <= LONGEST; length++)
    for (let first = 0; first < ways.length; first++) follow([first], length);
  const between = new Map(exchanges.map((it) => [keyOf(it.giver, it.receiver), it]));
  const circleOf = (path: readonly number[]): Circle => {
    const round = path.map((index) => members[index] as string);
    const evidence = round.flatMap((giver, index) => {
      const receiver = round[(index + 1) % round.length] as string;
      return between.get(keyOf(giver, receiver))?.strands.map(({ tie }) => tie) ?? [];
    });
    return { members: round, evidence };
  };
  return { listed: found.slice(0, MOST).map(circleOf), isCut: found.length > MOST || steps > STEPS };
};

/**
 * The members to whom what they give comes back, on whatever way and however long: u gives to v, and from v there is a
 * way back to u.
 *
 * @cost one search for each member, along the exchanges.
 */
export const comesRoundTo = (members: readonly string[], exchanges: readonly Exchange[]): readonly string[] => {
  const ways = waysAlong(members, exchanges);
  const leadsBack = (start: number) => {
    const seen = new Set<number>();
    const ahead = [...(ways[start] ?? [])];
    for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
      if (at === start) return true;
      if (seen.has(at)) continue;
      seen.add(at);
      ahead.push(...(ways[at] ?? []));
    }
    return false;
  };
  return members.filter((_, index) => leadsBack(index));
};

/** For each member by its place, the places of those it gives to, in order. */
const waysAlong = (members: readonly string[], exchanges: readonly Exchange[]): readonly (readonly number[])[] => {
  const place = new Map(members.map((id, index) => [id, index]));
  const ways: number[][] = members.map(() => []);
  for (const { giver, receiver } of exchanges) {
    const [from, to] = [place.get(giver), place.get(receiver)];
    if (from !== undefined && to !== undefined) ways[from]?.push(to);
  }
  return ways.map((way) => way.sort((a, b) => a - b));
};

/** Ids hold no space. */
const keyOf = (giver: string, receiver: string) => `${giver} ${receiver}`;
