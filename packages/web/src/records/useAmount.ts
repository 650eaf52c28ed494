import type { Measured } from "@mortar/core/src/values/resource.ts";
import { useSpeech } from "../speech/SpeechContext.ts";

/** How much of what, as one writes it here: "6 hours", "€1,200", "2 people", "40"; without a number, what it is. */
export const useAmount = () => {
  const { say, locale } = useSpeech();
  return ({ kind, quantity, currency }: Measured): string => {
    if (quantity === null) return say(`resource.${kind}`);
    if (kind === "money" && currency !== null) return moneyIn(locale, currency).format(quantity);
    if (kind === "hours" || kind === "people") return say(`amount.${kind}`, { count: quantity });
    return say("amount.counted", { count: quantity });
  };
};

/** The same where nothing else says what is counted: "Goods: 40". */
export const useNamedAmount = () => {
  const { say } = useSpeech();
  const amount = useAmount();
  return (it: Measured): string =>
    it.quantity === null || namesItself.has(it.kind)
      ? amount(it)
      : say("amount.named", { kind: say(`resource.${it.kind}`), amount: amount(it) });
};

const namesItself: ReadonlySet<Measured["kind"]> = new Set(["hours", "money", "people"]);

/** Our English is spelt as in Britain. */
const moneyIn = (locale: string, currency: string) =>
  new Intl.NumberFormat(locale === "en" ? "en-GB" : locale, {
    style: "currency",
    currency,
    trailingZeroDisplay: "stripIfInteger",
  });
