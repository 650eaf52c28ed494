import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { refuse } from "../links/refused.ts";
import type { Refused } from "../links/refused.ts";
import { daysKept, isMailAddress, subjectLine } from "./letter.ts";
import type { Letter } from "./letter.ts";
import { outboxFile } from "./outboxFile.ts";
import type { KeptLetter } from "./outboxFile.ts";
import { without } from "./passage.ts";
import { isFinal, openSmtp } from "./smtp.ts";

export type Mail = {
  /** False without SMTP: letters wait in the outbox to be read and handed over by hand. */
  readonly delivers: boolean;
  /** Stores the letter, then hands it over in the background. A value in every case: mail never stops what asked for it. */
  readonly send: (letter: Letter) => { readonly is: "stored"; readonly id: string } | Refused;
  /** Tries every letter that is due, and tidies up. To be called every minute. */
  readonly deliverDue: () => Promise<void>;
  /** Newest first, with the words of those not yet sent: they may hold links, so for the host's eyes only. */
  readonly outbox: (atMost?: number) => readonly KeptLetter[];
  readonly letter: (id: string) => KeptLetter | null;
  /** Takes a passage back out of every letter of a coalition that still has its words. Addresses stay whole. */
  readonly forget: (passage: string, coalition: string) => void;
  readonly eraseAddress: (address: string) => void;
  /** Waits for the letters being handed over at this moment. */
  readonly close: () => Promise<void>;
};

type Opening = { readonly folder: string; readonly smtpUrl?: string; readonly from?: string; readonly now: () => Date };

export const openMail = ({ folder, smtpUrl, from = "mortar@localhost", now }: Opening): Mail => {
  if (!isMailAddress(from)) throw new Error(`“${from}” cannot send mail: it is not a mail address.`);
  const file = outboxFile(join(folder, "outbox.sqlite"));
  const smtp = smtpUrl === undefined ? null : openSmtp(smtpUrl, from);
  const inDays = (days: number) => new Date(now().getTime() + days * day).toISOString();
  let round: Promise<void> = Promise.resolve();
  let isClosed = false;

  const deliver = async ({ id }: KeptLetter): Promise<void> => {
    // Read again: a passage may have been taken back, or the letter erased, while others were handed over.
    const letter = file.byId(id);
    if (smtp === null || isClosed || letter === null || letter.text === null) return;
    try {
      await smtp.hand({ ...letter, text: letter.text }, id);
      file.sent(id, now().toISOString());
    } catch (reason) {
      const wait = waits[Math.min(letter.tries, waits.length - 1)] ?? day;
      file.failed(id, whyFailed(reason), isFinal(reason) ? null : new Date(now().getTime() + wait).toISOString());
    }
  };

  const deliverRound = async (): Promise<void> => {
    if (isClosed) return;
    file.tidy(now().toISOString(), inDays(-daysRemembered));
    if (smtp === null) return;
    for (const letter of file.due(now().toISOString(), now().toISOString())) await deliver(letter);
  };

  /** One round after the other, so that no letter is handed over twice. */
  const deliverDue = (): Promise<void> => {
    const next = round.then(deliverRound);
    round = next.catch(() => undefined);
    return next;
  };

  return {
    delivers: smtp !== null,
    deliverDue,
    send: (letter) => {
      if (!isMailAddress(letter.to)) return refuse("mail/address-not-valid", { address: letter.to.slice(0, 254) });
      const kept = keptLetter(letter, now().toISOString(), inDays(daysKept));
      try {
        file.add(kept);
      } catch {
        return refuse("mail/not-stored");
      }
      deliverDue().catch(() => undefined);
      return { is: "stored", id: kept.id };
    },
    outbox: (atMost = 500) => file.newest(atMost),
    letter: file.byId,
    forget: (passage, coalition) => {
      if (passage.trim() !== "") file.reword(file.pending(coalition).map((letter) => withoutPassage(letter, passage)));
    },
    eraseAddress: file.eraseAddress,
    close: async () => {
      isClosed = true;
      await round;
      smtp?.close();
      file.close();
    },
  };
};

const day = 86_400_000;

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

const withoutPassage = ({ id, subject, text, html }: KeptLetter, passage: string) => ({
  id,
  subject: without(subject, passage),
  text: text === null ? null : without(text, passage),
  html: html === null ? null : without(html, passage),
});

const whyFailed = (reason: unknown): string => subjectLine(reason instanceof Error ? reason.message : String(reason));
