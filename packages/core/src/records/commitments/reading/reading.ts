import { z } from "zod";
import { type Begin, command, type Evolve, record, type Refusal, refusals, type Table } from "../../../kernel/index.ts";
import { Day, fresh, idOf } from "../../../values/index.ts";
import { MemberId, type Members } from "../../coalition/member/member.ts";
import { isSteward, type Stewardships } from "../../coalition/stewardship/stewardship.ts";
import { type Commitment, CommitmentId, type Commitments, isOut } from "../commitment/shape.ts";

export const ReadingId = idOf("Reading");
export type ReadingId = z.infer<typeof ReadingId>;

/** Reading back: released words shown to the room one at a time, so that each member can affirm its own. */
export const Reading = z.object({
  id: ReadingId,
  on: Day,
  /** In the order in which they are read. */
  order: z.array(CommitmentId).min(1).max(500).readonly(),
  /** What the room sees now; `null` between two. */
  showing: CommitmentId.nullable(),
  isOver: z.boolean(),
  /** Members nobody is in the room for: they answer later. Not there until somebody has looked around. */
  absent: z.array(MemberId).readonly().optional(),
});
export type Reading = z.infer<typeof Reading>;
export type Readings = Table<Reading>;

/** Its member chose that the whole room may see it. What only named members may read is not read out to everyone. */
export const isForTheRoom = (it: Pick<Commitment, "disclosure" | "readers"> | undefined): boolean =>
  it !== undefined && (it.disclosure === "released" || isOut(it)) && !it.readers;

// What can have happened

const first = { ReadingOpened: Reading.pick({ id: true, on: true, order: true }) };

const begin: Begin<Reading, typeof first> = {
  ReadingOpened: (opened) => ({ ...opened, showing: null, isOver: false }),
};

const later = {
  ReadingTurned: z.object({ id: ReadingId, showing: CommitmentId.nullable() }),
  ReadingReordered: Reading.pick({ id: true, order: true }),
  AbsenceNoted: z.object({ id: ReadingId, members: z.array(MemberId).readonly() }),
  ReadingClosed: z.object({ id: ReadingId }),
};

const evolve: Evolve<Reading, typeof later> = {
  ReadingTurned: (reading, { showing }) => ({ ...reading, showing }),
  ReadingReordered: (reading, { order }) => ({ ...reading, order }),
  AbsenceNoted: (reading, { members }) => ({ ...reading, absent: members }),
  ReadingClosed: (reading) => ({ ...reading, showing: null, isOver: true }),
};

// What may be asked

type World = {
  readonly readings: Readings;
  readonly commitments: Commitments;
  readonly members: Members;
  readonly stewardships: Stewardships;
};

const refuse = refusals("reading", {
  unknown: "There is no such reading.",
  "already-opened": "This reading has been opened already.",
  "one-at-a-time": "Another reading is open. Close it first.",
  "steward-only": "A reading is led by a steward.",
  "not-released": "Only words that their member has released to the room can be read back.",
  "not-in-order": "This is not part of the reading.",
  "shown-now": "The room sees this now. Show something else before it is left out.",
  "unknown-member": "There is no such member.",
  over: "This reading is over.",
});

/** Each once. */
const Order = Reading.shape.order.refine((ids) => new Set(ids).size === ids.length, { message: "reading/twice" });

const openReading = command({
  does: "Open a reading of released words, in an order.",
  input: z.strictObject({ id: fresh(ReadingId), on: Day, order: Order }),
  decide: (opening, world: World, { person }) => {
    const { id, order } = opening;
    if (!isSteward(world, person)) return refuse("steward-only", id);
    if (world.readings.has(id)) return refuse("already-opened", id);
    if ([...world.readings.values()].some(({ isOver }) => !isOver)) return refuse("one-at-a-time", id);
    const hidden = order.find((commitment) => !isForTheRoom(world.commitments.get(commitment)));
    return hidden ? refuse("not-released", hidden) : [{ type: "ReadingOpened", ...opening }];
  },
});

const turnReading = command({
  does: "Show the room another of the words being read, or none.",
  input: z.strictObject({ id: ReadingId, showing: CommitmentId.nullable() }),
  decide: ({ id, showing }, world: World, { person }) => {
    const why = whyNotLeading(id, world, person);
    if (why) return why;
    const reading = world.readings.get(id);
    if (reading?.showing === showing) return [];
    if (showing && !reading?.order.includes(showing)) return refuse("not-in-order", showing);
    if (showing && !isForTheRoom(world.commitments.get(showing))) return refuse("not-released", showing);
    return [{ type: "ReadingTurned", id, showing }];
  },
});

const reorderReading = command({
  does: "Change what is still to be read, and in which order.",
  input: z.strictObject({ id: ReadingId, order: Order, seen: z.string() }),
  decide: ({ id, order, seen }, world: World, { person }) => {
    const why = whyNotLeading(id, world, person);
    if (why) return why;
    const reading = world.readings.get(id);
    if (!reading || reading.revision !== seen) return { refused: "edit/stale", about: [id] };
    // What was taken home since keeps its place; it is shown to nobody.
    const hidden = order.find((it) => !reading.order.includes(it) && !isForTheRoom(world.commitments.get(it)));
    if (hidden) return refuse("not-released", hidden);
    if (reading.showing && !order.includes(reading.showing)) return refuse("shown-now", reading.showing);
    return isSame(order, reading.order) ? [] : [{ type: "ReadingReordered", id, order }];
  },
});

const noteAbsent = command({
  does: "Note which members nobody is in the room for. They answer later.",
  input: z.strictObject({ id: ReadingId, members: z.array(MemberId).max(200).readonly() }),
  decide: ({ id, members }, world: World, { person }) => {
    const why = whyNotLeading(id, world, person);
    if (why) return why;
    const unknown = members.find((member) => !world.members.has(member));
    if (unknown) return refuse("unknown-member", unknown);
    const absent = [...new Set(members)].sort();
    return isSame(absent, world.readings.get(id)?.absent ?? []) ? [] : [{ type: "AbsenceNoted", id, members: absent }];
  },
});

const closeReading = command({
  does: "Close a reading.",
  input: z.strictObject({ id: ReadingId }),
  decide: ({ id }, world: World, { person }) => whyNotLeading(id, world, person) ?? [{ type: "ReadingClosed", id }],
});

const whyNotLeading = (id: string, world: World, person: string): Refusal | undefined => {
  if (!isSteward(world, person)) return refuse("steward-only", id);
  const reading = world.readings.get(id);
  if (!reading) return refuse("unknown", id);
  return reading.isOver ? refuse("over", id) : undefined;
};

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((it, index) => it === other[index]);

export const readings = record({
  means: "Times at which released words are read back to the room.",
  is: Reading,
  first,
  begin,
  later,
  evolve,
  audience: () => ["stewards"],
  refusals: refuse.reasons,
  commands: { openReading, turnReading, reorderReading, noteAbsent, closeReading },
});
