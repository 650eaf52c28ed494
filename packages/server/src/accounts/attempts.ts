import type Database from "better-sqlite3";
import { refuse } from "../links/refused.ts";
import type { Refused } from "../links/refused.ts";
import { hashOf } from "../links/token.ts";

/** `atMost` attempts in a window of `minutes`, counted from the first. */
export type Limit = { readonly atMost: number; readonly minutes: number; readonly refusal: string };

/** A hall full of people is one network address; a whole delegation may sign in at once. */
export const limits = {
  signInToAccount: { atMost: 10, minutes: 15, refusal: "sign-in/too-many" },
  signInFromAddress: { atMost: 600, minutes: 15, refusal: "sign-in/too-many" },
  mailLinkToAccount: { atMost: 5, minutes: 60, refusal: "mail-link/too-many" },
  mailLinkFromAddress: { atMost: 300, minutes: 60, refusal: "mail-link/too-many" },
} as const satisfies Readonly<Record<string, Limit>>;

export type Attempts = {
  /** Counts an attempt, before it is made, or refuses it. Attempts made side by side are all counted. */
  readonly count: (limit: keyof typeof limits, whose: string) => Refused | null;
  /** An attempt that succeeded does not count, and neither do the failures before it. */
  readonly clear: (limit: keyof typeof limits, whose: string) => void;
};

export const openAttempts = (db: Database.Database, now: () => Date): Attempts => {
  const find = db.prepare<unknown[], { count: number; until: string }>(
    "SELECT count, until FROM attempts WHERE whose = ?",
  );
  const add = db.prepare(`INSERT INTO attempts (whose, count, until) VALUES (?, 1, ?)
    ON CONFLICT (whose) DO UPDATE SET count = count + 1`);
  const drop = db.prepare("DELETE FROM attempts WHERE whose = ?");
  const dropOver = db.prepare("DELETE FROM attempts WHERE until <= ?");

  return {
    count: (name, whose) => {
      const { atMost, minutes, refusal } = limits[name];
      const key = keyOf(name, whose);
      dropOver.run(now().toISOString());
      const found = find.get(key);
      if (found !== undefined && found.count >= atMost) {
        return refuse(refusal, { minutes: Math.ceil((Date.parse(found.until) - now().getTime()) / 60_000) });
      }
      add.run(key, new Date(now().getTime() + minutes * 60_000).toISOString());
      return null;
    },
    clear: (name, whose) => void drop.run(keyOf(name, whose)),
  };
};

/** Hashed: what someone types into a sign-in form is not written down. */
const keyOf = (name: string, whose: string): string => hashOf(`${name} ${whose.trim().toLowerCase()}`);
