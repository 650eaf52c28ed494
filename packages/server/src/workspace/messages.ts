import { createHash } from "node:crypto";
import { type Compiled, compiled } from "@mortar/catalogue";

/** What the workspace can say in a locale: the few sentences of a first page travel in it, all of them in a file. */
export type Messages = {
  readonly all: Compiled;
  /** Named by what is in it, so that a browser keeps it for good. */
  readonly at: string;
  readonly text: string;
};

/** Of pages drawn here alone, and of what only programs ask: the workspace never says these. */
const saidElsewhere = ["page.", "command.", "record."];

export const messagesIn = (locale: string): Messages => {
  const before = messagesByLocale.get(locale);
  if (before) return before;
  const said = Object.entries(compiled(locale)).filter(([id]) => !saidElsewhere.some((it) => id.startsWith(it)));
  const all = Object.fromEntries(said);
  const text = JSON.stringify(all);
  const hash = createHash("sha256").update(text).digest("base64url").slice(0, 12);
  const messages = { all, at: `/messages/${locale}.${hash}.json`, text };
  messagesByLocale.set(locale, messages);
  return messages;
};

const messagesByLocale = new Map<string, Messages>();

/** Those of them that were said. */
export const onlySaid = (all: Compiled, said: ReadonlySet<string>): Compiled =>
  Object.fromEntries(Object.entries(all).filter(([id]) => said.has(id)));
