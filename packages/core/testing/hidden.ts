import { circlesOf, type CoalitionEvent, records, seen, type Whole } from "../src/coalition.ts";
import { type Happened, type Words, wordsIn } from "../src/kernel/index.ts";
import { bo, ines, noor, olu, tariq, wanjiru } from "./cast.ts";

/** What somebody cannot see of a whole: records, and parts of records, each as `kind/id` or `kind/id/field`. */
export type Hidden = {
  readonly records: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  readonly from: string;
};

export const hiddenFrom = (whole: Whole, person: string): Hidden => {
  const hidden: Hidden & { records: Set<string>; parts: Set<string> } = {
    records: new Set(),
    parts: new Set(),
    from: person,
  };
  const view = seen(whole, circlesOf(whole, person));
  for (const kind of Object.keys(whole) as (keyof Whole)[])
    for (const [id, it] of whole[kind]) {
      const there = view[kind].get(id);
      if (!there) hidden.records.add(`${kind}/${id}`);
      else for (const field of partsMissing(it, there)) hidden.parts.add(`${kind}/${id}/${field}`);
    }
  return hidden;
};

/** Fields that are not there for the viewer, and whose words are not there under another name. */
const partsMissing = (it: object, there: object): readonly string[] => {
  const seenWords = new Set(wordsIn(there).map(({ ref }) => ref));
  return Object.entries(it)
    .filter(([field, value]) => !(field in there) && !wordsIn(value).some(({ ref }) => seenWords.has(ref)))
    .map(([field]) => field);
};

/** Everything there is in it: every table in its order, every field of every record. */
export const serialised = (whole: Whole) =>
  JSON.stringify(
    Object.entries(whole).map(([kind, table]) => [kind, table.size, [...table.keys()], [...table.values()]]),
  );

type History = readonly Happened<CoalitionEvent>[];

/**
 * The same history for whoever the hidden is hidden from: records she does not see are said otherwise, happened at
 * other times or never, parts she does not see are other parts, and there is more that she does not see.
 */
export const changeHidden = (history: History, hidden: Hidden, changes: readonly number[]): History => {
  let at = 0;
  const chosen = new Map<string, number>();
  const changeOf = (key: string) => {
    if (!chosen.has(key)) chosen.set(key, changes[at++ % changes.length] ?? 0);
    return chosen.get(key);
  };
  const changed = history.flatMap((happened): History => {
    const key = `${kindOf(happened.event)}/${happened.event.id}`;
    if (!hidden.records.has(key)) return [changePart(happened, key, hidden)];
    const change = changeOf(key);
    if (change === 0) return [];
    const request = change === 1 ? `${happened.request}-other` : happened.request;
    return [{ ...happened, request, event: change === 3 ? happened.event : saidOtherwise(happened.event) }];
  });
  return [...changed, ...moreHiddenFrom(hidden.from)];
};

const kindOf = ({ type }: CoalitionEvent) =>
  Object.entries(records).find(([, { first, later }]) => type in first || type in later)?.[0] ?? "";

/** Where the words as released, or where they come from, are hidden while the commitment is seen, they can be others. */
const changePart = (happened: Happened<CoalitionEvent>, key: string, { parts }: Hidden): Happened<CoalitionEvent> => {
  let { event } = happened;
  if (event.type !== "CommitmentReleased" && event.type !== "CommitmentReworded") return happened;
  if (parts.has(`${key}/releasedWords`)) event = { ...event, words: saidOtherwise(event.words) };
  if (event.type === "CommitmentReleased" && parts.has(`${key}/origin`))
    event = { ...event, origin: otherOrigin(event.origin) };
  return { ...happened, event };
};

type Origin = Extract<CoalitionEvent, { type: "CommitmentReleased" }>["origin"];

const otherOrigin = (origin: Origin): Origin =>
  origin ? null : { conversation: "conversation-elsewhere", answer: "answer-elsewhere-1", readers: [] };

const saidOtherwise = <Value>(value: Value): Value => {
  if (typeof value !== "object" || value === null) return value;
  if ("said" in value) return { ...value, said: `Otherwise: ${(value as unknown as Words).said}` };
  if (Array.isArray(value)) return value.map(saidOtherwise) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, saidOtherwise(it)])) as Value;
};

/**
 * A talk, an answer, words taken back, a complaint about the viewer with its reply, and promises for other members
 * alone: by two people who are not the viewer.
 */
const moreHiddenFrom = (viewer: string): History => {
  const [one, other] = [ines, tariq, wanjiru, bo, olu, noor].filter(({ person }) => person !== viewer);
  if (!one || !other) return [];
  const readers = [one.person, other.person];
  const talk = {
    id: "conversation-more-hidden",
    member: "member-library-0001",
    steward: one.person,
    speakers: readers,
    on: "2026-03-02",
  };
  const words = { ref: "request-more-hidden.1", said: "More.", cuts: [] };
  const events: readonly CoalitionEvent[] = [
    { type: "ConversationOpened", ...talk },
    {
      type: "AnswerHeard",
      id: "answer-more-hidden-1",
      conversation: talk.id,
      member: talk.member,
      question: words,
      words,
      speaker: other.person,
      steward: one.person,
      on: null,
      readers,
    },
    { type: "WordsTakenBack", id: "redaction-more-hidden", about: [], person: one.person },
    {
      type: "WordsTakenBackOnRequest",
      id: "redaction-on-request",
      about: [{ kind: "answers", id: "answer-more-hidden-1" }],
      person: "person-host-00001",
      readers: [`person:${one.person}`, `person:${other.person}`],
    },
    ...complaintAbout(viewer, one.person, other.person),
    ...promiseForOthers(words),
  ];
  return events.map((event) => ({ event, by: one, request: "request-more-hidden" }));
};

/** Written by one and answered by another, and hidden from the one it is about. */
export const complaintAbout = (viewer: string, one: string, other: string): readonly CoalitionEvent[] => {
  const words = { ref: "request-more-hidden.2", said: "About her.", cuts: [] };
  const complaint = { id: "complaint-more-hidden", about: viewer, words, to: [other], on: "2026-03-02" };
  const about = { kind: "complaints", id: complaint.id };
  const readers = [`person:${one}`, `person:${other}`] as const;
  return [
    { type: "ComplaintHeard", ...complaint, person: one, member: null },
    { type: "Replied", id: "reply-more-hidden-1", about, words, person: other, member: null, readers },
    { type: "ComplaintClosed", id: complaint.id },
  ];
};

/** Affirmed by a member the viewer never belongs to, for that member alone. */
const promiseForOthers = (words: Words): readonly CoalitionEvent[] => {
  const id = "commitment-more-hidden";
  const readers = { members: [], stewards: false };
  const released = { id, member: "member-more-hidden", as: "give" as const, words, due: null, origin: null, readers };
  return [
    { type: "CommitmentReleased", ...released },
    { type: "CommitmentAffirmed", id, words: null },
  ];
};
