import { z } from "zod";
import { type Begin, command, type Evolve, record, refusals, type Table } from "../../../kernel/index.ts";
import { Day, fresh, idOf } from "../../../values/index.ts";
import { PersonId } from "../../coalition/person/personId.ts";
import { isSteward, type Stewardships } from "../../coalition/stewardship/stewardship.ts";

export const PulseId = idOf("Pulse");
export type PulseId = z.infer<typeof PulseId>;

/** One round in which every member is asked: still true? has your need changed? getting what was agreed? */
export const Pulse = z.object({
  id: PulseId,
  /** The first and the last day on which it is asked. Whoever is late can answer until it is closed. */
  from: Day,
  until: Day,
  steward: PersonId,
  isClosed: z.boolean(),
});
export type Pulse = z.infer<typeof Pulse>;
export type Pulses = Table<Pulse>;

/** The round that is asked now, if there is one. */
export const openPulse = (pulses: Pulses): Pulse | undefined => [...pulses.values()].find(({ isClosed }) => !isClosed);

/** The round before the one that is asked now, or the last there was. */
export const pulseBefore = (pulses: Pulses): Pulse | undefined =>
  [...pulses.values()].findLast(({ isClosed }) => isClosed);

// What can have happened

const first = { PulseOpened: Pulse.omit({ isClosed: true }) };

const begin: Begin<Pulse, typeof first> = { PulseOpened: (opened) => ({ ...opened, isClosed: false }) };

const later = { PulseClosed: z.object({ id: PulseId }) };

const evolve: Evolve<Pulse, typeof later> = { PulseClosed: (it) => ({ ...it, isClosed: true }) };

// What may be asked

type World = { readonly pulses: Pulses; readonly stewardships: Stewardships };

const refuse = refusals("pulse", {
  unknown: "There is no such round.",
  "already-open": "A round is open already. Close it first.",
  "steward-only": "Only a steward can do this.",
  "ends-before": "It would end before it begins.",
  closed: "This round is closed.",
});

const openRound = command({
  does: "Open a round in which every member is asked whether what it said still holds.",
  input: z.strictObject({ id: fresh(PulseId), from: Day, until: Day }),
  decide: (opened, world: World, { person }) => {
    const { id, from, until } = opened;
    if (!isSteward(world, person)) return refuse("steward-only", id);
    const open = openPulse(world.pulses);
    if (open || world.pulses.has(id)) return refuse("already-open", open?.id ?? id);
    return until < from ? refuse("ends-before", id) : [{ type: "PulseOpened", ...opened, steward: person }];
  },
});

const closeRound = command({
  does: "Close a round: nobody answers it any more.",
  input: z.strictObject({ id: PulseId }),
  decide: ({ id }, world: World, { person }) => {
    const it = world.pulses.get(id);
    if (!it) return refuse("unknown", id);
    if (!isSteward(world, person)) return refuse("steward-only", id);
    return it.isClosed ? refuse("closed", id) : [{ type: "PulseClosed", id }];
  },
});

export const pulses = record({
  means: "A round in which every member is asked whether what it said still holds.",
  is: Pulse,
  first,
  begin,
  later,
  evolve,
  audience: () => ["coalition"],
  refusals: refuse.reasons,
  commands: { openRound, closeRound },
});
