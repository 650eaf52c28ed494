import { byId, type Refusal } from "../input.ts";
import { sharesOf, type Territory, whyNotTerritories } from "./territory.ts";

/**
 * Overlap of territories. With p, q the shares of effort that two put into each cell:
 *
 *     pianka           Σ p·q / √(Σp² · Σq²)        0 … 1
 *     schoener         1 − ½ Σ |p − q|             0 … 1, the share of effort that falls together
 *     morisitaHorn     2 Σ p·q / (Σp² + Σq²)       0 … 1
 *     onOne, onOther   Σ p·q / Σp², Σ p·q / Σq²    ≥ 0: how hard the other presses on one (may pass 1), and back
 *     density          of one: Σ over the others of what presses on it
 *     meanPianka       over all pairs of those with ground; null below two
 *
 * Only pairs that meet in a cell are listed; for all others everything is 0.
 *
 * @source pianka-1973, schoener-1968, horn-1966, macarthur-levins-1967; baum-singh-1994: the density
 * @cost   Σ over the cells of holders²; memory for the pairs that meet.
 */
export type Overlap = {
  readonly pairs: readonly PairOverlap[];
  readonly members: readonly { readonly id: string; readonly density: number }[];
  readonly meanPianka: number | null;
  /** They put effort nowhere, so nothing can be said of them. */
  readonly withoutGround: readonly string[];
};

export type PairOverlap = {
  readonly one: string;
  readonly other: string;
  readonly pianka: number;
  readonly schoener: number;
  readonly morisitaHorn: number;
  readonly onOne: number;
  readonly onOther: number;
  /** The cells in which they meet, where most falls together first. */
  readonly cells: readonly string[];
};

/** The pairs that overlap most first. */
export const overlap = (territories: readonly Territory[]): Overlap | Refusal => {
  const wrong = whyNotTerritories(territories);
  if (wrong) return wrong;
  const all = [...territories].sort((one, other) => byId(one.id, other.id)).map(groundOf);
  const held = all.filter(({ shares }) => shares.size > 0);
  const pairs = [...meetings(held)].map(([pair, cells]) =>
    pairOf(held[Math.floor(pair / held.length)] as Ground, held[pair % held.length] as Ground, cells),
  );
  const density = new Map(held.map(({ id }) => [id, 0]));
  for (const { one, other, onOne, onOther } of pairs) {
    density.set(one, (density.get(one) as number) + onOne);
    density.set(other, (density.get(other) as number) + onOther);
  }
  const possible = (held.length * (held.length - 1)) / 2;
  return {
    pairs: pairs.sort(mostFirst),
    members: [...density].map(([id, it]) => ({ id, density: it })),
    meanPianka: possible === 0 ? null : pairs.reduce((sum, { pianka }) => sum + pianka, 0) / possible,
    withoutGround: all.filter(({ shares }) => shares.size === 0).map(({ id }) => id),
  };
};

type Ground = { readonly id: string; readonly shares: ReadonlyMap<string, number>; readonly squares: number };

const groundOf = (territory: Territory): Ground => {
  const shares = sharesOf(territory);
  return { id: territory.id, shares, squares: [...shares.values()].reduce((sum, it) => sum + it ** 2, 0) };
};

/** The cells in which each pair meets, by the pair's places in one number. */
const meetings = (held: readonly Ground[]): ReadonlyMap<number, readonly string[]> => {
  const holders = new Map<string, number[]>();
  for (const [place, { shares }] of held.entries())
    for (const cell of shares.keys()) {
      const there = holders.get(cell);
      if (there) there.push(place);
      else holders.set(cell, [place]);
    }
  const found = new Map<number, string[]>();
  for (const [cell, there] of holders)
    for (let nth = 0; nth < there.length; nth++)
      for (let next = nth + 1; next < there.length; next++) {
        const pair = (there[nth] as number) * held.length + (there[next] as number);
        const cells = found.get(pair);
        if (cells) cells.push(cell);
        else found.set(pair, [cell]);
      }
  return found;
};

const pairOf = (one: Ground, other: Ground, cells: readonly string[]): PairOverlap => {
  const shared = (cell: string) => Math.min(one.shares.get(cell) as number, other.shares.get(cell) as number);
  let product = 0;
  let together = 0;
  for (const cell of cells) {
    product += (one.shares.get(cell) as number) * (other.shares.get(cell) as number);
    together += shared(cell);
  }
  return {
    one: one.id,
    other: other.id,
    pianka: Math.min(1, product / Math.sqrt(one.squares * other.squares)),
    schoener: Math.min(1, together),
    morisitaHorn: Math.min(1, (2 * product) / (one.squares + other.squares)),
    onOne: product / one.squares,
    onOther: product / other.squares,
    cells: [...cells].sort((first, second) => shared(second) - shared(first) || byId(first, second)),
  };
};

const mostFirst = (one: PairOverlap, other: PairOverlap): number =>
  other.pianka - one.pianka || byId(one.one, other.one) || byId(one.other, other.other);
