import {
  type Circle,
  type Circles,
  type CommandsOf,
  compose,
  type EventOf,
  requestReasons,
  seenBy,
  type WholeOf,
} from "./kernel/index.ts";
import { isSteward } from "./records/coalition/stewardship/stewardship.ts";
import * as kinds from "./records/index.ts";
import { redactionsOf } from "./records/redaction/redaction.ts";
import { repliesTo } from "./records/reply/reply.ts";
import { editReasons } from "./records/stale.ts";

const withReplies = { ...kinds, replies: repliesTo(kinds) };
export const records = { ...withReplies, redactions: redactionsOf(withReplies) };

/** Everything a coalition knows about itself: one table for each kind of record. */
export type Whole = WholeOf<typeof records>;
export type CoalitionEvent = EventOf<typeof records>;
export type CoalitionCommands = CommandsOf<typeof records>;

export const { commands, newWhole, readAsk, decide, become, put, replay } = compose(records);

/** Changes whenever what an event makes of a record changes, so that what was derived by older rules is made anew. */
export const FOLD = "2";

/** The circles a person stands in now. A person unknown to the coalition stands in the public alone. */
export const circlesOf = (whole: Whole, person: string | null): Circles => {
  const circles = new Set<Circle>(["public"]);
  if (person === null) return circles;
  circles.add(`person:${person}`);
  if (isSteward(whole, person)) circles.add("stewards").add("coalition");
  for (const it of whole.representations.values())
    if (it.person === person && !it.isOver) circles.add(`member:${it.member}`).add("coalition");
  return circles;
};

/** The kinds of record that rights come from: when one changes, who may read what is worked out anew. */
export const RIGHTS: ReadonlySet<string> = new Set(["representations", "stewardships"]);

export { dayOf } from "./records/coalition/coalition/coalition.ts";

/** What a viewer sees of the coalition: every answer and every decision is made from this. */
export const seen = (whole: Whole, circles: Circles): Whole => seenBy(records, whole, circles);

/** The sentences of refusals that belong to no one record, by code. */
export const refusalSentences: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.entries(requestReasons).map(([code, sentence]) => [`request/${code}`, sentence]),
  ...Object.entries(editReasons).map(([code, sentence]) => [`edit/${code}`, sentence]),
]);
