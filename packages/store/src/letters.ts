/**
 * How words lie in SQLite: as text, or, where text cannot hold them, as bytes. In PostgreSQL they are always bytes.
 *
 * Text is UTF-8, which has no half of a surrogate pair; the bytes write such a half as the three bytes UTF-8 would
 * give it (WTF-8). Words with a passage taken out are bytes too, filled up to the size they had: SQLite then writes
 * over the old record in place, and no page keeps a stale copy of it (`decisions/0004`).
 */
export type Letters = string | Uint8Array;

/** Never part of UTF-8 or WTF-8. */
const filling = 0xff;
const loneSurrogate = /(\p{Surrogate})/u;

export const lettersOf = (said: string): Letters => (loneSurrogate.test(said) ? bytesOf(said) : said);

/** `size`: bytes, at least as many as `said` needs. */
export const lettersFilling = (said: string, size: number): Uint8Array => {
  const letters = Buffer.alloc(size, filling);
  letters.set(bytesOf(said));
  return letters;
};

export const saidIn = (letters: Letters): string => {
  if (typeof letters === "string") return letters;
  const filled = letters.indexOf(filling);
  const bytes = Buffer.from(letters.buffer, letters.byteOffset, filled < 0 ? letters.length : filled);

  let said = "";
  let read = 0;
  for (let at = bytes.indexOf(0xed); at >= 0; at = bytes.indexOf(0xed, at + 1)) {
    if (bytes[at + 1]! < 0xa0) continue;
    said +=
      bytes.toString("utf8", read, at) +
      String.fromCharCode(0xd000 | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f));
    read = at + 3;
  }
  return said + bytes.toString("utf8", read);
};

export const bytesOf = (said: string): Buffer =>
  loneSurrogate.test(said)
    ? Buffer.concat(
        said.split(loneSurrogate).map((piece, at) => (at % 2 === 0 ? Buffer.from(piece) : half(piece.charCodeAt(0)))),
      )
    : Buffer.from(said);

const half = (unit: number): Buffer => Buffer.from([0xed, 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)]);
