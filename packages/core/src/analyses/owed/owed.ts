import { analysis, type Asker, type Sentences } from "../../kernel/index.ts";
import { owedByUs, owedToUs } from "./betweenMembers.ts";
import { owedOfPledges } from "./owedOfPledges.ts";
import { type Code, knownOf, type Owed, sideBySide, type World } from "./promise.ts";
import { watched } from "./watched.ts";

/**
 * What is owed: to others by the members the asker speaks for, to these members by others, and, for a steward, what
 * may need a talk. Promises, and what is left of pledges in the week, month, quarter or year that today lies in.
 *
 *     promised(c)   c is a give or a gain for others, and affirmed
 *     owed(c)       promised(c), and open or under strain
 *     counted(c)    c is open, has no day of its own, and a pledge of it stands: its pledges say what is due of it when
 *     ours(c)       owed(c) and not counted(c), of a member the asker speaks for
 *     theirs(c)     owed(c) and not counted(c), tied by both sides' yes to such a member, which has not said that it arrived
 *     left(p)       what is still to move now of pledge p (records/commitments/pledge/pledgedNow.ts): ours by its member, theirs by the ties of its give
 *     watched(c)    promised(c), of another member: lapsed, under strain, past its day, or asked for again
 *                   `REPEATEDLY` times or more; in this order the first that is so
 *
 * A commitment is found once for each side, and each of its pledges. Conditional and spoken ones are not promised yet. What
 * is left of pledges is for those between whom it moves: a steward does not watch it. Order: ours, theirs, watched; within
 * each by the day it is due, those without a day last, then by id; `null` for someone without part in the coalition.
 *
 * @source our own
 * @cost   one pass over members, commitments, ties, escalations, pledges and movements each, and a sort.
 */
export const owed = analysis({
  asks: "What do I owe, and what is owed to me?",
  source: null,
  says: {
    "ours-strained": {
      sentence: "{member} has said that this is harder than thought.",
      reason: "It may still be kept, lapse or be agreed anew. Each is worth saying.",
    },
    "ours-overdue": {
      sentence: "This was due {days, plural, one {yesterday} other {# days ago}}.",
      reason: "Say what became of it, or name another day, so that the others can plan again.",
    },
    "ours-due": {
      sentence: "This is due {days, plural, =0 {today} one {tomorrow} other {in # days}}.",
      reason: "If it will not be kept as promised, those who count on it can plan again once they know.",
    },
    "ours-open": {
      sentence: "No day is named for this.",
      reason: "With a day the others can plan with it.",
    },
    "ours-pledged": {
      sentence:
        "{kind, select, hours {{quantity, plural, one {# hour} other {# hours}}} money {{quantity, number} {currency}} other {{quantity, number}}} {every, select, week {this week} month {this month} quarter {this quarter} year {this year} other {in all}}{reaches, plural, =0 {} =1 { for {receiver}} =2 { for {receiver} and another} other { for {receiver} and others}}: {moved, plural, =0 {nothing has moved yet} one {# has moved} other {# have moved}}, {left, plural, one {# is left} other {# are left}}.",
      reason:
        "Once some of it has moved, two taps write it down. If it is harder than thought, change the pledge or end it.",
    },
    "ours-uncounted": {
      sentence:
        "Pledged {every, select, week {this week} month {this month} quarter {this quarter} year {this year} other {in all}}{reaches, plural, =0 {} =1 { for {receiver}} =2 { for {receiver} and another} other { for {receiver} and others}}, without a number: nothing of it is written down yet.",
      reason:
        "Once some of it has moved, two taps write it down. If it is harder than thought, change the pledge or end it.",
    },
    "theirs-pledged": {
      sentence:
        "{kind, select, hours {{quantity, plural, one {# hour} other {# hours}}} money {{quantity, number} {currency}} other {{quantity, number}}} from {member} {every, select, week {this week} month {this month} quarter {this quarter} year {this year} other {in all}}: {moved, plural, =0 {nothing has moved yet} one {# has moved} other {# have moved}}, {left, plural, one {# is left} other {# are left}}.",
      reason: "More may have moved than was written down. A question may be all it needs.",
    },
    "theirs-uncounted": {
      sentence:
        "Pledged by {member} {every, select, week {this week} month {this month} quarter {this quarter} year {this year} other {in all}}, without a number: nothing of it is written down yet.",
      reason: "More may have moved than was written down. A question may be all it needs.",
    },
    "theirs-strained": {
      sentence: "{member} has said that this is harder than thought.",
      reason: "They may need something from you to keep it.",
    },
    "theirs-overdue": {
      sentence: "This was due from {member} {days, plural, one {yesterday} other {# days ago}}.",
      reason: "If it has arrived, say so. If not, a question may be all it needs.",
    },
    "theirs-due": {
      sentence: "This is due from {member} {days, plural, =0 {today} one {tomorrow} other {in # days}}.",
      reason: "It counts as arrived once you say that it has.",
    },
    "theirs-open": {
      sentence: "{member} has named no day for this.",
      reason: "Ask for one where you need it to plan.",
    },
    "watched-lapsed": {
      sentence: "{member} has said that this will not be done.",
      reason: "Others may still count on it. Talk with those whom it was to reach.",
    },
    "watched-strained": {
      sentence: "{member} has said that this is harder than thought.",
      reason: "Talk with them now: what would make it possible?",
    },
    "watched-overdue": {
      sentence:
        "This was due from {member} {days, plural, one {yesterday} other {# days ago}}, and nobody has said what became of it.",
      reason: "It may have been done and not been told. A short question is enough.",
    },
    "watched-asked-again": {
      sentence: "{member} was asked for this again {count, plural, one {once} =2 {twice} other {# times}}.",
      reason: "Where people ask again and again, something stands in the way. Find out what.",
    },
  } satisfies Record<Code, Sentences[string]>,
  answer: (world: World, asker: Asker): readonly Owed[] | null => {
    if (!asker.isSteward && asker.members.length === 0) return null;
    const known = knownOf(world, asker);
    return [
      ...owedByUs(world, known),
      ...owedToUs(world, known),
      ...owedOfPledges(world, known),
      ...(asker.isSteward ? watched(world, known) : []),
    ].sort(sideBySide);
  },
});
