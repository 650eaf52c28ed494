import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * What this installation puts under the files it makes of whole coalitions. Only who knows its secret can: such a file
 * comes from here, and nobody has changed it (`decisions/0015`).
 */
export const openSeals = (key: Uint8Array) => {
  const of = (sha256: string): string =>
    createHmac("sha256", key).update(`mortar-export ${sha256}`).digest("base64url");
  return {
    of,
    isOurs: (sha256: string, seal: string): boolean => {
      const [one, other] = [Buffer.from(of(sha256)), Buffer.from(seal)];
      return one.length === other.length && timingSafeEqual(one, other);
    },
  };
};

export type Seals = ReturnType<typeof openSeals>;
