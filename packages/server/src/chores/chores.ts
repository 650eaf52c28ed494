import { randomUUID } from "node:crypto";
import type { OpenSideTables } from "../sideTables/sideTables.ts";
import { type ChoreRow, type ChoreRows, openChoreRows } from "./choreRows.ts";
import { nextTime, type Schedule } from "./schedule.ts";

/**
 * Something done by the clock. `work` answers what it came to, in a few words to be kept; where it throws, it is tried
 * again. It may run twice for one `due` where a machine dies before it has said that it is done, so what it does is done
 * in such a way that a second time adds nothing: `due` names the run.
 */
export type Chore = {
  readonly name: string;
  readonly schedule: Schedule;
  readonly work: (run: Run) => Promise<string>;
};

/** `signal` is aborted where another has taken the chore over, or the server ends. */
export type Run = { readonly due: Date; readonly signal: AbortSignal };

export type Chores = {
  /** Begins whatever is due. To be called every few seconds; resolves once what it began is over. */
  readonly begin: () => Promise<void>;
  /** How each of them stands, whichever node was at it. */
  readonly list: () => Promise<readonly ChoreRow[]>;
  /** Lets go of what is under way, so that another node can take it at once. */
  readonly close: () => Promise<void>;
};

export type { ChoreRow };

type Opening = {
  readonly open: OpenSideTables;
  readonly chores: readonly Chore[];
  readonly now: () => Date;
  readonly report: (name: string, trouble: unknown) => void;
};

/** Long enough to outlast a pause of the machine; after that, a chore whose node is gone is taken by another. */
export const LEASE_MS = 60_000;

/** Before the second, third, … try: five minutes, half an hour, then every two hours, until the next regular time. */
const waits: readonly number[] = [5, 30, 120].map((minutes) => minutes * 60_000);

/**
 * Chores that several nodes know of and one does. They outlast restarts: what fell due while nothing ran is done once, not
 * as often as it was missed.
 */
export const openChores = async ({ open, chores, now, report }: Opening): Promise<Chores> => {
  const rows = await openChoreRows(open);
  const holder = randomUUID();
  const ending = new AbortController();
  const underWay = new Map<string, Promise<void>>();
  for (const chore of chores) await enrol(rows, chore, now());

  const run = async (chore: Chore): Promise<void> => {
    const { name, schedule, work } = chore;
    const row = await enrol(rows, chore, now());
    if (row.tryAt > now().toISOString()) return;
    if (!(await rows.take(name, holder, now().toISOString(), leaseFrom(now())))) return;
    const { signal, stop } = keepingHold(rows, name, holder, now, ending.signal);
    try {
      const came = await work({ due: new Date(row.dueAt), signal });
      signal.throwIfAborted();
      await rows.done(name, holder, now().toISOString(), came, nextTime(schedule, now()).toISOString());
    } catch (trouble) {
      if (signal.aborted) return void (await rows.letGo(name, holder));
      report(name, trouble);
      await rows.failed(name, holder, now().toISOString(), sentenceIn(trouble), nextTry(row, schedule, now()));
    } finally {
      stop();
    }
  };

  const beginOne = (chore: Chore): Promise<void> => {
    const known = underWay.get(chore.name);
    if (known) return known;
    const running = run(chore)
      .catch((trouble: unknown) => report(chore.name, trouble))
      .finally(() => underWay.delete(chore.name));
    underWay.set(chore.name, running);
    return running;
  };

  return {
    begin: async () => {
      if (!ending.signal.aborted) await Promise.all(chores.map(beginOne));
    },
    list: async () => {
      const found = await Promise.all(chores.map(({ name }) => rows.byName(name)));
      return found.filter((row) => row !== null);
    },
    close: async () => {
      ending.abort();
      await Promise.all(underWay.values());
      await rows.close();
    },
  };
};

/**
 * Where the schedule is another than it was, or the clock was once far ahead, the chore waits for the next time as it is
 * now.
 */
const enrol = async (rows: ChoreRows, { name, schedule }: Chore, now: Date): Promise<ChoreRow> => {
  const next = nextTime(schedule, now).toISOString();
  const written = JSON.stringify(schedule);
  await rows.add(name, written, next);
  const row = (await rows.byName(name))!;
  if (row.schedule === written && row.dueAt <= next) return row;
  await rows.move(name, written, next);
  return { ...row, schedule: written, dueAt: next, tryAt: next };
};

/** Says again and again that somebody is at it, until stopped, or until somebody else is. */
const keepingHold = (rows: ChoreRows, name: string, holder: string, now: () => Date, ended: AbortSignal) => {
  const lost = new AbortController();
  const keepHold = async () => {
    // A database that cannot be asked says nothing of who holds it; the lease decides.
    const isHeld = await rows.keep(name, holder, leaseFrom(now())).catch(() => true);
    if (!isHeld) lost.abort();
  };
  const beat = setInterval(() => void keepHold(), LEASE_MS / 4);
  beat.unref();
  return { signal: AbortSignal.any([lost.signal, ended]), stop: () => clearInterval(beat) };
};

const leaseFrom = (now: Date): string => new Date(now.getTime() + LEASE_MS).toISOString();

/** Never later than it would be done anyway. */
const nextTry = ({ tries }: ChoreRow, schedule: Schedule, now: Date): string => {
  const wait = waits[Math.min(tries, waits.length - 1)] ?? LEASE_MS;
  const regular = nextTime(schedule, now).getTime();
  return new Date(Math.min(now.getTime() + wait, regular)).toISOString();
};

const sentenceIn = (trouble: unknown): string => (trouble instanceof Error ? trouble.message : String(trouble));
