import {
  type Change,
  type Circles,
  hasPlace,
  type Kept,
  records,
  seenItem,
  sightOf,
  type AnyRecord,
  type WithId,
} from "@mortar/core";
import type { Cursors } from "./cursor.ts";
import type { HotCoalition } from "./hotCoalition.ts";
import type { Step } from "./recent.ts";
import { spokenForBy } from "./view.ts";

/** One record as it now stands for a viewer; `null`: it is no longer to be seen. */
export type Patch = { readonly kind: string; readonly id: string; readonly item: Kept<WithId> | null };

/** What a follower of a coalition is told. After `reload` nothing more comes: begin anew with a fresh view. */
export type Sink = {
  readonly patches: (json: string, cursor: string) => void;
  readonly reload: () => void;
};

/**
 * Follows a coalition for one person, from a cursor on. Steps outside the person's sight send nothing, and leave no
 * trace in what is sent later.
 */
export const watch = (
  hot: HotCoalition,
  cursors: Cursors,
  person: string,
  cursor: string,
  sink: Sink,
): (() => void) => {
  const from = cursors.unseal(hot.life, cursor);
  const missed = from === null ? null : hot.since(from, hot.told());
  const circles = hot.circles(person);
  if (!missed || missed.some(({ movesRightsOf }) => movesRightsOf.has(person)) || !hasPlace(circles)) {
    sink.reload();
    return () => {};
  }
  const members = spokenForBy(hot.whole, person).join();
  const isAsBefore = () =>
    sameCircles(circles, hot.circles(person)) && members === spokenForBy(hot.whole, person).join();
  send(sink, patchesFor(merged(missed, circles), circles), () => cursors.seal(hot.life, hot.told()));
  const stop = hot.follow((step) => {
    if (!step || (step.movesRightsOf.has(person) && !isAsBefore())) {
      stop();
      return sink.reload();
    }
    send(sink, patchesOnce(step, circles), () => cursorOnce(step, hot, cursors));
  });
  return stop;
};

const send = (sink: Sink, patches: string, seal: () => string) => {
  if (patches === "") return;
  const cursor = seal();
  sink.patches(`{"patches":[${patches}],"cursor":"${cursor}"}`, cursor);
};

/**
 * What was missed, a record at a time: as it was then, as it is now. Only what was in sight counts: in what order records
 * come must not tell of the rest.
 */
const merged = (missed: readonly Step[], circles: Circles): readonly Change[] => {
  const byRecord = new Map<string, Change>();
  for (const change of missed.flatMap(({ changes }) => changes)) {
    if (patchOf(change, circles) === "") continue;
    const key = `${change.kind} ${change.id}`;
    const first = byRecord.get(key);
    byRecord.set(key, first ? { ...change, before: first.before } : change);
  }
  return [...byRecord.values()];
};

/** Sealing costs more than sending: one cursor serves all who are told of the same step. */
const cursorOnce = (step: Step, hot: HotCoalition, cursors: Cursors) => {
  const known = cursorsByStep.get(step) ?? cursors.seal(hot.life, step.version);
  cursorsByStep.set(step, known);
  return known;
};

const cursorsByStep = new WeakMap<Step, string>();

const patchesFor = (changes: readonly Change[], circles: Circles): string =>
  changes
    .map((change) => patchOf(change, circles))
    .filter(Boolean)
    .join(",");

/** Many follow at once, and most see the same: each sight of a step is written out once. */
const patchesOnce = (step: Step, circles: Circles): string => {
  const sight = step.changes.map((change) => sightsOf(change, circles)).join("|");
  const known = writtenOut.get(step) ?? new Map<string, string>();
  writtenOut.set(step, known);
  const written = known.get(sight) ?? patchesFor(step.changes, circles);
  known.set(sight, written);
  return written;
};

const writtenOut = new WeakMap<Step, Map<string, string>>();

const sightsOf = ({ kind, before, after }: Change, circles: Circles) =>
  `${sightOf(kindOf(kind), before, circles)}>${sightOf(kindOf(kind), after, circles)}`;

const patchOf = ({ kind, id, before, after }: Change, circles: Circles): string => {
  const was = seenItem(kindOf(kind), before, circles);
  const is = seenItem(kindOf(kind), after, circles);
  if (!was && !is) return "";
  const patch: Patch = { kind, id, item: is ?? null };
  const written = JSON.stringify(patch);
  return was && is && written === JSON.stringify({ kind, id, item: was }) ? "" : written;
};

const kindOf = (kind: string) => (records as Readonly<Record<string, AnyRecord>>)[kind] as AnyRecord;

const sameCircles = (one: Circles, other: Circles) =>
  one.size === other.size && [...one].every((circle) => other.has(circle));
