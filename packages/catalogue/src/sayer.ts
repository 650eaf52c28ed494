import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";
import { FIRST, knownLocale, languages } from "./locales.ts";
import { madeUp } from "./madeUp.ts";
import { type Compiled, type Say, sayerFrom } from "./say.ts";

/** Says in this locale; in English where we do not have it. */
export const sayer = (locale: string): Say => spoken(knownLocale(locale)).say;

/** Every message of a locale, for a page to carry. */
export const compiled = (locale: string): Compiled => spoken(knownLocale(locale)).messages;

/** Compiling a locale takes some ten milliseconds: too long for every page. */
const spoken = (locale: string): Spoken => {
  const before = spokenBefore.get(locale);
  if (before) return before;
  const texts = Object.entries(languages[locale] ?? languages[FIRST] ?? {});
  const messages = Object.fromEntries(texts.map(([id, text]) => [id, compileMessageOrThrow(text, madeUp[locale])]));
  const now = { messages, say: sayerFrom(locale, messages) };
  spokenBefore.set(locale, now);
  return now;
};

type Spoken = { readonly messages: Compiled; readonly say: Say };

const spokenBefore = new Map<string, Spoken>();
