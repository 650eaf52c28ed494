import { createHash } from "node:crypto";
import { daysKept } from "./letter.ts";
import type { BounceRows, Came, Way } from "./bounceRows.ts";
import type { MessageIds } from "./messageIds.ts";
import { type Bounce, isBounce, type NoBounce, readBounce, type Report, sameAddress } from "./readBounce.ts";

export type Taken = NoBounce | { readonly is: Came; readonly address?: string; readonly said?: string };

/** Of the last seven days, by one way. */
export type BouncesTold = {
  readonly read: number;
  readonly marked: number;
  /** When the last one came (ISO instant); null while none has. */
  readonly lastAt: string | null;
};

export type Bounces = {
  /** Reads a message, and marks an address where it says so. A second time adds nothing. */
  readonly take: (message: Uint8Array, way: Way) => Promise<Taken>;
  readonly told: (way: Way) => Promise<BouncesTold>;
  /** How far a mailbox has been read: under which of its numberings, and up to which number. */
  readonly bookmark: BounceRows["bookmark"];
  readonly setBookmark: BounceRows["setBookmark"];
};

type Opening = { readonly rows: BounceRows; readonly ids: MessageIds; readonly now: () => Date };

/** What comes back of letters that a mail server had taken. */
export const openBounces = ({ rows, ids, now }: Opening): Bounces => {
  const before = (days: number) => new Date(now().getTime() - days * DAY_MS).toISOString();

  const cameOf = async (bounce: Bounce, noted: { readonly id: string; readonly way: Way }): Promise<Taken> => {
    const letter = bounce.messageIds.map(ids.letterOf).find((id) => id !== null) ?? null;
    const sent = letter === null ? null : await rows.sentLetter(letter);
    if (letter === null || sent === null) return { is: "not-ours" };
    const report = bounce.reports.find(({ addresses }) => addresses.includes(sameAddress(sent.to)));
    if (!report) return { is: "other-recipient" };
    if (sent.sentAt === null) return { is: "not-sent" };
    if (sent.sentAt <= before(daysKept)) return { is: "too-old" };
    if (report.came === "delayed" || report.came === "arrived") return { is: report.came };
    return sent.isSettled ? { is: "settled" } : failed(report, letter, sent.to, noted);
  };

  const failed = async (
    { came, said }: Report,
    letter: string,
    to: string,
    noted: { readonly id: string; readonly way: Way },
  ): Promise<Taken> => {
    const is = came === "gone" ? "marked" : "failed";
    const at = now().toISOString();
    const isNews = await rows.cameBack(
      { ...noted, at, came: is },
      letter,
      said,
      is === "marked" ? to.toLowerCase() : null,
    );
    return isNews ? { is, address: to, said } : { is: "settled" };
  };

  return {
    take: async (message, way) => {
      const read = await readBounce(message);
      if (!isBounce(read)) return read;
      const noted = { id: createHash("sha256").update(message).digest("hex"), way };
      const taken = await cameOf(read, noted);
      // What waits for its letter to be marked as handed over comes again.
      if (isCame(taken) && taken.is !== "not-sent")
        await rows.note({ ...noted, at: now().toISOString(), came: taken.is });
      return taken;
    },
    told: (way) => rows.countBounces(way, before(DAYS_TOLD)),
    bookmark: rows.bookmark,
    setBookmark: rows.setBookmark,
  };
};

/** Whether it was about a letter of ours, so that nobody else need look at it. */
export const isAboutOurs = ({ is }: Taken): boolean => aboutOurs.has(is);

const aboutOurs: ReadonlySet<string> = new Set<Came>(["marked", "failed", "delayed", "arrived", "settled", "too-old"]);

const isCame = (taken: Taken): taken is Exclude<Taken, NoBounce> => !notBounces.has(taken.is);

const notBounces: ReadonlySet<string> = new Set<NoBounce["is"]>(["too-big", "unreadable", "auto-reply", "no-report"]);

const DAY_MS = 86_400_000;
const DAYS_TOLD = 7;
