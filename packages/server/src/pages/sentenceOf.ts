import type { Outcome } from "@mortar/app";
import { compiled, type MessageId, sayer, type Values } from "@mortar/catalogue";
import { isRefusal } from "@mortar/core";
import type { Context } from "hono";
import type { Known } from "../door/house.ts";

/** The sentence a refusal's code stands for. */
export const sentenceOf = (c: Context<Known>, code: string, values: Values = {}): string => {
  const locale = c.get("locale");
  const id = `refusal.${code}` as MessageId;
  return sayer(locale)(Object.hasOwn(compiled(locale), id) ? id : "refusal.request/invalid", values);
};

/** Why a request came to nothing, in a sentence; `null` where it was done. */
export const whyNotDone = (c: Context<Known>, outcome: Outcome): string | null => {
  if ("invalid" in outcome) return sentenceOf(c, outcome.invalid[0]?.code ?? "request/invalid");
  return isRefusal(outcome) ? sentenceOf(c, outcome.refused) : null;
};
