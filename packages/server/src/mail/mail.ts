import { randomUUID } from "node:crypto";
import { refuse } from "../links/refused.ts";
import type { Refused } from "../links/refused.ts";
import type { OpenSideTables } from "../sideTables/sideTables.ts";
import { daysKept, isMailAddress, subjectLine } from "./letter.ts";
import type { Letter } from "./letter.ts";
import { letterRows } from "./letterRows.ts";
import type { DueLetter, KeptLetter } from "./letterRows.ts";
import { without } from "./passage.ts";
import { isFinal, openSmtp } from "./smtp.ts";

export type Mail = {
  /** False without SMTP: letters wait in the outbox to be read and handed over by hand. */
  readonly delivers: boolean;
  /** Stores the letter, then hands it over in the background. A value in every case: mail never stops what asked for it. */
  readonly send: (letter: Letter) => Promise<{ readonly is: "stored"; readonly id: string } | Refused>;
  /** Tries every letter that is due, and tidies up. To be called every minute, at every node. */
  readonly deliverDue: () => Promise<void>;
  /** Newest first, with the words of those not yet sent: they may hold links, so for the host's eyes only. */
  readonly outbox: (atMost?: number) => Promise<readonly KeptLetter[]>;
  readonly letter: (id: string) => Promise<KeptLetter | null>;
  /** Takes a passage back out of every letter of a coalition that still has its words. Addresses stay whole. */
  readonly forget: (passage: string, coalition: string) => Promise<void>;
  readonly eraseAddress: (address: string) => Promise<void>;
  /** Waits for the letters being handed over at this moment. */
  readonly close: () => Promise<void>;
};

type Opening = {
  readonly tables: OpenSideTables;
  readonly smtpUrl?: string;
  readonly from?: string;
  readonly now: () => Date;
};

export const openMail = async ({ tables, smtpUrl, from = "mortar@localhost", now }: Opening): Promise<Mail> => {
  if (!isMailAddress(from)) throw new Error(`“${from}” cannot send mail: it is not a mail address.`);
  const rows = await letterRows(tables);
  const smtp = smtpUrl === undefined ? null : openSmtp(smtpUrl, from);
  const later = (milliseconds: number) => new Date(now().getTime() + milliseconds).toISOString();
  let round: Promise<void> = Promise.resolve();
  let isClosed = false;

  const deliver = async (due: DueLetter): Promise<void> => {
    if (smtp === null || isClosed) return;
    // Its words are read with the taking: a passage may have been taken back while others were handed over.
    const letter = await rows.take(due, later(handingOver));
    if (letter === null || letter.text === null) return;
    try {
      await smtp.hand({ ...letter, text: letter.text }, letter.id);
    } catch (reason) {
      const wait = waits[Math.min(letter.tries, waits.length - 1)] ?? day;
      return rows.failed(letter.id, whyFailed(reason), isFinal(reason) ? null : later(wait));
    }
    await rows.sent(letter.id, later(0));
  };

  const deliverRound = async (): Promise<void> => {
    if (isClosed) return;
    await rows.tidy(later(0), later(-daysRemembered * day));
    if (smtp === null) return;
    for (const due of await rows.due(later(0))) await deliver(due);
  };

  /** One round after the other, so that one that is slow is not overtaken. */
  const deliverDue = (): Promise<void> => {
    const next = round.then(deliverRound);
    round = next.catch(() => undefined);
    return next;
  };

  return {
    delivers: smtp !== null,
    deliverDue,
    send: async (letter) => {
      if (!isMailAddress(letter.to)) return refuse("mail/address-not-valid", { address: letter.to.slice(0, 254) });
      const kept = keptLetter(letter, later(0), later(daysKept * day));
      try {
        await rows.add(kept);
      } catch {
        return refuse("mail/not-stored");
      }
      deliverDue().catch(() => undefined);
      return { is: "stored", id: kept.id };
    },
    outbox: (atMost = 500) => rows.newest(atMost),
    letter: rows.byId,
    forget: async (passage, coalition) => {
      if (passage.trim() !== "") await rows.reword(coalition, (letter) => withoutPassage(letter, passage));
    },
    eraseAddress: rows.eraseAddress,
    close: async () => {
      isClosed = true;
      await round;
      smtp?.close();
      await rows.close();
    },
  };
};

const day = 86_400_000;

/**
 * How long a letter is one node's own. Longer than any server may take to answer, so that another tries it only if this
 * node has stopped; should the letter have been taken by then, its id tells the mailbox that the second is the same.
 */
const handingOver = 5 * 60_000;

/** After that, nothing tells any more that a letter was sent. */
const daysRemembered = 90;

/** Before the second, third, … try: a minute, five, half an hour, two hours, then every eight until it expires. */
const waits: readonly number[] = [1, 5, 30, 120, 480].map((minutes) => minutes * 60_000);

const keptLetter = (letter: Letter, madeAt: string, expiresAt: string): KeptLetter => ({
  id: randomUUID(),
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

const whyFailed = (reason: unknown): string => subjectLine(reason instanceof Error ? reason.message : String(reason));
