import { dayOf } from "../../records/coalition/coalition/coalition.ts";
import { confirmedQuantity, type Movement } from "../../records/commitments/movement/shape.ts";
import { dueOf } from "../../records/commitments/pledge/due.ts";
import type { Pledge } from "../../records/commitments/pledge/shape.ts";
import { monthOf } from "../../values/days.ts";
import { inTotal } from "../../values/resource.ts";
import type { MovedOfPledge, Unasked, World } from "./shape.ts";

export const hasArrived = ({ confirmed }: Movement): boolean => confirmed !== null && confirmed.as !== "no";

export const movedOf = (world: World, pledge: Pledge, movements: readonly Movement[], today: string): MovedOfPledge => {
  const { id, member, kind, currency, quantity } = pledge;
  const arrived = movements.filter(hasArrived);
  const waitingFor = movements.filter(({ confirmed }) => !confirmed).map((it) => it.id);
  return {
    pledge: id,
    member,
    kind,
    currency,
    due: dueOf(pledge, today, (at) => dayOf(world, at)),
    noted: quantity === null ? null : inTotal(movements.map((it) => it.quantity ?? 0)),
    moved: quantity === null ? null : amountOf(arrived),
    arrived: arrived.length,
    denied: movements.length - arrived.length - waitingFor.length,
    waiting: waitingFor.length,
    waitingFor,
    months: monthsOf(arrived),
  };
};

export const unaskedOf = (it: Movement): Unasked => ({
  movement: it.id,
  giver: it.giver,
  receiver: it.receiver,
  on: it.on,
  isConfirmed: it.confirmed !== null,
  isThanked: it.thanked !== null,
});

const monthsOf = (arrived: readonly Movement[]) => {
  const byMonth = new Map<string, Movement[]>();
  for (const it of arrived) {
    const known = byMonth.get(monthOf(it.on));
    if (known) known.push(it);
    else byMonth.set(monthOf(it.on), [it]);
  }
  return [...byMonth.keys()].sort().map((month) => ({ month, moved: amountOf(byMonth.get(month) ?? []) }));
};

const amountOf = (arrived: readonly Movement[]) => inTotal(arrived.map((it) => confirmedQuantity(it) ?? 0));
