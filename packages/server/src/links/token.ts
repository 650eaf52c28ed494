import { createHash, randomBytes } from "node:crypto";

/** 256 random bits in base64url: 43 characters. */
export const freshToken = (): string => randomBytes(32).toString("base64url");

export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** What is kept of a token. Unsalted and fast is enough: nobody guesses 256 random bits. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");
