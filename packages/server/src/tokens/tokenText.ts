import { createHash, randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";

/**
 * A personal token as it is written: `mortar_`, 43 characters that are the secret (256 random bits, base62), and 6 that are
 * its checksum. Programs that look for lost secrets know one by its beginning, and a mistyped one by its end.
 */
export const freshTokenText = (): string => {
  const secret = inBase62(BigInt(`0x${randomBytes(32).toString("hex")}`), SECRET_LENGTH);
  return PREFIX + secret + checksumOf(secret);
};

/** Whether it is written as a token is. Says nothing about whether there is one. */
export const isTokenText = (text: string): boolean => {
  const [, secret = "", checksum] = WRITTEN.exec(text) ?? [];
  return checksum !== undefined && checksumOf(secret) === checksum;
};

/** What is kept of a token: nobody can make the token from it. */
export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Enough of a token to recognise it by, and not to use it. */
export const beginningOf = (text: string): string => text.slice(0, PREFIX.length + 4);

const PREFIX = "mortar_";
const SECRET_LENGTH = 43;
const CHECKSUM_LENGTH = 6;
const WRITTEN = /^mortar_([0-9A-Za-z]{43})([0-9A-Za-z]{6})$/;
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

const checksumOf = (secret: string): string => inBase62(BigInt(crc32(PREFIX + secret)), CHECKSUM_LENGTH);

const inBase62 = (number: bigint, length: number): string => {
  let written = "";
  for (let left = number; left > 0n; left /= 62n) written = (DIGITS[Number(left % 62n)] ?? "") + written;
  return written.padStart(length, "0");
};
