import { analysis, type Asker, type Sentences } from "../../kernel/index.ts";
import { betweenSteps } from "./betweenSteps.ts";
import { coalitionSteps } from "./coalitionSteps.ts";
import { memberSteps } from "./memberSteps.ts";
import { personSteps } from "./personSteps.ts";
import { needSteps, roundSteps, unheardSteps } from "./roundSteps.ts";
import { mostUrgentFirst, type Step, STEPS_MAX, type World } from "./step.ts";
import { gapSteps, tieSteps } from "./tieSteps.ts";

/**
 * What needs the asker now, the most urgent first.
 *
 * For those who speak for a member: words that wait to be affirmed or are asked anew, promises and conditions whose day
 * comes, ties, newcomers and successors that wait for a yes, what arrived and was not told, what a steward asks, an own
 * gain not named, what others' gives make possible; what moved to it, rounds and reviews that wait for its word, pledges made
 * before it was represented so, and what its own answer opened. For a steward, along the practice: a reading left open, a voice in
 * dispute, newcomers to welcome, needs that changed, members not heard in a round, a window that closes, members nobody speaks for or has talked with, gains not named, talks
 * that rested or are not marked, words never read back. For anyone: a yes she heard, words written to her, a talk to be
 * handed over, an invitation. Each says why; nothing is asked of anyone else; `null` for someone with no part in the
 * coalition and nothing of her own to answer.
 *
 * Order: by code as in `urgency`, then by what is due first, then by id; at most `STEPS_MAX`.
 *
 * @source our own
 * @cost   a few passes over each table.
 */
export const nextSteps = analysis({
  asks: "What needs me now?",
  source: null,
  says: {
    "reading-open": {
      sentence: "A reading is still open.",
      reason: "The room sees what it shows until it is closed.",
    },
    "witness-waiting": {
      sentence: "You are named as the one who heard {person} say yes.",
      reason: "It counts as spoken once you say that you heard it. That you did not is as good an answer.",
    },
    "moved-waiting": {
      sentence:
        "{count, plural, one {{giver} has moved “{what}”{kind, select, hours { ({quantity, plural, one {# hour} other {# hours}})} money { ({quantity, number} {currency})} uncounted {} other { ({quantity, number})}} to {member}. Has it arrived?} other {# things that moved to {member} wait for your word.}}",
      reason: "Whoever gave it sees what has arrived once you say so. A word of thanks can go with it.",
    },
    "voice-disputed": {
      sentence: "Somebody disputes that {person} speaks for {member}.",
      reason: "Until a steward settles it, {person} reads and does not speak. Talk with both first.",
    },
    "past-due": {
      sentence:
        "Something {member} promised was due {days, plural, one {yesterday} other {# days ago}}. Say what became of it.",
      reason: "The others count on it. Kept, strained or agreed anew: each is worth knowing.",
    },
    "condition-past": {
      sentence:
        "A yes of {member} waits for {to}. The day for it was {days, plural, one {yesterday} other {# days ago}}.",
      reason: "Say how it came out. A yes that waits for ever is read as a no.",
    },
    "affirm-waiting": {
      sentence:
        "{count, plural, one {One sentence of {member} waits} other {# sentences of {member} wait}} for your yes.",
      reason: "Until you affirm it, only your member and the stewards can read it, and it counts for nothing.",
    },
    "asked-anew": {
      sentence:
        "{count, plural, one {One promise of {member} was} other {# promises of {member} were}} made before you spoke for it.",
      reason:
        "Say of each whether it stands, as it is or in your own words. What you cannot stand by, you can withdraw.",
    },
    "pledge-asked-anew": {
      sentence:
        "{count, plural, one {One pledge of {member} was} other {# pledges of {member} were}} made before you spoke for it.",
      reason: "Say of each whether it stands. It can be changed, or ended.",
    },
    "tie-waiting": {
      sentence:
        "{count, plural, one {A give and a need wait} other {# gives and needs wait}} to be tied, if {member} says yes.",
      reason:
        "Somebody sees that one meets the other. It counts once both sides have agreed; a no is told to nobody else.",
    },
    "newcomer-waiting": {
      sentence: "{newcomer} wants to join. Choose what it reads of {member}.",
      reason: "What you close stays with those who belong today. Without a choice, all of yours stays closed to it.",
    },
    "newcomer-chosen": {
      sentence: "{newcomer} can be welcomed.",
      reason: "The members have chosen what it reads, or the day of joining has come.",
    },
    "invitation-open": {
      sentence: "You are invited to take part in {coalition}.",
      reason: "It says why you, who else is there, and what is asked of you. A no is told to nobody but the stewards.",
    },
    "succession-waiting": {
      sentence: "{person} is proposed as a steward. Does {member} say yes?",
      reason: "A steward answers to all members alike. More than half of them appoint one.",
    },
    "succession-backed": {
      sentence: "More than half of the members want you as a steward.",
      reason: "You become one when you accept, and not before.",
    },
    "handover-waiting": {
      sentence: "{person} is to go on with your talk in place of the steward who asked you.",
      reason: "What you said in private passes on only if you agree.",
    },
    "complaint-unanswered": {
      sentence: "{person} has written to you about somebody.",
      reason: "Only those it was written to can read it. A reply need not be a solution.",
    },
    "misalignment-unanswered": {
      sentence: "Somebody says that {member} works against what you are together for.",
      reason: "You answer for it. What you reply stands beside what was said.",
    },
    "round-open": {
      sentence: "{member} is asked: does what it said still hold, has its need changed, does it get what was agreed?",
      reason: "It takes a minute. What has changed is worth knowing while there is time.",
    },
    "review-open": {
      sentence: "{member} is asked how the month was: does the goal move, and did it work to what is shared?",
      reason: "Working alone for a reason is fine. Said, it stays part of what is shared.",
    },
    "condition-due": {
      sentence:
        "A yes of {member} waits for {to}. The day for it is {days, plural, =0 {today} one {tomorrow} other {in # days}}.",
      reason: "There is a page to take along. Once the answer is there, affirm it or take it back.",
    },
    "due-soon": {
      sentence: "Something {member} promised is due {days, plural, =0 {today} one {tomorrow} other {in # days}}.",
      reason: "If it will not be kept as promised, now is a good time to say so.",
    },
    "pledge-due": {
      sentence:
        "{kind, select, hours {{left, plural, one {# hour is} other {# hours are}}} money {{left, number} {currency} are} other {{left, plural, =0 {Something is} one {# is} other {# are}}}} left of what {member} pledged {every, select, week {this week} month {this month} quarter {this quarter} year {this year} other {in all}}{reaches, plural, =0 {} =1 { for {receiver}} =2 { for {receiver} and another} other { for {receiver} and others}}: “{what}”.",
      reason: "What has moved, two taps write down. If it is harder than thought, change the pledge or end it.",
    },
    "words-answered-changed": {
      sentence:
        "{member} answered that {count, plural, one {something it had said holds} other {# things it had said hold}} no more as said.",
      reason: "Say it in other words, or withdraw it, so that the others can plan again.",
    },
    "not-getting": {
      sentence:
        "{member} answered that it does not get all that was agreed{count, plural, one {} other {, of # things}}.",
      reason: "Ask for it. Those who give may not know what is missing.",
    },
    "need-answered-changed": {
      sentence: "{member} answered that what it needs has changed.",
      reason: "Talk with it before anybody plans with what it needed.",
    },
    "round-unheard": {
      sentence: "{count, plural, one {One member has} other {# members have}} not been heard in this round.",
      reason: "A quarter of an hour each is enough, and each talk is prepared. A talk hears more than a form.",
    },
    "arrival-unsaid": {
      sentence: "{giver} says it has kept what it promised {member}. Has it arrived?",
      reason: "What was given counts once the one it was for says so.",
    },
    "gap-asked": {
      sentence:
        "A steward asks {what, select, gain {what {member} gets out of this} need {what {member} needs} give {what {member} brings} other {what the others can do because {member} takes part}}.",
      reason: "Nobody can say it for you. That you cannot say it yet is an answer too.",
    },
    "window-closing": {
      sentence:
        "The backing of {sponsor} lasts {days, plural, =0 {until today} one {one more day} other {# more days}}.",
      reason: "What needs that backing is worth a yes before then. What will stand without it can take its time.",
    },
    "term-ending": {
      sentence: "Your term as a steward ends {days, plural, =0 {today} one {tomorrow} other {in # days}}.",
      reason: "Nothing ends by itself. Ask the members whether they want you to go on, or whom else.",
    },
    "talk-rested": {
      sentence: "Your talk with {member} has rested.",
      reason: "Go on where you stopped, or let it be over. Both are kind.",
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
    "gains-unnamed": {
      sentence:
        "{count, plural, one {{member} has not named what it gains.} other {# members have not named what they gain.}}",
      reason:
        "Talk with them before you bring everyone together. Who gains nothing it can name has little to stay for.",
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
    const own = personSteps(world, asker);
    if (!asker.isSteward && asker.members.length === 0 && own.length === 0) return null;
    const steps = [
      ...own,
      ...[memberSteps, tieSteps, gapSteps, betweenSteps, roundSteps].flatMap((stepsOf) => stepsOf(world, asker)),
      ...(asker.isSteward ? [...coalitionSteps(world, asker), ...needSteps(world), ...unheardSteps(world, asker)] : []),
    ];
    return steps.sort(mostUrgentFirst).slice(0, STEPS_MAX);
  },
});
