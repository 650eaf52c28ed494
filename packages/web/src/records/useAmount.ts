import type { Measured } from "@mortar/core/src/values/resource.ts";
import { type Speech, useSpeech } from "../speech/SpeechContext.ts";

/** How much of what, as one writes it here: "6 hours", "€1,200", "2 people", "40"; without a number, what it is. */
export const useAmount = () => {
  const speech = useSpeech();
  return (it: Measured): string => amountSaid(speech, it);
};

/** The same where nothing else says what is counted: "Goods: 40". */
export const useNamedAmount = () => {
  const speech = useSpeech();
  return (it: Measured): string => namedAmountSaid(speech, it);
};

type Saying = Pick<Speech, "say" | "locale">;

export const amountSaid = ({ say, locale }: Saying, { kind, quantity, currency }: Measured): string => {
  if (quantity === null) return say(`resource.${kind}`);
  if (kind === "money" && currency !== null) return moneyIn(locale, currency).format(quantity);
  if (kind === "hours" || kind === "people") return say(`amount.${kind}`, { count: quantity });
  return say("amount.counted", { count: quantity });
};

export const namedAmountSaid = (speech: Saying, it: Measured): string =>
  it.quantity === null || namesItself.has(it.kind)
    ? amountSaid(speech, it)
    : speech.say("amount.named", { kind: speech.say(`resource.${it.kind}`), amount: amountSaid(speech, it) });

const namesItself: ReadonlySet<Measured["kind"]> = new Set(["hours", "money", "people"]);

/** Our English is spelt as in Britain. */
const moneyIn = (locale: string, currency: string) =>
  new Intl.NumberFormat(locale === "en" ? "en-GB" : locale, {
    style: "currency",
    currency,
    trailingZeroDisplay: "stripIfInteger",
  });
