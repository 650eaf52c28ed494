import type { Finding } from "../../kernel/index.ts";
import type { Members } from "../../records/coalition/member/member.ts";
import type { Representations } from "../../records/coalition/representation/representation.ts";
import type { Answers } from "../../records/commitments/answer/answer.ts";
import type { Commitments } from "../../records/commitments/commitment/shape.ts";
import type { Conversations } from "../../records/commitments/conversation/shape.ts";
import type { Gaps } from "../../records/commitments/gap/shape.ts";
import type { Readings } from "../../records/commitments/reading/reading.ts";
import type { Ties } from "../../records/commitments/tie/shape.ts";
import type { Replies } from "../../records/reply/reply.ts";

/** What the question looks at. */
export type World = {
  readonly members: Members;
  readonly representations: Representations;
  readonly conversations: Conversations;
  readonly answers: Answers;
  readonly commitments: Commitments;
  readonly readings: Readings;
  readonly ties: Ties;
  readonly gaps: Gaps;
  readonly replies: Replies;
};

/** What can need someone, the most urgent first. */
export const urgency = [
  "reading-open",
  "past-due",
  "affirm-waiting",
  "tie-waiting",
  "due-soon",
  "gap-asked",
  "no-member",
  "nobody-speaks",
  "own-gain-unnamed",
  "possible-unsaid",
  "not-talked-to",
  "unmarked",
  "never-read-back",
] as const;

/** `about` names at least one record, save for a coalition without members. */
export type Step = Finding<(typeof urgency)[number]>;

/** Promises due within so many days are worth a thought today. */
export const DUE_SOON_DAYS = 14;

export const mostUrgentFirst = (a: Step, b: Step) =>
  urgency.indexOf(a.code) - urgency.indexOf(b.code) || byDue(a, b) || compare(a.about[0] ?? "", b.about[0] ?? "");

/** The longest overdue, then the next to come. */
const byDue = (a: Step, b: Step) =>
  a.code === "past-due"
    ? Number(b.args["days"]) - Number(a.args["days"])
    : Number(a.args["days"] ?? 0) - Number(b.args["days"] ?? 0);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
