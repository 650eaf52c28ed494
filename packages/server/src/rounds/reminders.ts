import type { App, View } from "@mortar/app";
import { daysAfter, daysBetween } from "@mortar/core/src/values/days.ts";
import type { Chore } from "../chores/chores.ts";
import { oneByOne } from "../chores/oneByOne.ts";
import { nextTime } from "../chores/schedule.ts";
import { isExample } from "../door/examples.ts";
import type { Mail } from "../mail/mail.ts";
import { rowsOf } from "../pages/rows.ts";
import { DAYS_LATE } from "./rhythm.ts";
import type { RoundRows } from "./roundRows.ts";

/** A round or a review that is open, and on which days those are reminded who have not answered. */
export type Round = {
  readonly kind: "pulse" | "review";
  readonly id: string;
  readonly until: string;
  readonly days: readonly string[];
  /** The members that have answered. */
  readonly answered: ReadonlySet<string>;
};

/** What a reminder is about: all that lies in the outbox of it. */
export type ReminderOf = { readonly person: string; readonly coalition: string; readonly round: string };

type Parts = {
  readonly app: Pick<App, "look" | "stewardsOf">;
  readonly coalitions: () => Promise<readonly string[]>;
  readonly rows: RoundRows;
  readonly mail: Pick<Mail, "announce" | "delivers" | "unreachableSince">;
  /** The address of a person who has an account. */
  readonly addressOf: (person: string) => Promise<string | null>;
  readonly now: () => Date;
};

const REMINDED_AT = "08:00";
const DAY_MS = 86_400_000;

/**
 * Reminds those who speak for a member that has not answered: at most twice in a round, the second time alone where the
 * first was missed. Whether she wants letters, and whether it is answered by then, is looked at again when it is written.
 */
export const remindersChore = ({ app, coalitions, rows, mail, addressOf, now }: Parts): Chore => {
  const remind = async (coalition: string, round: Round, nth: number, person: string): Promise<number> => {
    if ((await rows.remindedOf(coalition, round.id, person)) >= nth) return 0;
    const to = await addressOf(person);
    if (to === null || (await mail.unreachableSince(to)) !== null) return 0;
    const about: ReminderOf = { person, coalition, round: round.id };
    await mail.announce({
      once: `reminder ${coalition} ${round.id} ${person} ${nth}`,
      to,
      writer: "reminder",
      about: JSON.stringify(about),
      expiresAt: new Date(now().getTime() + DAY_MS).toISOString(),
    });
    await rows.reminded(coalition, round.id, person, nth, now().toISOString());
    return 1;
  };

  const runIn = async (coalition: string): Promise<number> => {
    const [steward] = await app.stewardsOf(coalition);
    const view = steward === undefined ? null : await app.look(coalition, steward, roundKinds);
    const [it] = view ? rowsOf(view, "coalitions") : [];
    if (!view || !it) return 0;
    let reminded = 0;
    for (const round of roundsIn(view)) {
      const nth = round.days.filter((day) => day <= view.me.today).length;
      if (nth === 0) continue;
      for (const person of askedIn(view, round)) reminded += await remind(coalition, round, nth, person);
    }
    const nextAt = nextTime({ at: REMINDED_AT, zone: it.zone }, now()).toISOString();
    const came = JSON.stringify({ reminded });
    await rows.ran({ chore: "reminders", coalition, nextAt, doneAt: now().toISOString(), came });
    return reminded;
  };

  return {
    name: "reminders",
    schedule: { everyMinutes: 60 },
    work: async ({ signal }) => {
      if (!mail.delivers) return JSON.stringify({ reminded: 0 });
      let reminded = 0;
      await oneByOne(await coalitions(), signal, async (coalition) => {
        if (isExample(coalition) || !(await rows.isDue("reminders", coalition, now()))) return;
        reminded += await runIn(coalition);
      });
      return JSON.stringify({ reminded });
    },
  };
};

export const roundKinds = [
  "coalitions",
  "pulses",
  "pulseAnswers",
  "reviews",
  "reviewAnswers",
  "members",
  "representations",
] as const;

/** The rounds that are asked today. */
export const roundsIn = (view: View): readonly Round[] => {
  const { today } = view.me;
  const pulses = rowsOf(view, "pulses").map(
    ({ id, from, until, isClosed }): Round & { readonly from: string; readonly isClosed: boolean } => ({
      kind: "pulse",
      id,
      from,
      until,
      isClosed,
      days: daysReminded(from, until),
      answered: new Set(
        rowsOf(view, "pulseAnswers")
          .filter((it) => it.pulse === id)
          .map(({ member }) => member),
      ),
    }),
  );
  const reviews = rowsOf(view, "reviews").map(({ id, on, isClosed }) => ({
    kind: "review" as const,
    id,
    from: on,
    until: daysAfter(on, DAYS_LATE),
    isClosed,
    days: daysReminded(on, daysAfter(on, DAYS_LATE)),
    answered: new Set(
      rowsOf(view, "reviewAnswers")
        .filter((it) => it.review === id)
        .map(({ member }) => member),
    ),
  }));
  return [...pulses, ...reviews].filter(({ from, until, isClosed }) => !isClosed && from <= today && today <= until);
};

/** Half-way, and two days before the end: in that order, and never on the day it begins. */
const daysReminded = (from: string, until: string): readonly string[] => {
  const [halfWay, last] = [daysAfter(from, Math.ceil(daysBetween(from, until) / 2)), daysAfter(until, -2)];
  return [halfWay, last].filter((day, nth, [first = ""]) => day > from && (nth === 0 || day > first));
};

/** Who speaks for a member that has not answered; each person once. */
const askedIn = (view: View, round: Round): ReadonlySet<string> => {
  const present = new Set(rowsOf(view, "members").flatMap(({ id, left }) => (left ? [] : [id])));
  return new Set(
    rowsOf(view, "representations")
      .filter((it) => !it.isOver && it.role !== "voice" && !it.suspended)
      .filter(({ member }) => present.has(member) && !round.answered.has(member))
      .map(({ person }) => person),
  );
};
