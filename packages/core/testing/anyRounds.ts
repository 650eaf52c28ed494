import * as fc from "fast-check";
import type { Whole } from "../src/coalition.ts";
import type { Kept, WithId } from "../src/kernel/index.ts";
import type { Escalation } from "../src/records/commitments/escalation/escalation.ts";
import type { Movement } from "../src/records/commitments/movement/shape.ts";
import type { Pledge } from "../src/records/commitments/pledge/shape.ts";
import type { Pulse } from "../src/records/vitality/pulse/pulse.ts";
import type { PulseAnswer } from "../src/records/vitality/pulseAnswer/shape.ts";
import type { ReviewAnswer } from "../src/records/vitality/reviewAnswer/reviewAnswer.ts";
import { anyTied, inWords, kept, tableOf } from "./anyTied.ts";

// Tied coalitions that are asked in rounds, as tables: the rules are not asked, so that what they hardly ever allow comes up too.

const rounds = ["pulse-0", "pulse-1", "pulse-2"] as const;
const month = fc.constantFrom("01", "04", "07");

const anyAnswer = fc.record({
  member: fc.nat(9),
  pulse: fc.constantFrom(...rounds),
  holds: fc.array(fc.constantFrom("true", "changed", "no-more"), { maxLength: 3 }),
  getting: fc.array(fc.constantFrom("yes", "in-part", "no"), { maxLength: 2 }),
  hasNeedChanged: fc.boolean(),
  isLate: fc.constantFrom(true, true, false),
});

/** What members are asked beside rounds: whether their promises and pledges stand, how the month was, and again for what they promised. */
const anyBeside = fc.record({
  pledges: fc.array(
    fc.record({
      member: fc.nat(9),
      give: fc.nat(5),
      isAnew: fc.boolean(),
      isEnded: fc.boolean(),
      quantity: fc.constantFrom(0.5, 2, null),
      every: fc.constantFrom("once" as const, "week" as const),
      from: fc.constantFrom("2026-01-30", "2026-02-02", "2026-03-02", "2026-03-10"),
      until: fc.constantFrom("2026-03-05", "2026-03-08", "2026-07-01", null),
    }),
    { maxLength: 3 },
  ),
  review: fc.constantFrom("2026-03-01", "2026-09-01", null),
  reviewed: fc.array(fc.nat(9), { maxLength: 3 }),
  escalated: fc.array(fc.record({ tie: fc.nat(9), isLate: fc.boolean() }), { maxLength: 3 }),
  anew: fc.array(fc.nat(5), { maxLength: 2 }),
});

const anyMovement = fc.record({
  giver: fc.nat(9),
  receiver: fc.nat(9),
  isForAll: fc.constantFrom(false, false, false, true),
  on: month,
  noted: month,
  isPledged: fc.boolean(),
  isConfirmed: fc.boolean(),
  isUndone: fc.constantFrom(false, false, false, true),
});

/** A view of someone who reads all there is. */
export const anyRounds: fc.Arbitrary<Whole> = fc
  .tuple(
    anyTied,
    fc.nat(3),
    fc.boolean(),
    fc.array(anyAnswer, { minLength: 2, maxLength: 9 }),
    fc.array(anyMovement, { maxLength: 6 }),
    fc.nat(2),
    anyBeside,
    fc.option(fc.nat(9)),
  )
  .map(([tied, count, isOpen, answers, moved, possible, beside, newcomer]) => {
    const members = [...tied.members.keys()];
    const whose = (nth: number) => members[nth % members.length] ?? "";
    const pulses = rounds.slice(0, count).map((id, at): Pulse => {
      const isClosed = !(isOpen && at === count - 1);
      return { id, from: `2026-0${3 * at + 1}-10`, until: `2026-0${3 * at + 1}-24`, steward: "person-a", isClosed };
    });
    const given = new Set<string>();
    const pulseAnswers = answers.flatMap(
      ({ member: nth, holds, getting, isLate, ...it }, at): Changed<PulseAnswer>[] => {
        const member = whose(nth);
        const isAgain = given.has(`${it.pulse} ${member}`) || !pulses.some(({ id }) => id === it.pulse);
        given.add(`${it.pulse} ${member}`);
        if (isAgain) return [];
        const own = [...tied.commitments.values()].filter((one) => one.member === member).slice(0, holds.length);
        const reaching = [...tied.ties.values()].filter((one) => one.receiver === member).slice(0, getting.length);
        return [
          {
            ...it,
            id: `answer-${at}`,
            member,
            holds: own.map(({ id }, one) => ({ commitment: id, as: holds[one] ?? "true" })),
            getting: reaching.map(({ id }, one) => ({ tie: id, as: getting[one] ?? "yes" })),
            words: null,
            person: "person-a",
            readOut: null,
            isConfidential: false,
            isLate,
          },
        ];
      },
    );
    const movements = moved.map((it, at): Movement => {
      const by = { person: "person-a", member: whose(it.giver), at: `2026-${it.noted}-12T09:00:00.000Z` };
      return {
        id: `movement-${at}`,
        giver: whose(it.giver),
        receiver: it.isForAll ? null : whose(it.receiver),
        what: inWords("A thing"),
        kind: "goods",
        quantity: 1,
        currency: null,
        on: `2026-${it.on}-10`,
        pledge: it.isPledged ? "pledge-0" : null,
        noted: by,
        confirmed: it.isConfirmed ? { ...by, as: "yes", quantity: null } : null,
        thanked: null,
        isUndone: it.isUndone,
        readers: null,
      };
    });
    const said = { words: inWords("We bake."), person: "person-a", at: "2026-02-01T09:00:00.000Z" };
    const ties = [...tied.ties.values()].map((tie, at) =>
      at % 3 === possible ? { ...tie, makesPossible: said } : tie,
    );
    return {
      ...tied,
      ties: tableOf(ties),
      pulses: tableOf(pulses),
      pulseAnswers: changedTableOf(pulseAnswers),
      movements: tableOf(movements),
      ...besideOf(beside, tied, whose),
      ...(newcomer !== null && joiningLate(tied, whose(newcomer))),
    };
  });

/** One member joined after every round was closed, and whoever speaks for it was named then. */
const joiningLate = (
  { members, representations }: Whole,
  member: string,
): Pick<Whole, "members" | "representations"> => ({
  members: changedTableOf([...members.values()].map((it) => ({ ...it, isLate: it.id === member }))),
  representations: changedTableOf([...representations.values()].map((it) => ({ ...it, isLate: it.member === member }))),
});

type Changed<Item> = Item & { readonly isLate: boolean };

/** Some are changed before all the rest of the coalition was, and some after. */
const changedTableOf = <Item extends WithId>(items: readonly Changed<Item>[]): ReadonlyMap<string, Kept<Item>> =>
  new Map(
    items.map((it) => {
      const { isLate, ...item } = kept(it);
      const at = isLate ? "2026-02-02T09:00:00.000Z" : "2026-01-31T09:00:00.000Z";
      return [it.id, { ...item, changed: { ...item.changed, at } } as unknown as Kept<Item>];
    }),
  );

type Beside = typeof anyBeside extends fc.Arbitrary<infer It> ? It : never;

const besideOf = (
  { pledges, review, reviewed, escalated, anew }: Beside,
  tied: Whole,
  whose: (nth: number) => string,
): Pick<Whole, "commitments" | "pledges" | "reviews" | "reviewAnswers" | "escalations"> => {
  const reviews = review === null ? [] : [{ id: "review-0", on: review, steward: "person-a", isClosed: false }];
  const gives = [...tied.ties.values()].map(({ give }) => give);
  const promises = [...tied.commitments.values()].map((it, at) =>
    anew.includes(at) ? { ...it, reopened: { at: "2026-02-01T09:00:00.000Z" } } : it,
  );
  return {
    commitments: tableOf(promises),
    reviews: tableOf(reviews),
    reviewAnswers: tableOf(
      [...new Set(reviewed.map(whose))].map((member, at) => {
        return { id: `reviewAnswer-${at}`, review: "review-0", member } as ReviewAnswer;
      }),
    ),
    escalations: changedTableOf(
      escalated.flatMap(({ tie, isLate }, at) => {
        const commitment = gives[tie % Math.max(1, gives.length)];
        return commitment ? [{ id: `escalation-${at}`, commitment, isLate } as Changed<Escalation>] : [];
      }),
    ),
    pledges: tableOf(
      pledges.map(({ member, give, isAnew, ...terms }, at): Pledge => {
        const reopened = isAnew && !terms.isEnded ? { reopened: { at: "2026-02-01T09:00:00.000Z" } } : {};
        const about = { give: gives[give % Math.max(1, gives.length)] ?? "give-0", what: inWords("A thing") };
        const goods = { kind: "goods", currency: null, readers: null } as const;
        return { id: `pledge-${at}`, member: whose(member), ...about, ...terms, ...goods, ...reopened };
      }),
    ),
  };
};
