import { z } from "zod";
import { type Begin, command, type Evolve, record, type Refusal, refusals, type Table } from "../../../kernel/index.ts";
import { Day, idOf } from "../../../values/index.ts";
import { isSteward, type Stewardships } from "../../coalition/stewardship/stewardship.ts";
import { CommitmentId, type Commitments } from "../commitment/shape.ts";

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
});
export type Reading = z.infer<typeof Reading>;
export type Readings = Table<Reading>;

// What can have happened

const first = { ReadingOpened: Reading.pick({ id: true, on: true, order: true }) };

const begin: Begin<Reading, typeof first> = {
  ReadingOpened: (opened) => ({ ...opened, showing: null, isOver: false }),
};

const later = {
  ReadingTurned: z.object({ id: ReadingId, showing: CommitmentId.nullable() }),
  ReadingClosed: z.object({ id: ReadingId }),
};

const evolve: Evolve<Reading, typeof later> = {
  ReadingTurned: (reading, { showing }) => ({ ...reading, showing }),
  ReadingClosed: (reading) => ({ ...reading, showing: null, isOver: true }),
};

// What may be asked

type World = { readonly readings: Readings; readonly commitments: Commitments; readonly stewardships: Stewardships };

const refuse = refusals("reading", {
  unknown: "There is no such reading.",
  "already-opened": "This reading has been opened already.",
  "one-at-a-time": "Another reading is open. Close it first.",
  "steward-only": "A reading is led by a steward.",
  "not-released": "Only words that their member has released can be read back.",
  "not-in-order": "This is not part of the reading.",
  over: "This reading is over.",
});

const openReading = command({
  does: "Open a reading of released words, in an order.",
  input: z.strictObject({ id: ReadingId, on: Day, order: Reading.shape.order }),
  decide: (opening, world: World, { person }) => {
    const { id, order } = opening;
    if (!isSteward(world, person)) return refuse("steward-only", id);
    if (world.readings.has(id)) return refuse("already-opened", id);
    if ([...world.readings.values()].some(({ isOver }) => !isOver)) return refuse("one-at-a-time", id);
    const hidden = order.find((commitment) => !canBeRead(world, commitment));
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
    if (showing && !canBeRead(world, showing)) return refuse("not-released", showing);
    return [{ type: "ReadingTurned", id, showing }];
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

/** Released or affirmed: its member chose that the room may see it. */
const canBeRead = ({ commitments }: World, id: string) => {
  const disclosure = commitments.get(id)?.disclosure;
  return disclosure === "released" || disclosure === "affirmed";
};

export const readings = record({
  means: "Times at which released words are read back to the room.",
  is: Reading,
  first,
  begin,
  later,
  evolve,
  audience: () => ["stewards"],
  refusals: refuse.reasons,
  commands: { openReading, turnReading, closeReading },
});
