import { analysis, type Asker, type Sentences } from "../../kernel/index.ts";
import { coalitionSteps } from "./coalitionSteps.ts";
import { memberSteps } from "./memberSteps.ts";
import { mostUrgentFirst, type Step, type World } from "./step.ts";

/**
 * What needs the asker now, the most urgent first.
 *
 * For those who speak for a member: words that wait to be affirmed, promises due, an own gain not named. For a
 * steward: a reading left open, members nobody speaks for or nobody has talked with, talks not marked, words never
 * read back. Each says why; nothing is asked of anyone else; `null` for someone with no part in the coalition.
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
    "due-soon": {
      sentence: "Something {member} promised is due {days, plural, =0 {today} one {tomorrow} other {in # days}}.",
      reason: "If it will not be kept as promised, now is a good time to say so.",
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
      sentence: "{member} has not named what it gets out of this.",
      reason: "Nobody can say it for you. Not knowing yet is an answer too.",
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
    return [...memberSteps(world, asker), ...(asker.isSteward ? coalitionSteps(world, asker) : [])].sort(
      mostUrgentFirst,
    );
  },
});
