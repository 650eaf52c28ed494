import type { Every } from "@mortar/core/src/records/commitments/pledge/shape.ts";
import type { Measured } from "@mortar/core/src/values/resource.ts";
import { type Speech, useSpeech } from "../../../speech/SpeechContext.ts";
import { amountSaid } from "../../useAmount.ts";

type Terms = Measured & { readonly every: Every };

/** How much, and how often: "6 hours each month"; what has no number and is there once is only named. */
export const useTerms = () => {
  const speech = useSpeech();
  return (terms: Terms): string => termsSaid(speech, terms);
};

export const termsSaid = (speech: Pick<Speech, "say" | "locale">, terms: Terms): string => {
  const amount = amountSaid(speech, terms);
  return terms.quantity === null && terms.every === "once" ? amount : speech.say(`pledge.${terms.every}`, { amount });
};
