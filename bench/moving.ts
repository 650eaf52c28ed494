import { hours } from "@mortar/core/src/analyses/hours/hours.ts";
import { moved } from "@mortar/core/src/analyses/moved/moved.ts";
import { pulseTalk } from "@mortar/core/src/analyses/pulseTalk/pulseTalk.ts";
import { newWhole, type Whole } from "@mortar/core/src/coalition.ts";
import type { Asker } from "@mortar/core/src/kernel/index.ts";
import { memberNamed, tableOf } from "@mortar/core/testing/anyTied.ts";
import { monthsAfter } from "@mortar/core/src/values/days.ts";
import { median, report } from "./report.ts";

/**
 * What is answered of pledges, hours and talks where 200 members have each pledged two things a month and moved them for five
 * years: 24,000 movements, a third of them with nobody's word, a twelfth unasked. Held against half as many months of it.
 *
 *     ratio   all of it / half of it, the median of rounds in which both took turns     2 where it is linear
 *
 *     node bench/moving.ts   →   figures/moving.json
 */
const ROUNDS = 15;
const MEMBERS = 200;
const MONTHS = 60;
const FROM = "2021-11-30";

const asker: Asker = { person: "steward", members: [], isSteward: true, today: monthsAfter(FROM, MONTHS) };

const HOURS = {
  what: { ref: "hours", said: "Hours", cuts: [] },
  kind: "hours",
  currency: null,
  readers: null,
} as const;

/** As many months, told backwards from today. */
const movingFor = (months: number): Whole => {
  const members = Array.from({ length: MEMBERS }, (_, at) => `member-${at}`);
  const from = monthsAfter(FROM, MONTHS - months);
  const pledges = members.flatMap((member) =>
    [1, 2].map((nth) => ({
      ...HOURS,
      id: `pledge-${member}-${nth}`,
      give: `give-${member}-${nth}`,
      member,
      quantity: 6.5,
      every: "month" as const,
      from,
      until: null,
      isEnded: false,
    })),
  );
  const movements = pledges.flatMap(({ id: pledge, member: giver }, at) =>
    Array.from({ length: months }, (_, month) => {
      const on = monthsAfter(from, month);
      const noted = { person: "somebody", member: giver, at: `${on}T09:00:00.000Z` };
      return {
        ...HOURS,
        id: `movement-${at}-${month}`,
        giver,
        receiver: members[(at + 7) % MEMBERS] ?? null,
        quantity: 6.25,
        on,
        pledge: month % 12 === 5 ? null : pledge,
        noted,
        confirmed: month % 3 === 0 ? null : { ...noted, as: "yes" as const, quantity: null },
        thanked: null,
        isUndone: false,
      };
    }),
  );
  return {
    ...newWhole(),
    members: tableOf(members.map((id) => memberNamed(id))),
    pledges: tableOf(pledges),
    movements: tableOf(movements),
  };
};

const [all, half] = [movingFor(MONTHS), movingFor(MONTHS / 2)];

const timed = (answer: () => unknown): number => {
  const began = performance.now();
  if (answer() === null) throw new Error("There is nothing to say.");
  return performance.now() - began;
};

const measure = (answer: (view: Whole, asker: Asker) => unknown) => {
  const [took, ratios]: [number[], number[]] = [[], []];
  for (let round = -2; round < ROUNDS; round++) {
    const [whole, part] = [timed(() => answer(all, asker)), timed(() => answer(half, asker))];
    // The first two are not counted: the machine is warming up.
    if (round < 0) continue;
    took.push(whole);
    ratios.push(whole / part);
  }
  return {
    movements: all.movements.size,
    ms: Number(median(took).toFixed(1)),
    ratio: Number(median(ratios).toFixed(2)),
  };
};

report("moving", {
  moved: measure(moved.answer),
  hours: measure(hours.answer),
  pulseTalk: measure(pulseTalk.answer),
});
