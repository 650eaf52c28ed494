import type { Say } from "@mortar/catalogue";
import type { Measured } from "@mortar/core/src/values/resource.ts";

/** How much of what, as one writes it here: "6 hours", "€1,200", "2 people", "40"; without a number, what it is. */
export const amountSaid = (
  { kind, quantity, currency }: Measured,
  { say, locale }: { readonly say: Say; readonly locale: string },
): string => {
  if (quantity === null) return say(`resource.${kind}`);
  if (kind === "money" && currency !== null) return moneyIn(locale, currency).format(quantity);
  if (kind === "hours" || kind === "people") return say(`amount.${kind}`, { count: quantity });
  return say("amount.counted", { count: quantity });
};

/** Our English is spelt as in Britain. */
const moneyIn = (locale: string, currency: string) =>
  new Intl.NumberFormat(locale === "en" ? "en-GB" : locale, {
    style: "currency",
    currency,
    trailingZeroDisplay: "stripIfInteger",
  });
