import { createHash } from "node:crypto";
import type { App } from "@mortar/app";
import { isRefusal } from "@mortar/core";
import { daysAfter } from "@mortar/core/src/values/days.ts";
import type { Chore } from "../chores/chores.ts";
import { oneByOne } from "../chores/oneByOne.ts";
import { nextTime } from "../chores/schedule.ts";
import { isExample } from "../door/examples.ts";
import { DAYS_LATE, dueNow, type Rhythm, rhythmOf } from "./rhythm.ts";
import type { RoundRows } from "./roundRows.ts";

/** What came of one coalition's run. `trouble`: the code of what stood in the way. */
export type RoundsCame = {
  readonly opened: readonly Kind[];
  readonly closed: readonly Kind[];
  readonly trouble: string | null;
};

type Parts = {
  readonly app: Pick<App, "look" | "history" | "stewardsOf" | "request">;
  readonly coalitions: () => Promise<readonly string[]>;
  readonly rows: RoundRows;
  readonly now: () => Date;
};

/** Rounds begin in the morning, by the clock of the coalition. */
export const BEGUN_AT = "07:00";

/**
 * Opens rounds and reviews when a coalition's rhythm says so, in the name of the steward who set it, and closes what is long
 * past. What is asked for has ids made of the day it is due, so that a second run, here or at another node, adds nothing.
 */
export const roundsChore = ({ app, coalitions, rows, now }: Parts): Chore => {
  const runIn = async (coalition: string): Promise<RoundsCame | null> => {
    const it = await rhythmOf(app, coalition);
    if (!it) return null;
    const came = await keepRhythm(app, coalition, it);
    const nextAt = nextTime({ at: BEGUN_AT, zone: it.zone }, now()).toISOString();
    await rows.ran({ chore: "rounds", coalition, nextAt, doneAt: now().toISOString(), came: JSON.stringify(came) });
    return came;
  };

  return {
    name: "rounds",
    schedule: { everyMinutes: 60 },
    work: async ({ signal }) => {
      let [opened, closed] = [0, 0];
      await oneByOne(await coalitions(), signal, async (coalition) => {
        if (isExample(coalition) || !(await rows.isDue("rounds", coalition, now()))) return;
        const came = await runIn(coalition);
        opened += came?.opened.length ?? 0;
        closed += came?.closed.length ?? 0;
      });
      return JSON.stringify({ opened, closed });
    },
  };
};

type Kind = "pulse" | "review";
type Deed = {
  readonly what: "opened" | "closed";
  readonly of: Kind;
  readonly command: "openRound" | "openReview" | "closeRound" | "closeReview";
  readonly ask: object;
  /** The day, or the round, that makes it one and the same. */
  readonly due: string;
};

const keepRhythm = async (app: Parts["app"], coalition: string, it: Rhythm): Promise<RoundsCame> => {
  const done: Record<Deed["what"], Kind[]> = { opened: [], closed: [] };
  if (!it.rhythm) return { ...done, trouble: null };
  if (it.steward === null) return { ...done, trouble: "rhythm/steward-gone" };
  let trouble: string | null = null;
  for (const { what, of, command, ask, due } of deedsFor(coalition, it)) {
    const outcome = await app.request(
      coalition,
      { request: idFor("schedule", coalition, command, due), command, ask },
      { person: it.steward, via: "schedule", proof: "schedule" },
    );
    if ("happened" in outcome) done[what].push(of);
    else if (!isRefusal(outcome)) trouble = "request/malformed";
    // Another node, or a run that was cut short, has done the same under the same id.
    else if (outcome.refused !== "request/id-taken") trouble = outcome.refused;
  }
  return { ...done, trouble };
};

/** What is over is closed first: one round is open at a time. */
const deedsFor = (coalition: string, it: Rhythm): readonly Deed[] => {
  const { today, pulses, reviews, rhythm } = it;
  const pulseDue = dueNow(
    it.pulseDays,
    "pulse",
    pulses.map(({ from }) => from),
    today,
  );
  const reviewDue = dueNow(
    it.reviewDays,
    "review",
    reviews.map(({ on }) => on),
    today,
  );
  const openPulse = pulses.find(({ isClosed }) => !isClosed);
  const openReview = reviews.find(({ isClosed }) => !isClosed);
  const deeds: Deed[] = [];
  if (openPulse && isOver(openPulse.until, today, pulseDue))
    deeds.push({ what: "closed", of: "pulse", command: "closeRound", ask: { id: openPulse.id }, due: openPulse.id });
  if (openReview && isOver(openReview.on, today, reviewDue))
    deeds.push({
      what: "closed",
      of: "review",
      command: "closeReview",
      ask: { id: openReview.id },
      due: openReview.id,
    });
  if (pulseDue) {
    const until = daysAfter(today, (rhythm?.pulseDays ?? 1) - 1);
    const ask = { id: idFor("pulse", coalition, pulseDue), from: today, until };
    deeds.push({ what: "opened", of: "pulse", command: "openRound", ask, due: pulseDue });
  }
  if (reviewDue) {
    const ask = { id: idFor("review", coalition, reviewDue), on: today };
    deeds.push({ what: "opened", of: "review", command: "openReview", ask, due: reviewDue });
  }
  return deeds;
};

/** Long past; or past, and the next is due. */
const isOver = (lastDay: string, today: string, due: string | null): boolean =>
  daysAfter(lastDay, DAYS_LATE) < today || (due !== null && lastDay < today);

/** The same whoever asks for it, and however often. */
const idFor = (what: string, ...parts: readonly string[]): string =>
  `${what}-${createHash("sha256").update(parts.join(" ")).digest("base64url").slice(0, 24)}`;
