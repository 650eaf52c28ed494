import { setupI18n } from "@lingui/core";
import type { CompiledMessage } from "@lingui/message-utils/compileMessage";
import type web from "../messages/en.web.json";

/**
 * What can be said. Ids of the interface are known one by one; those that come from core (`refusal.` and its code,
 * `command.` and its name) are put together by whoever says them, and looked up in the same catalogue.
 */
export type MessageId = keyof typeof web | `${"refusal" | "command" | "record" | "analysis"}.${string}`;

/** Plain text and numbers; what is put in is never read as part of the message. */
export type Values = Readonly<Record<string, string | number>>;

export type Say = (id: MessageId, values?: Values) => string;

/** Every message of one locale, ready to say: plain JSON, so that a page can carry it. */
export type Compiled = Readonly<Record<string, CompiledMessage>>;

/** Says in this locale what these messages hold, and for what they do not hold, what `missing` makes of its id. */
export const sayerFrom = (locale: string, messages: Compiled, missing: (id: string) => string = unknown): Say => {
  const i18n = setupI18n({ locale, messages: { [locale]: messages }, missing: (_, id) => missing(id) });
  return (id, values = {}) => i18n._(id, asPlain(values));
};

/** Better a strange word on a screen than no screen; in a test it is a mistake. */
const unknown = (id: string): string => {
  if (process.env.NODE_ENV === "test") throw new Error(`The catalogue has no message "${id}".`);
  return id;
};

/** Lingui reads `\x41` in a finished message as "A", even where a person wrote just that; this it reads as a backslash. */
const asPlain = (values: Values) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? value.replaceAll("\\", String.raw`\u005c`) : value,
    ]),
  );
