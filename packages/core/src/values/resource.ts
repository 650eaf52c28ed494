import { z } from "zod";

/** What members move for one another. What is counted in one kind is never added to another. */
export const ResourceKind = z.enum(["hours", "money", "people", "data", "access", "reach", "goods", "other"]);
export type ResourceKind = z.infer<typeof ResourceKind>;

/** Beyond this, hundredths could no longer be told apart. */
export const QUANTITY_MAX = 1e12;

/**
 * More than nothing, to the hundredth: hours; units of the currency; else a count of what the words beside it name, as
 * in "desks" or "readers of our letter".
 */
export const Quantity = z
  .number()
  .positive()
  .max(QUANTITY_MAX)
  .refine(isInHundredths, { message: "quantity/too-fine" });

/** A currency by its ISO 4217 code. */
export const Currency = z.string().regex(/^[A-Z]{3}$/);

/** How much of what: access and data may have no number, hours and money always have one. */
export const Measured = z.object({
  kind: ResourceKind,
  quantity: Quantity.nullable(),
  currency: Currency.nullable(),
});
export type Measured = z.infer<typeof Measured>;

/** Hours and money without a number say nothing; money without a currency is no money, and nothing else has one. */
export const isMeasured = ({ kind, quantity, currency }: Measured): boolean =>
  (quantity !== null || (kind !== "hours" && kind !== "money")) && (kind === "money") === (currency !== null);

/** Whether two amounts can be added to each other. */
export const isAlike = (one: Measured, other: Measured): boolean =>
  one.kind === other.kind && one.currency === other.currency;

function isInHundredths(quantity: number): boolean {
  return Number(quantity.toFixed(2)) === quantity;
}

/** All of them together, to the hundredth: added as whole hundredths, so that no order of them makes a difference. */
export const inTotal = (quantities: Iterable<number>): number => {
  let hundredths = 0;
  for (const quantity of quantities) hundredths += Math.round(quantity * 100);
  return hundredths / 100;
};
