import { isRefusal } from "../../kernel/index.ts";
import { byId, type Refusal, refuseInput, sortedIds } from "../input.ts";
import { quantile } from "../quantile.ts";

/** What raters say of one stakeholder: a figure each, on the scale. */
export type Rated = { readonly id: string; readonly power: readonly number[]; readonly interest: readonly number[] };

/** The ends of the scale, and how far apart two neighbouring answers on it are. */
export type Scale = { readonly least: number; readonly most: number; readonly step: number };

export type GridClass = "manage-closely" | "keep-satisfied" | "keep-informed" | "monitor";

/** The middle of what raters said, and how far the middle half of them lies apart; in the unit of the scale. */
export type Spread = { readonly median: number; readonly quartiles: number };

/**
 * Mendelow's grid of power and interest, from what several people say.
 *
 *     manage-closely    power > middle, interest > middle        keep-satisfied    power only
 *     keep-informed     interest only                            monitor           neither
 *
 * where a stakeholder's power and interest are the medians of its raters, and the middle is that of the scale. Its class is
 * fragile where it changes once either moves by one step of the scale, or by half the distance of the raters' quartiles:
 * `mayBe` names the classes so reached. `null` where nobody has said anything of one of the two.
 *
 * @source mendelow-1991; hyndman-fan-1996: quartiles of type 7. Fragility is our own.
 * @cost   sorting the ratings of each.
 */
export type OnGrid = {
  readonly id: string;
  readonly power: Spread | null;
  readonly interest: Spread | null;
  readonly class: GridClass | null;
  readonly isFragile: boolean;
  readonly mayBe: readonly GridClass[];
};

export const mendelowGrid = (stakeholders: readonly Rated[], scale: Scale): readonly OnGrid[] | Refusal => {
  const wrong = whyNotScale(scale) ?? whyNotRated(stakeholders, scale);
  if (wrong) return wrong;
  return [...stakeholders]
    .sort((one, other) => byId(one.id, other.id))
    .map(({ id, power, interest }) => placed(id, spreadOf(power), spreadOf(interest), scale));
};

const whyNotScale = ({ least, most, step }: Scale): Refusal | null => {
  if (![least, most, step].every(Number.isFinite)) return refuseInput("not-a-number");
  return least < most && step > 0 ? null : refuseInput("out-of-range");
};

const whyNotRated = (stakeholders: readonly Rated[], { least, most }: Scale): Refusal | null => {
  const ids = sortedIds(stakeholders.map(({ id }) => id));
  if (isRefusal(ids)) return ids;
  for (const { id, power, interest } of stakeholders) {
    const ratings = [...power, ...interest];
    if (!ratings.every(Number.isFinite)) return refuseInput("not-a-number", id);
    if (ratings.some((it) => it < least || it > most)) return refuseInput("out-of-range", id);
  }
  return null;
};

const placed = (id: string, power: Spread | null, interest: Spread | null, scale: Scale): OnGrid => {
  if (!power || !interest) return { id, power, interest, class: null, isFragile: false, mayBe: [] };
  const classAt = (byPower: number, byInterest: number) =>
    classOf(power.median + byPower, interest.median + byInterest, (scale.least + scale.most) / 2);
  const now = classAt(0, 0);
  const moves = (spread: Spread) => [scale.step, spread.quartiles / 2].flatMap((by) => [by, -by]);
  const reached = [...moves(power).map((by) => classAt(by, 0)), ...moves(interest).map((by) => classAt(0, by))];
  const mayBe = [...new Set(reached)].filter((it) => it !== now).sort();
  return { id, power, interest, class: now, isFragile: mayBe.length > 0, mayBe };
};

const classOf = (power: number, interest: number, middle: number): GridClass => {
  if (power > middle) return interest > middle ? "manage-closely" : "keep-satisfied";
  return interest > middle ? "keep-informed" : "monitor";
};

const spreadOf = (ratings: readonly number[]): Spread | null => {
  if (ratings.length === 0) return null;
  const sorted = ratings.toSorted((one, other) => one - other);
  return { median: quantile(sorted, 0.5), quartiles: quantile(sorted, 0.75) - quantile(sorted, 0.25) };
};
