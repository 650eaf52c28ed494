import { subjectLine, type Write, type Writer } from "./letter.ts";
import type { DueLetter, KeptLetter, letterRows } from "./letterRows.ts";
import { serverSaid } from "./serverSaid.ts";
import { answerOf, type Handed, HANDED_AT_ONCE, isFinal, isUnknownAddress, type SmtpLine } from "./smtp.ts";

export type Writers = { readonly [Name in Writer]?: Write };

type Parts = {
  readonly rows: Awaited<ReturnType<typeof letterRows>>;
  /** `null`: nothing is handed over here. */
  readonly openLine: (() => SmtpLine) | null;
  readonly writers: () => Writers;
  readonly now: () => Date;
};

/** Hands over what is due, one round after the other. */
export const delivering = ({ rows, openLine, writers, now }: Parts) => {
  const later = (milliseconds: number) => new Date(now().getTime() + milliseconds).toISOString();
  let round: Promise<void> = Promise.resolve();
  let isClosed = false;

  const deliver = async (line: SmtpLine, due: DueLetter): Promise<void> => {
    if (isClosed) return;
    // Its words are read with the taking: a passage may have been taken back while others were handed over.
    const letter = await rows.take(due, later(handingOver));
    if (letter === null) return;
    try {
      const handed = await written(rows, writers(), letter);
      if (handed === null) return await rows.drop(letter.id);
      await line.hand(handed, letter.id);
    } catch (reason) {
      return await failed(letter, reason);
    }
    await rows.sent(letter.id, later(0));
    await rows.isTaken(letter.to);
  };

  const failed = async ({ id, to, tries }: KeptLetter, reason: unknown): Promise<void> => {
    const wait = waits[Math.min(tries, waits.length - 1)] ?? day;
    await rows.failed(id, whyFailed(reason), isFinal(reason) ? null : later(wait));
    if (isUnknownAddress(reason)) await rows.isRefused(to, later(0), serverSaid(answerOf(reason)));
  };

  const deliverRound = async (): Promise<void> => {
    if (isClosed) return;
    await rows.tidy(later(0), later(-daysRemembered * day));
    await rows.forgetBounces(later(-daysRemembered * day));
    if (openLine === null) return;
    let due = await rows.due(later(0), ROUND_MAX);
    if (due.length === 0) return;
    const line = openLine();
    try {
      // Few at a time, so that a letter somebody waits for overtakes thousands nobody asked for.
      for (; due.length > 0 && !isClosed; due = await rows.due(later(0), ROUND_MAX)) await deliverAll(line, due);
    } finally {
      line.close();
    }
  };

  const deliverAll = async (line: SmtpLine, due: readonly DueLetter[]): Promise<void> => {
    const left = due.values();
    const one = async () => {
      for (const letter of left) await deliver(line, letter);
    };
    await Promise.all(Array.from({ length: HANDED_AT_ONCE }, one));
  };

  return {
    /** One round after the other, so that one that is slow is not overtaken. */
    deliverDue: (): Promise<void> => {
      const next = round.then(deliverRound);
      round = next.catch(() => undefined);
      return next;
    },
    close: async (): Promise<void> => {
      isClosed = true;
      await round;
    },
  };
};

/** What nobody asked for is not sent where the last letter was turned away for good. */
const written = async (
  rows: Pick<Parts["rows"], "whyUnreachable">,
  writers: Writers,
  { id, writer, about, to, subject, text, html }: KeptLetter,
): Promise<Handed | null> => {
  if (writer === null) return text === null ? null : { to, subject, text, html, stopAt: null };
  if (await rows.whyUnreachable(to)) return null;
  const answer = await writers[writer]?.(about ?? "", id);
  return answer ? { ...answer, to, subject: subjectLine(answer.subject) } : null;
};

const day = 86_400_000;

/** How many letters are looked up at once. */
const ROUND_MAX = 40;

/**
 * How long a letter is one node's own. Longer than any server may take to answer, so that another tries it only if this
 * node has stopped; should the letter have been taken by then, its id tells the mailbox that the second is the same.
 */
const handingOver = 5 * 60_000;

/** After that, nothing tells any more that a letter was sent. */
const daysRemembered = 90;

/** Before the second, third, … try: a minute, five, half an hour, two hours, then every eight until it expires. */
const waits: readonly number[] = [1, 5, 30, 120, 480].map((minutes) => minutes * 60_000);

const whyFailed = (reason: unknown): string => subjectLine(reason instanceof Error ? reason.message : String(reason));
