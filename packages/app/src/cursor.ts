import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/**
 * A place in a coalition's history, told to a browser so that it can go on from there. Sealed: how much happened
 * outside a viewer's sight must not be read from it.
 */
export type Cursors = {
  readonly seal: (life: string, version: number) => string;
  /** `null`: not ours, not of this life of the coalition, or damaged. */
  readonly unseal: (life: string, cursor: string) => number | null;
};

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export const openCursors = (secret: Uint8Array): Cursors => {
  const key = new Uint8Array(hkdfSync("sha256", secret, "", "mortar cursor", 32));
  return {
    seal: (life, version) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(life));
      const place = Buffer.alloc(8);
      place.writeBigUInt64BE(BigInt(version));
      return Buffer.concat([nonce, cipher.update(place), cipher.final(), cipher.getAuthTag()]).toString("base64url");
    },
    unseal: (life, cursor) => {
      const sealed = Buffer.from(cursor, "base64url");
      if (sealed.length !== NONCE_BYTES + 8 + TAG_BYTES) return null;
      const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, NONCE_BYTES));
      decipher.setAAD(Buffer.from(life)).setAuthTag(sealed.subarray(-TAG_BYTES));
      try {
        const place = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
        return Number(place.readBigUInt64BE());
      } catch {
        return null;
      }
    },
  };
};
