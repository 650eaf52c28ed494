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

export const daysKept = 14;

/**
 * One plain mailbox, such as `amara@example.org`. Narrower than RFC 5322 on purpose: no quotes, comments, lists or
 * line breaks, so that an address can never become a second recipient or a header.
 */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 &&
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)*[\p{L}\p{N}-]{1,63}$/u.test(text);

/** A subject on one line, whatever was put into it. At most 200 characters. */
export const subjectLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim()
    .slice(0, 200);
