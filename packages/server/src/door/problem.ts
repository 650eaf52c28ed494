import { StoreTrouble } from "@mortar/store";
import { isRefusal, type Invalid, type Refusal } from "@mortar/core";
import { compiled, type MessageId, sayer } from "@mortar/catalogue";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** What is wrong, as a program and a person can read it: RFC 9457, with a stable code and a sentence. */
export const refuse = (c: Context, status: ContentfulStatusCode, code: string, more: object = {}) => {
  const sentence = sentenceFor(c.get("locale") ?? "en", code);
  return c.json({ type: "about:blank", title: sentence, status, code, sentence, ...more }, status, {
    "content-type": "application/problem+json",
  });
};

export const refuseOutcome = (c: Context, outcome: Refusal | Invalid) => {
  if (!isRefusal(outcome)) return refuse(c, 422, "request/invalid", { invalid: sentences(c, outcome) });
  const { refused, about, stands } = outcome;
  return refuse(c, statusOf(refused), refused, { about, ...(stands && { stands }) });
};

/** A state of the machine is told in a sentence; anything else is a fault of ours, and said to be. */
export const refuseTrouble = (c: Context, trouble: unknown) =>
  trouble instanceof StoreTrouble
    ? refuse(c, trouble.code === "store/full" ? 507 : 503, trouble.code)
    : refuse(c, 500, "door/fault");

export const sentenceFor = (locale: string, code: string): string => {
  const id = `refusal.${code}` as MessageId;
  return sayer(locale)(Object.hasOwn(compiled(locale), id) ? id : "refusal.request/invalid");
};

const sentences = (c: Context, { invalid }: Invalid) =>
  invalid.map(({ at, code }) => ({ at, code, sentence: sentenceFor(c.get("locale") ?? "en", code) }));

const statusOf = (code: string): ContentfulStatusCode => {
  if (code === "edit/stale") return 409;
  if (code === "request/busy") return 503;
  if (/-only$|\/not-you(rs|rself)?$/.test(code)) return 403;
  if (/\/(unknown|not-recorded)/.test(code)) return 404;
  return 409;
};
