import { createHash } from "node:crypto";
import { inLine } from "./inLine.ts";

/** A letter to one person. */
export type Letter = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string | null;
  /** The coalition whose records it tells of, if any: what is taken back there leaves the letter too. */
  readonly coalition?: string | null;
  /** ISO instant in UTC after which the letter is worth nothing. Left out: `daysKept` from now. */
  readonly expiresAt?: string;
};

/**
 * A letter nobody asked for just now, such as the weekly one. It is written when it is handed over, so that it says what its
 * reader may read then, and nothing of it lies anywhere until that moment.
 */
export type LetterToCome = {
  /** Names it for good: a second one under the same name adds nothing, and a mailbox can tell that it is one. */
  readonly once: string;
  readonly to: string;
  readonly writer: Writer;
  /** What it is about, in its writer's words: for the writer alone. */
  readonly about: string;
  readonly expiresAt: string;
};

export type Writer = "weekly" | "reminder";

export type Written = {
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  /** Where one request, by the mail program or by hand, ends letters of this kind (RFC 8058). */
  readonly stopAt: string;
};

/** The id of the letter under a name. */
export const letterIdOf = (once: string): string => createHash("sha256").update(once).digest("hex").slice(0, 32);

/** `null`: there is nothing to say (any more), so that nothing is sent. */
export type Write = (about: string, id: string) => Promise<Written | null>;

export const daysKept = 14;

/**
 * One plain mailbox, such as `amara@example.org`. Narrower than RFC 5322 on purpose: no quotes, comments, lists or
 * line breaks, so that an address can never become a second recipient or a header.
 */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 &&
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)*[\p{L}\p{N}-]{1,63}$/u.test(text);

/** A subject on one line, whatever was put into it. At most 200 characters, none of them half. */
export const subjectLine = (text: string): string => Array.from(inLine(text)).slice(0, 200).join("").trim();
