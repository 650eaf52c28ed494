import { refuse } from "../links/refused.ts";
import type { Refused } from "../links/refused.ts";
import { hashOf } from "../links/token.ts";
import type { Statements } from "../sideTables/sideTables.ts";

/** `atMost` attempts in a window of `minutes`, counted from the first. */
export type Limit = { readonly atMost: number; readonly minutes: number; readonly refusal: string };

/** A hall full of people is one network address; a whole delegation may sign in at once. */
export const limits = {
  signInToAccount: { atMost: 10, minutes: 15, refusal: "sign-in/too-many" },
  signInFromAddress: { atMost: 600, minutes: 15, refusal: "sign-in/too-many" },
  mailLinkToAccount: { atMost: 5, minutes: 60, refusal: "mail-link/too-many" },
  addressChange: { atMost: 10, minutes: 60, refusal: "mail-link/too-many" },
  mailLinkFromAddress: { atMost: 300, minutes: 60, refusal: "mail-link/too-many" },
} as const satisfies Readonly<Record<string, Limit>>;

export type Attempts = {
  /** Counts an attempt, before it is made, or refuses it. Attempts made side by side are all counted. */
  readonly count: (limit: keyof typeof limits, whose: string) => Promise<Refused | null>;
  /** An attempt that succeeded does not count, and neither do the failures before it. */
  readonly clear: (limit: keyof typeof limits, whose: string) => Promise<void>;
};

/** One statement, so that attempts at two nodes are counted like two at one. */
const countOne = `INSERT INTO attempts (whose, count, until) VALUES (?, 1, ?)
  ON CONFLICT (whose) DO UPDATE SET
    count = CASE WHEN attempts.until <= ? THEN 1 ELSE attempts.count + 1 END,
    until = CASE WHEN attempts.until <= ? THEN excluded.until ELSE attempts.until END
  RETURNING count, until`;

export const openAttempts = (tables: Pick<Statements, "one" | "run">, now: () => Date): Attempts => ({
  count: async (name, whose) => {
    const { atMost, minutes, refusal } = limits[name];
    const at = now();
    const until = new Date(at.getTime() + minutes * 60_000).toISOString();
    const values = [keyOf(name, whose), until, at.toISOString(), at.toISOString()];
    const counted = await tables.one<{ count: number; until: string }>(countOne, ...values);
    if (counted === null || counted.count <= atMost) return null;
    return refuse(refusal, { minutes: Math.ceil((Date.parse(counted.until) - at.getTime()) / 60_000) });
  },
  clear: async (name, whose) => {
    await tables.run("DELETE FROM attempts WHERE whose = ?", keyOf(name, whose));
  },
});

/** Hashed: what someone types into a sign-in form is not written down. */
const keyOf = (name: string, whose: string): string => hashOf(`${name} ${whose.trim().toLowerCase()}`);
