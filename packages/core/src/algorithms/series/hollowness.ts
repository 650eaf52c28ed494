import { isRefusal } from "../../kernel/index.ts";
import { byId, type Refusal, sortedIds } from "../input.ts";
import { type Count, type Interval, whyNotCount, wilsonInterval } from "./wilsonInterval.ts";

/** One member's window: the meetings it could come to, and the promises of it that fell due. */
export type Presence = { readonly id: string; readonly meetings: Count; readonly promises: Count };

/**
 * Hollowness: how far a member's presence runs ahead of what it delivers, in one window.
 *
 *     attendance     meetings kept / meetings          0 … 1, with Wilson's interval
 *     delivery       promises kept / promises due      0 … 1, with Wilson's interval
 *     hollowness H   attendance − delivery             −1 … 1; null while either has had no occasion
 *     low … high     H − √((a−a⁻)² + (d⁺−d)²) … H + √((a⁺−a)² + (d−d⁻)²)
 *
 * `low` above zero: more than chance. A paper ally comes to 70 % and more and delivers 30 % and less.
 *
 * @source wilson-1927; newcombe-1998: his method 10 for the difference. The two are taken as independent.
 * @cost   sorting the members.
 */
export type Hollowness = {
  readonly id: string;
  readonly attendance: Interval | null;
  readonly delivery: Interval | null;
  readonly hollowness: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly isBeyondChance: boolean;
  readonly isPaperAlly: boolean;
};

const PAPER_ATTENDANCE = 0.7;
const PAPER_DELIVERY = 0.3;

/** The hollowest first; those of whom nothing can be said last. */
export const hollowness = (members: readonly Presence[]): readonly Hollowness[] | Refusal => {
  const wrong = whyNotMembers(members);
  return wrong ?? members.map(ofMember).sort(hollowestFirst);
};

const whyNotMembers = (members: readonly Presence[]): Refusal | null => {
  const ids = sortedIds(members.map(({ id }) => id));
  if (isRefusal(ids)) return ids;
  for (const { id, meetings, promises } of members) {
    const wrong = whyNotCount(meetings, id) ?? whyNotCount(promises, id);
    if (wrong) return wrong;
  }
  return null;
};

const ofMember = ({ id, meetings, promises }: Presence): Hollowness => {
  const attendance = wilsonInterval(meetings) as Interval | null;
  const delivery = wilsonInterval(promises) as Interval | null;
  const between = attendance && delivery && difference(attendance, delivery);
  return {
    id,
    attendance,
    delivery,
    hollowness: between,
    isBeyondChance: between !== null && between.low > 0,
    isPaperAlly:
      attendance !== null &&
      delivery !== null &&
      attendance.share >= PAPER_ATTENDANCE &&
      delivery.share <= PAPER_DELIVERY,
  };
};

const difference = (one: Interval, other: Interval) => {
  const value = one.share - other.share;
  return {
    value,
    low: value - Math.hypot(one.share - one.low, other.high - other.share),
    high: value + Math.hypot(one.high - one.share, other.share - other.low),
  };
};

const hollowestFirst = (one: Hollowness, other: Hollowness): number =>
  (other.hollowness?.value ?? -2) - (one.hollowness?.value ?? -2) || byId(one.id, other.id);
