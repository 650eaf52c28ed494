import {
  become,
  type Change,
  type Circle,
  circlesOf,
  isRefusal,
  put,
  readAsk,
  replay,
  records,
  seen,
  seenItem,
  type AnyRecord,
  type Whole,
  type Words,
  wordsIn,
} from "@mortar/core";
import { outcomeOf } from "@mortar/core/testing/anyHistory.ts";
import { kitchen } from "@mortar/core/testing/cast.ts";
import { type Deed, told } from "@mortar/core/testing/story.ts";
import { asItStands, type Step } from "@mortar/core/src/worlds/tell.ts";

/** One request of a world, and what becomes of it in the other: the same, with other hidden words, or never asked. */
export type Asked = { readonly step: Step; readonly request: string; readonly inOther: Step | null };

export type TwoWorlds = {
  readonly viewer: string;
  /** What had happened before, in both. */
  readonly past: readonly Deed[];
  /** One request an hour. */
  readonly hours: readonly Asked[];
  /** The first world as the rules know it at the end: what there is to look for. */
  readonly whole: Whole;
  readonly made: Readonly<
    Record<"leftOut" | "otherWords" | "byViewer" | "refusedToViewer" | "seenOfOthers" | "hidden", number>
  >;
};

/**
 * Tells one world, and from it another that differs only in what the viewer never sees: requests that touch nothing
 * she ever sees are left out, and words she never sees are other words. What she sees must then be the same.
 * What is refused to others takes no hour: the rest of what is asked moves up, until the hours are full.
 */
export const twoWorlds = (
  viewer: string,
  past: readonly Deed[],
  steps: readonly Step[],
  instants: readonly string[],
): TwoWorlds => {
  const whole = replay(told(...past));
  const ever = new Set<Circle>();
  const inSight = new Set<string>();
  const look = () => {
    const circles = circlesOf(whole, viewer);
    for (const circle of circles) ever.add(circle);
    for (const [kind, table] of Object.entries(seen(whole, circles)))
      for (const id of table.keys()) inSight.add(`${kind}/${id}`);
  };
  look();
  const kept: Attempt[] = [];
  for (const step of steps) {
    const at = instants[kept.length];
    if (at === undefined) break;
    const it = attempt(whole, { ...step, by: { ...step.by, at } }, requestOf(kept.length), viewer);
    if (!it) continue;
    kept.push(it);
    look();
  }
  // What could be read before she belonged, and was closed to her by then, is among what she never sees.
  const isSeen = ({ kind, id, before, after }: Change) =>
    inSight.has(`${kind}/${id}`) && [before, after].some((it) => it && seenOf(kind, it, ever));
  const isNoticed = (it: Attempt) => it.isMine || it.changes.some(isSeen) || takesFrom(it.step, inSight);
  const needed = neededFor(kept, isNoticed, isSeen);
  const refsSeen = new Set(
    kept.flatMap(({ changes }) =>
      changes.filter(isSeen).flatMap(({ kind, after }) => refsIn(seenOf(kind, after, ever))),
    ),
  );

  const hours = kept.map((it): Asked => {
    const { step, request } = it;
    if (it.isMine) return { step, request, inOther: step };
    return {
      step,
      request,
      inOther: needed.has(it) ? otherwise(step, request, refsSeen, (id) => isHiddenAnswer(whole, id, ever)) : null,
    };
  });
  return { viewer, past, hours, whole, made: countOf(hours, kept, isSeen) };
};

/** Words were taken out of something she sees: that leaves a mark there, though the taking itself is hidden. */
const takesFrom = ({ name, ask }: Step, inSight: ReadonlySet<string>): boolean =>
  name === "takeBackWords" &&
  (ask as { readonly about: readonly { readonly kind: string; readonly id: string }[] }).about.some(({ kind, id }) =>
    inSight.has(`${kind}/${id}`),
  );

type Attempt = {
  readonly step: Step;
  readonly request: string;
  readonly isMine: boolean;
  readonly changes: readonly Change[];
};

const requestOf = (index: number) => `request-${String(index).padStart(4, "0")}-000000`;

/** `null`: refused, and not to the viewer; or refused to her for an id she could only have guessed. */
const attempt = (whole: Whole, unread: Step, request: string, viewer: string): Attempt | null => {
  const step = withRevisionSeen(whole, unread);
  const isMine = step.by.person === viewer;
  const decision = outcomeOf(whole, step, request);
  if (isRefusal(decision) && decision.refused === "request/id-taken") return null;
  if (isRefusal(decision) || "invalid" in decision) return isMine ? { step, request, isMine, changes: [] } : null;
  const changes = decision.map((event) => {
    const change = become(whole, { event, by: step.by, request });
    put(whole, change);
    return change;
  });
  return { step, request, isMine, changes };
};

const withRevisionSeen = (whole: Whole, step: Step): Step => {
  const { id, seen: from } = step.ask as { readonly id?: string; readonly seen?: string };
  if (from !== asItStands) return step;
  const world = seen(whole, circlesOf(whole, step.by.person));
  const stands = Object.values(world)
    .find((table) => table.has(id as string))
    ?.get(id as string);
  return { ...step, ask: { ...step.ask, seen: stands?.revision ?? "" } };
};

/** Every request the viewer could notice, and those on which such a request rests. */
const neededFor = (
  all: readonly Attempt[],
  isNoticed: (it: Attempt) => boolean,
  isSeen: (change: Change) => boolean,
) => {
  const needed = new Set<Attempt>();
  const ids = new Set<string>();
  const need = (it: Attempt) => {
    needed.add(it);
    for (const { id } of it.changes) ids.add(id);
    for (const id of it.isMine ? [] : idsIn(it.step)) ids.add(id);
  };
  for (const it of all) if (isNoticed(it)) need(it);
  for (let before = -1; before !== needed.size;) {
    before = needed.size;
    for (const it of all)
      if (!needed.has(it) && it.changes.some((change) => ids.has(change.id) || isSeen(change))) need(it);
  }
  return needed;
};

/**
 * An answer released words come from can be missing: only its own readers see where they were first heard. What the
 * coalition is called goes into an invitation.
 */
const idsIn = ({ name, ask }: Step): readonly string[] => {
  if (name === "inviteMember") return [...stringsIn(ask), kitchen.id];
  return stringsIn(name === "releaseCommitment" ? { ...ask, answer: null } : ask);
};

const stringsIn = (value: unknown): readonly string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

const seenOf = (kind: string, it: Change["after"], circles: ReadonlySet<Circle>) =>
  seenItem((records as Readonly<Record<string, AnyRecord>>)[kind] as AnyRecord, it, circles);

const refsIn = (item: unknown) => wordsIn(item).map(({ ref }) => ref);

const isHiddenAnswer = (whole: Whole, id: unknown, ever: ReadonlySet<Circle>) => {
  const answer = typeof id === "string" ? whole.answers.get(id) : undefined;
  return answer !== undefined && !answer.audience.some((circle) => ever.has(circle));
};

/** The same request where what the viewer never sees is otherwise. */
const otherwise = (
  step: Step,
  request: string,
  refsSeen: ReadonlySet<string>,
  isHidden: (answer: unknown) => boolean,
): Step => {
  const { answer } = step.ask as { readonly answer?: unknown };
  const read = readAsk(step.name, step.ask, request);
  if (!("ask" in read) || step.name === "takeBackWords") return step;
  const hidden = new Map(
    wordsIn(read.ask)
      .filter(({ ref }) => !refsSeen.has(ref))
      .map((it) => [it.ref, it]),
  );
  const ask = inOtherWords(read.ask, hidden) as object;
  return { ...step, ask: isHidden(answer) ? { ...ask, answer: null } : ask };
};

/** Longer ones, so that marks and passages still stand in them. */
const inOtherWords = (value: unknown, hidden: ReadonlyMap<string, Words>): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((it) => inOtherWords(it, hidden));
  if ("ref" in value && "said" in value)
    return hidden.has(value.ref as string) ? `${String(value.said)} ~ otherwise` : value.said;
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, inOtherWords(it, hidden)]));
};

const countOf = (hours: readonly Asked[], kept: readonly Attempt[], isSeen: (change: Change) => boolean) => ({
  leftOut: hours.filter(({ inOther }) => inOther === null).length,
  otherWords: hours.filter(
    (it) => it.inOther && it.inOther !== it.step && JSON.stringify(it.inOther.ask) !== JSON.stringify(plainly(it)),
  ).length,
  byViewer: kept.filter(({ isMine }) => isMine).length,
  refusedToViewer: kept.filter(({ isMine, changes }) => isMine && changes.length === 0).length,
  seenOfOthers: kept.filter(({ isMine, changes }) => !isMine && changes.some(isSeen)).length,
  hidden: kept.filter(({ changes }) => changes.some((it) => !isSeen(it))).length,
});

/** As `otherwise` would write it, had nothing been hidden. */
const plainly = ({ step, request }: Asked) => otherwise(step, request, { has: () => true } as never, () => false).ask;
