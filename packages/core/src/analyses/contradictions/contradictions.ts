import { analysis, type Sentences } from "../../kernel/index.ts";
import { isOut } from "../../records/commitments/commitment/shape.ts";
import { againstByDay } from "./byDay.ts";
import { againstByHands } from "./byHands.ts";
import { againstByTie } from "./byTie.ts";
import { against, type Code, type Contradictions, type World } from "./shape.ts";
import { standingIn } from "./standing.ts";

/**
 * Contradictions: what cannot both hold, by the days, people and ties that were named.
 *
 *     to come(c)            c is out, was not replaced, and is open or under strain
 *     condition-after-due   a yes to c waits for somebody until a day after c is due
 *     condition-after-need  … until a day after a need is due that c is, or is to be, tied to
 *     condition-after-give  the same, the other way round
 *     need-before-give      a need is due before the give that was agreed for it
 *     give-shared           one give is agreed for two needs or more at which it has not arrived
 *     same-hands            one person sees to two gives or more that are due on the same day
 *     same-hands-said       … and the words of at least two say how much that is
 *     owner-gone            the person who sees to a give belonged to its member and does not any more
 *     after-leaving         a give is due after its member left
 *     after-window          a give is due after the sponsor's window has closed
 *     …-replaced            an agreed tie joins words that others took the place of
 *     …-withdrawn           an agreed tie joins words that were taken back
 *
 * Each is a question to everybody concerned; none says who is wrong. What the words say against each other is not compared:
 * where a give counted on twice states hours, days or people, the passage is quoted as it stands. The day a non-negotiable ends
 * is the last on which it stands, not one by which something is due, and contradicts nothing.
 *
 * Whoever sees all that a finding is about is told. `null` while nothing was said in front of the others.
 * Order: as above; within each by what came first.
 *
 * @source our own
 * @cost   a few passes over commitments and ties.
 */
export const contradictions = analysis({
  asks: "What cannot both hold?",
  source: null,
  says: {
    none: {
      sentence: "No days, people or ties stand against each other.",
      reason: "What the words themselves say was not compared.",
    },
    some: {
      sentence:
        "{count, plural, one {One thing} other {# things}} may not hold as {count, plural, one {it stands} other {they stand}}.",
      reason: "Each may have an answer that is written nowhere yet. Ask those it is about.",
    },
    "condition-after-due": {
      sentence:
        "Something {member} has said waits for somebody else's yes until {days, plural, one {a day} other {# days}} after it is due.",
      reason: "Could the answer come sooner, or could it be due later?",
    },
    "condition-after-need": {
      sentence:
        "{receiver} needs something {days, plural, one {a day} other {# days}} before {giver} is to know whether it can give it.",
      reason: "Both days may be right. Ask both what could be known or done before.",
    },
    "condition-after-give": {
      sentence:
        "{giver} is to give something {days, plural, one {a day} other {# days}} before {receiver} is to know whether it needs it.",
      reason: "Both days may be right. Ask both what could be known or done before.",
    },
    "need-before-give": {
      sentence: "{receiver} needs something {days, plural, one {a day} other {# days}} before {giver} is to give it.",
      reason: "Both days may be right. Ask both: which of them can move, and what would help in between?",
    },
    "give-shared": {
      sentence:
        "{member} has agreed one give for {count, plural, =2 {two needs} other {# needs}}. Is it enough for all of them?",
      reason: "Each may be right to count on the whole of it.",
    },
    "same-hands": {
      sentence: "{person} sees to {count, plural, =2 {two gives} other {# gives}} that are due on the same day.",
      reason: "It may well be possible. Ask whether anybody could help, or whether one of the days can move.",
    },
    "same-hands-said": {
      sentence:
        "{person} sees to {count, plural, =2 {two gives} other {# gives}} that are due on the same day. Their words say {said}.",
      reason: "It may well be possible. Ask whether anybody could help, or whether one of the days can move.",
    },
    "owner-gone": {
      sentence: "{person} was to see to a give of {member}, and does not belong to it any more.",
      reason: "The promise stands. Ask {member} who sees to it now.",
    },
    "after-leaving": {
      sentence: "A give of {member} is due {days, plural, one {a day} other {# days}} after it left.",
      reason: "It may mean to keep it all the same. Ask, so that nobody has to guess.",
    },
    "after-window": {
      sentence:
        "A give of {member} is due {days, plural, one {a day} other {# days}} after the backing of {sponsor} ends.",
      reason: "It may not need that backing. If it does, ask what could come before.",
    },
    "give-replaced": {
      sentence: "What {giver} gives to {receiver} was said anew, and a tie still rests on the earlier words.",
      reason:
        "Ask {receiver} whether the new words meet what it needs. If they do, a tie of theirs can take the place of this one.",
    },
    "need-replaced": {
      sentence: "What {receiver} needs was said anew, and a tie with {giver} still rests on the earlier words.",
      reason: "Ask {giver} whether what it gives meets the new words too.",
    },
    "give-withdrawn": {
      sentence: "{giver} has taken back what it was to give to {receiver}, and the tie between them still stands.",
      reason: "One of the two can end it, so that nobody counts on it; and the need can be heard again.",
    },
    "need-withdrawn": {
      sentence: "{receiver} has taken back what it needed, and the tie with {giver} still stands.",
      reason: "One of the two can end it; what {giver} gives may be what another needs.",
    },
    "not-words": {
      sentence: "Days, people and ties are compared. What the words say against each other is not.",
      reason: "Reading two sentences side by side is for people.",
    },
    "not-amounts": {
      sentence:
        "How much is given is recorded nowhere but in the words. Amounts are quoted from English words alone, and not added up.",
      reason: "Whether it is enough only those who give and receive can say.",
    },
    "not-fast": {
      sentence: "What stands fast was not held against the rest.",
      reason: "Until when it stands is recorded, and not what it forbids.",
    },
    "not-unread": {
      sentence: "Only what you may read is in this.",
      reason: "Members can keep what they say to some of the others.",
    },
  } satisfies Record<Code, Sentences[string]>,
  answer: (world: World): Contradictions | null => {
    if (![...world.commitments.values()].some(isOut)) return null;
    const standing = standingIn(world);
    const findings = [
      ...againstByDay(world, standing),
      ...againstByHands(world, standing),
      ...againstByTie(world, standing),
    ].sort((a, b) => place(a.code) - place(b.code));
    const about = [...new Set(findings.flatMap((it) => it.about))];
    return {
      whole: { code: findings.length === 0 ? "none" : "some", about, args: { count: findings.length } },
      findings,
      notSeen: notSeen.map((code) => ({ code, about: [], args: {} })),
    };
  },
});

const notSeen = ["not-words", "not-amounts", "not-fast", "not-unread"] as const;

/** Sorting keeps equals in the order in which they were found: that of what came first. */
const place = (code: Code) => against.findIndex((it) => it === code);
