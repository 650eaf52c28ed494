import { StoreTrouble } from "@mortar/store";
import { isRefusal, type Invalid, type Refusal } from "@mortar/core";
import { compiled, type MessageId, sayer } from "@mortar/catalogue";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { problemStatus } from "./problemStatus.ts";

/** Seconds after which it is worth asking again where the trouble passes by itself. */
const SOON = "2";

/** What is wrong, as a program and a person can read it: RFC 9457, with a stable code and a sentence. */
export const refuse = (c: Context, status: ContentfulStatusCode, code: string, more: object = {}) => {
  const sentence = sentenceFor(c.get("locale") ?? "en", code);
  if (status === 503) c.header("retry-after", SOON);
  c.set("refused", code);
  return c.json({ type: problemType(code), title: sentence, status, code, sentence, ...more }, status, {
    "content-type": "application/problem+json",
  });
};

/** The address of the page that explains a code. */
export const problemType = (code: string): string => `/api/problems/${code}`;

export const refuseOutcome = (c: Context, outcome: Refusal | Invalid) => {
  if (!isRefusal(outcome)) return refuse(c, 422, "request/invalid", { invalid: sentences(c, outcome) });
  const { refused, about, stands } = outcome;
  return refuse(c, problemStatus(refused), refused, { about, ...(stands && { stands }) });
};

/** A state of the machine is told in a sentence; anything else is a fault of ours, and said to be. */
export const refuseTrouble = (c: Context, trouble: unknown) => {
  const code = trouble instanceof StoreTrouble ? trouble.code : "door/fault";
  return refuse(c, problemStatus(code), code);
};

export const sentenceFor = (locale: string, code: string): string => {
  const id = `refusal.${code}` as MessageId;
  return sayer(locale)(Object.hasOwn(compiled(locale), id) ? id : "refusal.request/invalid");
};

const sentences = (c: Context, { invalid }: Invalid) =>
  invalid.map(({ at, code }) => ({ at, code, sentence: sentenceFor(c.get("locale") ?? "en", code) }));
