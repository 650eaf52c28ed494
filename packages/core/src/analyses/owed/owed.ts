import { analysis, type Asker, type Sentences } from "../../kernel/index.ts";
import { owedByUs, owedToUs } from "./betweenMembers.ts";
import { type Code, knownOf, type Owed, sideBySide, type World } from "./promise.ts";
import { watched } from "./watched.ts";

/**
 * What is owed: to others by the members the asker speaks for, to these members by others, and, for a steward, what
 * may need a talk.
 *
 *     promised(c)   c is a give or a gain for others, and affirmed
 *     owed(c)       promised(c), and open or under strain
 *     ours(c)       owed(c), of a member the asker speaks for
 *     theirs(c)     owed(c), tied by both sides' yes to such a member, which has not said that it arrived
 *     watched(c)    promised(c), of another member: lapsed, under strain, past its day, or asked for again
 *                   `REPEATEDLY` times or more; in this order the first that is so
 *
 * A commitment is found once for each side. Conditional and spoken ones are not promised yet. Order: ours, theirs,
 * watched; within each by the day it is due, those without a day last, then by id; `null` for someone without part in
 * the coalition.
 *
 * @source our own
 * @cost   one pass over members, commitments, ties and escalations each, and a sort.
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
      ...(asker.isSteward ? watched(world, known) : []),
    ].sort(sideBySide);
  },
});
