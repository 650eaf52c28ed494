import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * The name a letter travels under. It is made of the letter's id, so that the same letter has the same one however often and
 * by whichever node it is handed over; and sealed, so that nobody who has not seen the letter can name it. Both are written
 * as shortly as can be: with most domains the whole header fits on one line.
 */
export const messageIds = (key: Uint8Array, domain: string) => {
  const sealOf = (letter: string): string =>
    createHmac("sha256", key).update(`message ${letter}`).digest("base64url").slice(0, SEAL_LENGTH);
  return {
    of: (letter: string): string => `<${Buffer.from(letter, "hex").toString("base64url")}${sealOf(letter)}@${domain}>`,
    /** The letter it was given to; null where this installation did not give it. */
    letterOf: (messageId: string): string | null => {
      const [, written = "", seal = ""] = shape.exec(messageId) ?? [];
      const letter = Buffer.from(written, "base64url").toString("hex");
      return seal !== "" && isSame(seal, sealOf(letter)) ? letter : null;
    },
  };
};

export type MessageIds = ReturnType<typeof messageIds>;

/** 16 bytes of an id, and 96 bits nobody guesses. */
const [ID_LENGTH, SEAL_LENGTH] = [22, 16];

/** Whatever its domain: the seal says whose it is, and `MAIL_FROM` may have changed since. */
const shape = new RegExp(`^<([\\w-]{${ID_LENGTH}})([\\w-]{${SEAL_LENGTH}})@[^<>\\s]{1,255}>$`);

const isSame = (one: string, other: string): boolean => timingSafeEqual(Buffer.from(one), Buffer.from(other));
