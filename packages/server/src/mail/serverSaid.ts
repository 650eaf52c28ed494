import { inLine } from "./inLine.ts";

const CHARACTERS_MAX = 300;

/** What a mail server said, on one line, without signs nobody sees. Anybody may have written it. */
export const serverSaid = (text: string): string =>
  Array.from(inLine(text.slice(0, CHARACTERS_MAX * 8)).replaceAll(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, ""))
    .slice(0, CHARACTERS_MAX)
    .join("")
    .trim();

/**
 * Whether a code of RFC 3463 says, for good, something of the address. That the sender is not liked (X.7.X, X.1.7, X.1.8), that a
 * mailbox is full (X.2.2), that a letter is too long (X.2.3, X.3.4) or holds what is not taken (X.6.X), says nothing of it.
 */
export const isAboutAddress = (code: string): boolean =>
  /^5\.\d{1,3}\.\d{1,3}$/.test(code) && !/^5\.(?:7\.|6\.|1\.[78]$|2\.[23]$|3\.4$)/.test(code);

/** The code of RFC 3463 in what a server said: right after its reply code, else wherever one stands that is no part of an address. */
export const codeIn = (said: string): string | null =>
  (/\b[245]\d\d[ -]#?([245]\.\d{1,3}\.\d{1,3})(?!\.?\d)/.exec(said) ??
    /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?!\.?\d)/.exec(said))?.[1] ?? null;
