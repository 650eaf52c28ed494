import { analysis, type Asker, type Finding, type Sentences } from "../../kernel/index.ts";
import { present } from "../../records/coalition/member/present.ts";
import { openPulse, type Pulse, pulseBefore } from "../../records/vitality/pulse/pulse.ts";
import { questionsIn } from "./findings.ts";
import type { Code, PulseTalk, TalkOf, World } from "./shape.ts";
import { talksOf } from "./talks.ts";

/**
 * What to talk about with each member this time: one screen for a quarter of an hour.
 *
 *     promises(m)   gives and needs of m that are out and were not said anew
 *     gets(m)       agreed ties in which m receives; made(m): those in which it gives and the receiver said what for
 *     gave(m)       standing movements of m, moved or noted since the round before began; got(m): the same to m alone
 *     question      what was said for m by somebody who speaks for it no more; what m answered this time, or else the last time,
 *                   where it still stands; a word that only m can say; help that nobody had asked for; a round before
 *                   that has no answer of m, where m, or somebody who speaks for it, stands as before that round was closed
 *
 * For a representative, its own members; for a steward, all who belong; `null` for anybody else. Nothing here is for a third:
 * what was answered in confidence is read by its member and the stewards alone.
 * Order: see `found`; within each by joining.
 *
 * @source our own
 * @cost   one pass over members, commitments, ties, movements, rounds and answers each; voices per member; and a sort of the findings.
 */
export const pulseTalk = analysis({
  asks: "What to talk about with each member this time?",
  source: null,
  says: {
    "round-open": {
      sentence:
        "{waiting, plural, one {One member has} other {# members have}} not answered this round yet; {answered, plural, =0 {none has} one {one has} other {# have}}.",
      reason: "A quarter of an hour each is enough. A talk hears more than a form.",
    },
    "all-answered": {
      sentence:
        "{answered, plural, one {One member was asked, and has answered} other {All # members have answered}} this round.",
      reason: "What was answered opens what comes next.",
    },
    "no-round": {
      sentence: "No round is open.",
      reason: "What is here is worth a talk at any time.",
    },
    "other-voice": {
      sentence: "Whoever answered this round for {member} belongs to it no more.",
      reason: "Is it so for whoever speaks now? The answer can be changed until the round is closed.",
    },
    "asked-anew": {
      sentence:
        "{count, plural, one {Something {member} had affirmed is} other {# things {member} had affirmed are}} asked anew, because somebody else speaks for it now.",
      reason: "Does it stand for whoever speaks now? A yes to it is said anew, by her.",
    },
    "words-no-more": {
      sentence:
        "{member} answered that {count, plural, one {something it had said is} other {# things it had said are}} true no more.",
      reason: "What would be true instead? It can withdraw the words, or agree something else in their place.",
    },
    "need-changed": {
      sentence: "{member} answered that what it needs has changed.",
      reason: "What does it need now, and who should know?",
    },
    "words-changed": {
      sentence:
        "{member} answered that {count, plural, one {something it had said has} other {# things it had said have}} changed.",
      reason: "How would it say it today? New words take the place of the old once it affirms them.",
    },
    "not-getting": {
      sentence:
        "{member} answered that it does not get all that was agreed{count, plural, one {} other {, of # things}}.",
      reason: "What is missing, and has its giver been asked?",
    },
    "word-owed": {
      sentence:
        "{count, plural, one {Something that moved to {member} waits} other {# things that moved to {member} wait}} for its word.",
      reason: "Has it arrived, whole or in part? It counts once {member} says so.",
    },
    "possible-unsaid": {
      sentence:
        "{member} has not said yet what {count, plural, one {a give it receives makes} other {# gives it receives make}} possible.",
      reason: "Only it can say so, and the giver reads it first.",
    },
    "gave-unasked": {
      sentence: "{member} did {count, plural, one {something} other {# things}} that nobody had asked for.",
      reason: "Begin with thanks. What made it possible?",
    },
    "last-unanswered": {
      sentence: "No answer of {member} to the round before is written down.",
      reason: "There may have been no good moment. Would a talk suit it better?",
    },
    "not-said-aloud": {
      sentence: "What was said and not written down is not in this.",
      reason: "Ask, even where nothing is listed.",
    },
    "not-unread": {
      sentence: "Only what you may read is in this.",
      reason: "Members can keep what they give to some of the others.",
    },
  } satisfies Record<Code, Sentences[string]>,
  answer: (world: World, asker: Asker): PulseTalk | null => {
    const members = present(world.members)
      .map(({ id }) => id)
      .filter((id) => asker.isSteward || asker.members.includes(id));
    if (members.length === 0) return null;
    const [round, before] = [openPulse(world.pulses), pulseBefore(world.pulses)];
    const talks = talksOf(world, members, { round, before });
    return {
      whole: wholeOf(talks, round),
      findings: questionsIn(world, talks, before?.id ?? null),
      notSeen: (["not-said-aloud", "not-unread"] as const).map((code) => ({ code, about: [], args: {} })),
      round: round?.id ?? null,
      before: before?.id ?? null,
      members: talks,
    };
  },
});

const wholeOf = (talks: readonly TalkOf[], round: Pulse | undefined): Finding<Code> => {
  if (!round) return { code: "no-round", about: [], args: {} };
  const waiting = talks.filter(({ answer }) => answer === null).length;
  const args = { waiting, answered: talks.length - waiting };
  return { code: waiting > 0 ? "round-open" : "all-answered", about: [round.id], args };
};
