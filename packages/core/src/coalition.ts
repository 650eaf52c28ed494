import {
  type AnyCommand,
  type Circle,
  type Circles,
  type CommandsOf,
  compose,
  type EventOf,
  requestReasons,
  seenBy,
  type WholeOf,
} from "./kernel/index.ts";
import { isInvited } from "./records/coalition/invitation/shape.ts";
import { isSteward } from "./records/coalition/stewardship/stewardship.ts";
import * as ofCoalition from "./records/coalition/index.ts";
import * as ofCommitments from "./records/commitments/index.ts";
import * as ofVitality from "./records/vitality/index.ts";
import * as kinds from "./records/index.ts";
import { onRequest } from "./records/redaction/onRequest.ts";
import { redactionsOf } from "./records/redaction/redaction.ts";
import { repliesTo } from "./records/reply/reply.ts";
import { editReasons } from "./records/stale.ts";

const withReplies = { ...kinds, replies: repliesTo(kinds) };
export const records = { ...withReplies, redactions: redactionsOf(withReplies) };

/** The kinds of record by room, as in the workspace; `everywhere`: those about records of any kind. */
export const rooms: Readonly<Record<"coalition" | "commitments" | "vitality" | "everywhere", readonly string[]>> = {
  coalition: Object.keys(ofCoalition),
  commitments: Object.keys(ofCommitments),
  vitality: Object.keys(ofVitality),
  everywhere: ["replies", "redactions"],
};

/** Everything a coalition knows about itself: one table for each kind of record. */
export type Whole = WholeOf<typeof records>;
export type CoalitionEvent = EventOf<typeof records>;
export type CoalitionCommands = CommandsOf<typeof records>;

export const { commands, newWhole, readAsk, decide, become, put, replay } = compose(records);

/** Only the host can ask for it, at the machine itself: it is none of the coalition's commands. */
export const takeBackOnRequest = onRequest(withReplies);

/** Changes whenever what an event makes of a record changes, so that what was derived by older rules is made anew. */
export const FOLD = "2";

/**
 * The circles a person stands in now. Who is invited and does not belong reads her invitation, and nothing else that
 * was ever shown to her.
 */
export const circlesOf = (whole: Whole, person: string | null): Circles => {
  const circles = new Set<Circle>(["public"]);
  if (person === null) return circles;
  if (isSteward(whole, person)) circles.add("stewards").add("coalition");
  for (const it of whole.representations.values())
    if (it.person === person && !it.isOver) circles.add(`member:${it.member}`).add("coalition");
  const invited = isInvited(whole, person);
  if (invited) circles.add(`invited:${person}`);
  if (!invited || circles.has("coalition")) circles.add(`person:${person}`);
  return circles;
};

/** Somebody in these circles has a place: she belongs, or is invited. */
export const hasPlace = (circles: Circles): boolean =>
  circles.has("coalition") || [...circles].some((circle) => circle.startsWith("invited:"));

/** Who belongs may ask for anything, and the rules decide; who is invited may answer her invitation. */
export const mayAskFor = (circles: Circles, command: AnyCommand | undefined): boolean =>
  circles.has("coalition") || (command?.byInvited === true && hasPlace(circles));

/** The kinds of record that the rights of their `person` come from: what she may read is then worked out anew. */
export const RIGHTS: ReadonlySet<string> = new Set(["representations", "stewardships", "invitations"]);

export { dayOf } from "./records/coalition/coalition/coalition.ts";

/** What a viewer sees of the coalition: every answer and every decision is made from this. */
export const seen = (whole: Whole, circles: Circles): Whole => seenBy(records, whole, circles);

/** The sentences of refusals that belong to no one record, by code. */
export const refusalSentences: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.entries(requestReasons).map(([code, sentence]) => [`request/${code}`, sentence]),
  ...Object.entries(editReasons).map(([code, sentence]) => [`edit/${code}`, sentence]),
]);
