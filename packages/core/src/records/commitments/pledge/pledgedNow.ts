import type { Coalitions } from "../../coalition/coalition/coalition.ts";
import { dayOf } from "../../coalition/coalition/coalition.ts";
import type { Commitments } from "../commitment/shape.ts";
import { confirmedQuantity, type Movement, type Movements } from "../movement/shape.ts";
import { standingMovements } from "../movement/standing.ts";
import { dueOf } from "./due.ts";
import { periodOf } from "./period.ts";
import type { Pledge, Pledges } from "./shape.ts";
import { inTotal } from "../../../values/resource.ts";

/** What of pledges is looked at. */
export type PledgedWorld = {
  readonly coalitions: Coalitions;
  readonly commitments: Commitments;
  readonly pledges: Pledges;
  readonly movements: Movements;
};

/**
 * What of one pledge is still to move in the week, month, quarter or year that today lies in.
 *
 *     period(p)   the stretch of p that today lies in (period.ts)
 *     said(m)     as much of movement m as its receiver says has arrived; as much as was noted, before it has said anything
 *     ahead(p)    due by today − Σ said(m) over all of p: what came before its time needs not come again
 *     left(p)     the smaller of quantity − Σ said(m) in period(p) and ahead(p), never less than nothing
 *     moved(p)    quantity − left(p): what has moved of it, or had before its time
 *
 * What was missing in earlier periods is not asked for again here. Without a number: whether anything is noted in the period.
 */
export type PledgedNow = {
  readonly pledge: string;
  readonly give: string;
  readonly member: string;
  readonly quantity: number | null;
  readonly moved: number | null;
  readonly left: number | null;
  /** The last day of the period; `null` where no end is known. */
  readonly until: string | null;
};

/** Every pledge that stands and of which something is left now, of gives that are not said to fail or to be agreed anew. */
export const pledgedNow = (world: PledgedWorld, today: string): readonly PledgedNow[] => {
  const { byPledge } = standingMovements(world);
  return [...world.pledges.values()].flatMap((pledge) => {
    const fate = world.commitments.get(pledge.give)?.fulfilment;
    // Whoever speaks for its member now has not said yet whether it stands.
    if (pledge.reopened || fate === "lapsed" || fate === "renegotiated") return [];
    const now = nowOf(world, pledge, byPledge.get(pledge.id) ?? [], today);
    return now ? [now] : [];
  });
};

const nowOf = (world: PledgedWorld, it: Pledge, moved: readonly Movement[], today: string): PledgedNow | null => {
  const period = periodOf(it, today);
  if (!period) return null;
  const { id: pledge, give, member, quantity } = it;
  const within = moved.filter(({ on, confirmed }) => on >= period.from && confirmed?.as !== "no");
  const base = { pledge, give, member, until: period.until };
  if (quantity === null) return within.length > 0 ? null : { ...base, quantity, moved: null, left: null };
  const ahead = (dueOf(it, today, (at) => dayOf(world, at)) ?? 0) - said(moved);
  const left = inTotal([Math.max(0, Math.min(quantity - said(within), ahead))]);
  return left === 0 ? null : { ...base, quantity, moved: inTotal([quantity - left]), left };
};

const said = (movements: readonly Movement[]): number =>
  inTotal(movements.map((it) => (it.confirmed ? confirmedQuantity(it) : it.quantity) ?? 0));
