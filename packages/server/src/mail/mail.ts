import { randomBytes } from "node:crypto";
import { refuse } from "../links/refused.ts";
import type { Refused } from "../links/refused.ts";
import type { OpenSideTables } from "../sideTables/sideTables.ts";
import { type Bounces, openBounces } from "./bounces.ts";
import { delivering, type Writers } from "./delivering.ts";
import { daysKept, isMailAddress, letterIdOf, subjectLine } from "./letter.ts";
import type { Letter, LetterToCome } from "./letter.ts";
import { letterRows } from "./letterRows.ts";
import type { KeptLetter, Unreachable } from "./letterRows.ts";
import { messageIds } from "./messageIds.ts";
import { without } from "./passage.ts";
import { smtpLines } from "./smtp.ts";

export type Mail = {
  /** False without SMTP: letters wait in the outbox to be read and handed over by hand. */
  readonly delivers: boolean;
  /** Stores the letter, then hands it over in the background. A value in every case: mail never stops what asked for it. */
  readonly send: (letter: Letter) => Promise<{ readonly is: "stored"; readonly id: string } | Refused>;
  /** Sees to it that this letter is written and handed over once. Answers its id. */
  readonly announce: (letter: LetterToCome) => Promise<string>;
  /** Who writes letters that were announced. To be said before the first is due. */
  readonly writtenBy: (writers: Writers) => void;
  /** Tries every letter that is due, and tidies up. To be called every minute, at every node. */
  readonly deliverDue: () => Promise<void>;
  /**
   * Newest first, with the words of those not yet sent: they may hold links, so for the host's eyes only. Letters that
   * were announced are not among them: what they will say is between their writer and their reader.
   */
  readonly outbox: (atMost?: number) => Promise<readonly KeptLetter[]>;
  /** How the letters fare that nobody asked for just now, without a word of whose they are. */
  readonly coming: () => Promise<Coming>;
  readonly letter: (id: string) => Promise<KeptLetter | null>;
  /** Since when an address takes no letters; null where it does, as far as is known. */
  readonly unreachableSince: (address: string) => Promise<string | null>;
  /** The same, with how that is known and what a server said. */
  readonly whyUnreachable: (address: string) => Promise<Unreachable | null>;
  /** Every address that takes none: for whoever runs the server, who can ask for another. */
  readonly unreachable: () => Promise<readonly Unreachable[]>;
  /** Its person says that it takes letters again. */
  readonly isReachable: (address: string) => Promise<void>;
  /** What comes back of letters that were taken. */
  readonly bounces: Bounces;
  /** Takes a passage back out of every letter of a coalition that still has its words. Addresses stay whole. */
  readonly forget: (passage: string, coalition: string) => Promise<void>;
  readonly eraseAddress: (address: string) => Promise<void>;
  /** Waits for the letters being handed over at this moment. */
  readonly close: () => Promise<void>;
};

/** `sent`: in the last week. */
export type Coming = { readonly waiting: number; readonly sent: number; readonly unreachable: number };

type Opening = {
  readonly tables: OpenSideTables;
  readonly smtpUrl?: string;
  readonly from?: string;
  /** Seals what letters are named; every node has the same. */
  readonly key: Uint8Array;
  readonly now: () => Date;
};

export const openMail = async ({ tables, smtpUrl, from = "mortar@localhost", key, now }: Opening): Promise<Mail> => {
  if (!isMailAddress(from)) throw new Error(`“${from}” cannot send mail: it is not a mail address.`);
  const rows = await letterRows(tables);
  const ids = messageIds(key, from.split("@").at(-1) ?? "");
  const writers: { current: Writers } = { current: {} };
  const delivery = delivering({
    rows,
    openLine: smtpUrl === undefined ? null : smtpLines(smtpUrl, from, ids),
    writers: () => writers.current,
    now,
  });
  const later = (milliseconds: number) => new Date(now().getTime() + milliseconds).toISOString();

  return {
    delivers: smtpUrl !== undefined,
    deliverDue: delivery.deliverDue,
    send: async (letter) => {
      if (!isMailAddress(letter.to)) return refuse("mail/address-not-valid", { address: letter.to.slice(0, 254) });
      const kept = keptLetter(letter, later(0), later(daysKept * day));
      try {
        await rows.add(kept);
      } catch {
        return refuse("mail/not-stored");
      }
      delivery.deliverDue().catch(() => undefined);
      return { is: "stored", id: kept.id };
    },
    announce: async ({ once, to, writer, about, expiresAt }) => {
      const id = letterIdOf(once);
      const empty = keptLetter({ to, subject: "", text: "", expiresAt }, later(0), expiresAt);
      await rows.add({ ...empty, id, writer, about });
      return id;
    },
    writtenBy: (given) => {
      writers.current = given;
    },
    outbox: (atMost = 500) => rows.newest(atMost),
    coming: async () => ({ ...(await rows.countComing(later(-7 * day))), unreachable: await rows.countUnreachable() }),
    letter: rows.byId,
    unreachableSince: async (address) => (await rows.whyUnreachable(address))?.at ?? null,
    whyUnreachable: rows.whyUnreachable,
    unreachable: rows.unreachable,
    isReachable: (address) => rows.isReachable(address, later(0)),
    bounces: openBounces({ rows, ids, now }),
    forget: async (passage, coalition) => {
      if (passage.trim() !== "") await rows.reword(coalition, (letter) => withoutPassage(letter, passage));
    },
    eraseAddress: rows.eraseAddress,
    close: async () => {
      await delivery.close();
      await rows.close();
    },
  };
};

const day = 86_400_000;

const keptLetter = (letter: Letter, madeAt: string, expiresAt: string): KeptLetter => ({
  id: randomBytes(16).toString("hex"),
  writer: null,
  about: null,
  to: letter.to,
  subject: subjectLine(letter.subject),
  text: letter.text,
  html: letter.html ?? null,
  coalition: letter.coalition ?? null,
  madeAt,
  expiresAt: letter.expiresAt ?? expiresAt,
  dueAt: madeAt,
  tries: 0,
  sentAt: null,
  failedReason: null,
});

const withoutPassage = (letter: KeptLetter, passage: string): KeptLetter => ({
  ...letter,
  subject: without(letter.subject, passage),
  text: letter.text === null ? null : without(letter.text, passage),
  html: letter.html === null ? null : without(letter.html, passage),
});
