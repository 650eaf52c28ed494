import type { Finding } from "../../kernel/index.ts";
import type { Coalitions } from "../../records/coalition/coalition/coalition.ts";
import type { Complaints } from "../../records/coalition/complaint/complaint.ts";
import type { Invitations } from "../../records/coalition/invitation/shape.ts";
import type { Members } from "../../records/coalition/member/member.ts";
import type { Misalignments } from "../../records/coalition/misalignment/misalignment.ts";
import type { Persons } from "../../records/coalition/person/person.ts";
import type { Representations } from "../../records/coalition/representation/shape.ts";
import type { Stewardships } from "../../records/coalition/stewardship/stewardship.ts";
import type { Successions } from "../../records/coalition/succession/shape.ts";
import type { Answers } from "../../records/commitments/answer/answer.ts";
import type { Commitments } from "../../records/commitments/commitment/shape.ts";
import type { Conversations } from "../../records/commitments/conversation/shape.ts";
import type { Escalations } from "../../records/commitments/escalation/escalation.ts";
import type { Gaps } from "../../records/commitments/gap/shape.ts";
import type { Movements } from "../../records/commitments/movement/shape.ts";
import type { Pledges } from "../../records/commitments/pledge/shape.ts";
import type { Readings } from "../../records/commitments/reading/reading.ts";
import type { Ties } from "../../records/commitments/tie/shape.ts";
import type { Replies } from "../../records/reply/reply.ts";
import type { Pulses } from "../../records/vitality/pulse/pulse.ts";
import type { PulseAnswers } from "../../records/vitality/pulseAnswer/shape.ts";
import type { Reviews } from "../../records/vitality/review/review.ts";
import type { ReviewAnswers } from "../../records/vitality/reviewAnswer/reviewAnswer.ts";

/** What the question looks at. */
export type World = {
  readonly coalitions: Coalitions;
  readonly members: Members;
  readonly persons: Persons;
  readonly representations: Representations;
  readonly stewardships: Stewardships;
  readonly successions: Successions;
  readonly invitations: Invitations;
  readonly complaints: Complaints;
  readonly misalignments: Misalignments;
  readonly conversations: Conversations;
  readonly answers: Answers;
  readonly commitments: Commitments;
  readonly gaps: Gaps;
  readonly ties: Ties;
  readonly readings: Readings;
  readonly replies: Replies;
  readonly escalations: Escalations;
  readonly pledges: Pledges;
  readonly movements: Movements;
  readonly pulses: Pulses;
  readonly pulseAnswers: PulseAnswers;
  readonly reviews: Reviews;
  readonly reviewAnswers: ReviewAnswers;
};

/** What can need someone, the most urgent first. */
export const urgency = [
  "reading-open",
  "witness-waiting",
  "moved-waiting",
  "voice-disputed",
  "past-due",
  "condition-past",
  "affirm-waiting",
  "asked-anew",
  "pledge-asked-anew",
  "tie-waiting",
  "newcomer-waiting",
  "newcomer-chosen",
  "invitation-open",
  "succession-waiting",
  "succession-backed",
  "handover-waiting",
  "complaint-unanswered",
  "misalignment-unanswered",
  "round-open",
  "review-open",
  "condition-due",
  "due-soon",
  "pledge-due",
  "words-answered-changed",
  "not-getting",
  "need-answered-changed",
  "round-unheard",
  "arrival-unsaid",
  "gap-asked",
  "window-closing",
  "term-ending",
  "talk-rested",
  "no-member",
  "nobody-speaks",
  "own-gain-unnamed",
  "possible-unsaid",
  "gains-unnamed",
  "not-talked-to",
  "unmarked",
  "never-read-back",
] as const;

/** `about` names at least one record, save for a coalition without members. */
export type Step = Finding<(typeof urgency)[number]>;

/** Promises due, and conditions that end, within so many days are worth a thought today. */
export const DUE_SOON_DAYS = 14;

/** What is left of a pledge comes again every week or month: it is spoken of in the last days of each. */
export const PLEDGE_SOON_DAYS = 3;

/** A sponsor's window and a steward's term need longer: what follows them takes weeks. */
export const CLOSING_SOON_DAYS = 30;

/** What is shown at most: a page of a hundred tasks helps nobody begin. */
export const STEPS_MAX = 40;

export const mostUrgentFirst = (a: Step, b: Step) =>
  urgency.indexOf(a.code) - urgency.indexOf(b.code) || byDue(a, b) || compare(a.about.join(" "), b.about.join(" "));

/** The longest overdue, then the next to come. */
const byDue = (a: Step, b: Step) =>
  a.code === "past-due" || a.code === "condition-past"
    ? Number(b.args["days"]) - Number(a.args["days"])
    : Number(a.args["days"] ?? 0) - Number(b.args["days"] ?? 0);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Whole days: a day without a clock is read as its midnight in UTC. */
export const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
