import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";

/** Signatures as Standard Webhooks 1.0 has them, and the secrets they are made with. */

const PREFIX = "whsec_";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** 256 random bits, as the specification writes a secret. */
export const freshSecret = (): string => PREFIX + randomBytes(32).toString("base64");

/** One signature for each secret, for a while two, so that whoever listens can change over in peace. */
export const signed = (secrets: readonly string[], id: string, seconds: number, body: string): string =>
  secrets
    .map((secret) => {
      const key = Buffer.from(secret.slice(PREFIX.length), "base64");
      return `v1,${createHmac("sha256", key).update(`${id}.${seconds}.${body}`).digest("base64")}`;
    })
    .join(" ");

/** Signing needs the secret itself, so what is kept of it is locked with the installation's own key. */
export const lock = (key: Uint8Array, secret: string): string => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  return Buffer.concat([nonce, cipher.update(secret, "utf8"), cipher.final(), cipher.getAuthTag()]).toString(
    "base64url",
  );
};

export const unlock = (key: Uint8Array, locked: string): string => {
  const bytes = Buffer.from(locked, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString("utf8");
};
