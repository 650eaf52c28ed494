import { analysis, type Asker, type Sentences } from "../../kernel/index.ts";
import { coalitionSteps } from "./coalitionSteps.ts";
import { memberSteps } from "./memberSteps.ts";
import { mostUrgentFirst, type Step, type World } from "./step.ts";
import { gapSteps, tieSteps } from "./tieSteps.ts";

/**
 * What needs the asker now, the most urgent first.
 *
 * For those who speak for a member: words that wait to be affirmed, ties that wait for a yes, promises due, what a
 * steward asks, an own gain not named, what others' gives make possible. For a steward: a reading left open, members
 * nobody speaks for or nobody has talked with, talks not marked, words never read back. Each says why; nothing is asked
 * of anyone else; `null` for someone with no part in the coalition.
 *
 * Order: by code as in `urgency`, then by what is due first, then by id.
 *
 * @source our own
 * @cost   at most two passes over each table.
 */
export const nextSteps = analysis({
  asks: "What needs me now?",
  source: null,
  says: {
    "reading-open": {
      sentence: "A reading is still open.",
      reason: "The room sees what it shows until it is closed.",
    },
    "past-due": {
      sentence:
        "Something {member} promised was due {days, plural, one {yesterday} other {# days ago}}. Say what became of it.",
      reason: "The others count on it. Kept, strained or agreed anew: each is worth knowing.",
    },
    "affirm-waiting": {
      sentence:
        "{count, plural, one {One sentence of {member} waits} other {# sentences of {member} wait}} for your yes.",
      reason: "Until you affirm it, only your member and the stewards can read it, and it counts for nothing.",
    },
    "tie-waiting": {
      sentence:
        "{count, plural, one {A give and a need wait} other {# gives and needs wait}} to be tied, if {member} says yes.",
      reason:
        "Somebody sees that one meets the other. It counts once both sides have agreed; a no is told to nobody else.",
    },
    "due-soon": {
      sentence: "Something {member} promised is due {days, plural, =0 {today} one {tomorrow} other {in # days}}.",
      reason: "If it will not be kept as promised, now is a good time to say so.",
    },
    "gap-asked": {
      sentence:
        "A steward asks {what, select, gain {what {member} gets out of this} need {what {member} needs} give {what {member} brings} other {what the others can do because {member} takes part}}.",
      reason: "Nobody can say it for you. That you cannot say it yet is an answer too.",
    },
    "no-member": {
      sentence: "Nobody belongs to this coalition yet.",
      reason: "Add those who must move together, one by one.",
    },
    "nobody-speaks": {
      sentence: "Nobody speaks for {member}.",
      reason: "Without a representative it can affirm nothing.",
    },
    "own-gain-unnamed": {
      sentence: "You have not named what {member} gets out of this.",
      reason: "Nobody can say it for you. Not knowing yet is an answer too.",
    },
    "possible-unsaid": {
      sentence:
        "{count, plural, one {A give meets something {member} needs} other {# gives meet something {member} needs}}. Say what that makes possible.",
      reason: "Only you can say it, and it is the first thing the giver reads.",
    },
    "not-talked-to": {
      sentence: "You have not talked with {member} yet.",
      reason: "What it gains, needs and brings is asked in private first.",
    },
    unmarked: {
      sentence: "{count, plural, one {One answer of {member} waits} other {# answers of {member} wait}} to be marked.",
      reason: "Marks show which words could become a give, a need or a gain.",
    },
    "never-read-back": {
      sentence:
        "{count, plural, one {One released sentence has} other {# released sentences have}} not been read back.",
      reason: "A promise made in front of the others holds better than one on paper.",
    },
  } satisfies Record<Step["code"], Sentences[string]>,
  answer: (world: World, asker: Asker): readonly Step[] | null => {
    if (!asker.isSteward && asker.members.length === 0) return null;
    const own = [...memberSteps(world, asker), ...tieSteps(world, asker), ...gapSteps(world, asker)];
    return [...own, ...(asker.isSteward ? coalitionSteps(world, asker) : [])].sort(mostUrgentFirst);
  },
});
