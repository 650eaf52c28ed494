import { isRefusal } from "../../kernel/index.ts";
import type { Refusal } from "../input.ts";
import { placesIn, type Rules, rulesFrom, type Theory } from "./theory.ts";

/**
 * What comes to hold once something does: the least set that has what was chosen and the facts, and with them everything whose
 * needs all hold and, where it has enablers, one of those does. What has neither is chosen or does not hold.
 *
 * In the order in which things come to hold; each with what it rests on, `null` where it was chosen or a fact.
 *
 * @source dowling-gallier-1984: unit resolution by counters; an enabled node is as many rules as it has enablers.
 * @cost   one pass over what is reached.
 */
export type Closure = readonly {
  readonly id: string;
  readonly restsOn: { readonly needs: readonly string[]; readonly enabledBy: string | null } | null;
}[];

export const closure = (theory: Theory, chosen: readonly string[]): Closure | Refusal => {
  const rules = rulesFrom(theory);
  if (isRefusal(rules)) return rules;
  const start = placesIn(rules.ids, chosen);
  if (isRefusal(start)) return start;
  const { order, enabledBy } = closing(rules)([...rules.facts, ...start]);
  const given = new Set([...rules.facts, ...start]);
  const needsOf = needsIn(rules);
  const id = (node: number) => rules.ids[node] as string;
  return Array.from(order, (node) => ({
    id: id(node),
    restsOn: given.has(node)
      ? null
      : {
          needs: (needsOf.get(node) ?? []).map(id),
          enabledBy: enabledBy[node] === -1 ? null : id(enabledBy[node] as number),
        },
  }));
};

/** What the next call of the same closing overwrites. */
export type Held = {
  readonly holds: Uint8Array;
  readonly order: Int32Array;
  /** The first enabler that held; −1 where there is none. */
  readonly enabledBy: Int32Array;
};

/** Makes the tables once, for any number of closures. What is `without` never holds. */
export const closing = (rules: Rules): ((start: readonly number[], without?: number) => Held) => {
  const { ids, enables, requires, enablers, needs } = rules;
  const holds = new Uint8Array(ids.length);
  const needsLeft = new Int32Array(ids.length);
  const enabledBy = new Int32Array(ids.length);
  const queue = new Int32Array(ids.length);
  let end = 0;
  const hold = (node: number, without: number): void => {
    if (holds[node] === 1 || node === without) return;
    holds[node] = 1;
    queue[end++] = node;
  };
  const comesToHold = (node: number): boolean =>
    needsLeft[node] === 0 && (enablers[node] === 0 || (enabledBy[node] as number) >= 0);

  return (start, without = -1) => {
    holds.fill(0);
    needsLeft.set(needs);
    enabledBy.fill(-1);
    end = 0;
    for (const node of start) hold(node, without);
    for (let at = 0; at < end; at++) {
      const node = queue[at] as number;
      for (let arc = enables.first[node] as number; arc < (enables.first[node + 1] as number); arc++) {
        const next = enables.to[arc] as number;
        if (enabledBy[next] === -1) enabledBy[next] = node;
        if (comesToHold(next)) hold(next, without);
      }
      for (let arc = requires.first[node] as number; arc < (requires.first[node + 1] as number); arc++) {
        const next = requires.to[arc] as number;
        needsLeft[next]!--;
        if (comesToHold(next)) hold(next, without);
      }
    }
    return { holds, order: queue.subarray(0, end), enabledBy };
  };
};

const needsIn = ({ ids, requires }: Rules): ReadonlyMap<number, readonly number[]> => {
  const found = new Map<number, number[]>();
  for (let node = 0; node < ids.length; node++)
    for (const next of requires.to.subarray(requires.first[node], requires.first[node + 1]))
      found.set(next, [...(found.get(next) ?? []), node]);
  return found;
};
