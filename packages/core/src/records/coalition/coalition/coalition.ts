import { z } from "zod";
import { type Begin, command, type Evolve, record, refusals, type Table, Words } from "../../../kernel/index.ts";
import { Day, fresh, idOf, name, TimeZone } from "../../../values/index.ts";
import type { Persons } from "../person/person.ts";
import { PersonId } from "../person/personId.ts";
import { isSteward, type Stewardships } from "../stewardship/stewardship.ts";
import { whyStale } from "../../stale.ts";
import { hasOneRoundOpen, isSameRhythm, Rhythm } from "./rhythm.ts";

export const CoalitionId = idOf("Coalition");
export type CoalitionId = z.infer<typeof CoalitionId>;

/** The coalition itself: its name, its time zone, who runs its server, its sponsor's window, how often it asks. */
export const Coalition = z.object({
  id: CoalitionId,
  name: Words,
  zone: TimeZone,
  /** The host of the server, who could read anything kept on it: named wherever we say who can read something. */
  host: Words,
  /** Until when somebody's backing can be counted on. */
  window: z.object({ sponsor: Words, until: Day }).nullable().optional(),
  /** How often members are asked whether what they said still holds. */
  rhythm: Rhythm.optional(),
  /** It came here from a file: when and by whom, where the file says it is from, and when it says it was made. */
  broughtIn: z.object({ at: z.string(), by: PersonId, from: z.string().nullable(), madeAt: z.string() }).optional(),
});
export type Coalition = z.infer<typeof Coalition>;
export type Coalitions = Table<Coalition>;

/** The day an instant falls on for the coalition, in its own time zone. */
export const dayOf = ({ coalitions }: { readonly coalitions: Coalitions }, at: string): string => {
  const [coalition] = coalitions.values();
  return daysIn(coalition?.zone ?? "UTC").format(Date.parse(at));
};

/** Making a formatter takes as long as formatting a hundred days. */
const daysIn = (zone: string): Intl.DateTimeFormat => {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", { timeZone: zone });
  formatters.set(zone, made);
  return made;
};

const formatters = new Map<string, Intl.DateTimeFormat>();

// What can have happened

const first = { CoalitionFounded: Coalition.omit({ window: true, rhythm: true, broughtIn: true }) };

const begin: Begin<Coalition, typeof first> = { CoalitionFounded: (founded) => founded };

const later = {
  CoalitionRenamed: z.object({ id: CoalitionId, name: Words }),
  CoalitionMovedZone: z.object({ id: CoalitionId, zone: TimeZone }),
  WindowNamed: z.object({ id: CoalitionId, window: Coalition.shape.window }),
  RhythmSet: Rhythm.extend({ id: CoalitionId }),
  /** Said of a whole history by whoever put it in place: nobody in the coalition can ask for it. */
  CoalitionBroughtIn: z.object({ id: CoalitionId, from: z.string().nullable(), madeAt: z.string() }),
};

const evolve: Evolve<Coalition, typeof later> = {
  CoalitionRenamed: (coalition, { name }) => ({ ...coalition, name }),
  CoalitionMovedZone: (coalition, { zone }) => ({ ...coalition, zone }),
  WindowNamed: (coalition, { window }) => ({ ...coalition, window: window ?? null }),
  RhythmSet: (coalition, { pulseEveryMonths, pulseDays, reviewMonthly }) => ({
    ...coalition,
    rhythm: { pulseEveryMonths, pulseDays, reviewMonthly },
  }),
  CoalitionBroughtIn: (coalition, { from, madeAt }, { person, at }) => ({
    ...coalition,
    broughtIn: { at, by: person, from, madeAt },
  }),
};

// What may be asked

type World = { readonly coalitions: Coalitions; readonly persons: Persons; readonly stewardships: Stewardships };

const refuse = refusals("coalition", {
  "already-founded": "This coalition has been founded already.",
  unknown: "There is no such coalition.",
  "steward-only": "Only a steward of the coalition can do this.",
  "rounds-overlap": "A round would still be open when the next one begins.",
});

const foundCoalition = command({
  does: "Found a coalition and become its first steward.",
  humanOnly: true,
  founds: true,
  input: z.strictObject({
    id: fresh(CoalitionId),
    name: name(),
    zone: TimeZone,
    host: name(),
    yourName: name(),
    stewardship: fresh(idOf("Stewardship")),
    on: Day,
  }),
  decide: ({ id, name, zone, host, yourName, stewardship, on }, { coalitions }: World, { person }) => {
    if (coalitions.size > 0) return refuse("already-founded", id);
    return [
      { type: "CoalitionFounded", id, name, zone, host },
      { type: "PersonAdded", id: person, name: yourName },
      { type: "StewardAppointed", id: stewardship, person, since: on, until: null },
    ];
  },
});

const renameCoalition = command({
  does: "Give the coalition another name.",
  input: z.strictObject({ id: CoalitionId, name: name(), seen: z.string() }),
  decide: ({ id, name, seen }, world: World, { person }) => {
    const coalition = world.coalitions.get(id);
    if (!coalition) return refuse("unknown", id);
    if (!isSteward(world, person)) return refuse("steward-only", id);
    return whyStale(coalition, seen, coalition.name) ?? [{ type: "CoalitionRenamed", id, name }];
  },
});

const moveZone = command({
  does: "Move the coalition to another time zone, from now on.",
  input: z.strictObject({ id: CoalitionId, zone: TimeZone }),
  decide: ({ id, zone }, world: World, { person }) => {
    const coalition = world.coalitions.get(id);
    if (!coalition) return refuse("unknown", id);
    if (!isSteward(world, person)) return refuse("steward-only", id);
    return coalition.zone === zone ? [] : [{ type: "CoalitionMovedZone", id, zone }];
  },
});

const nameWindow = command({
  does: "Say whose backing the coalition has and until when, or that no such window is open.",
  input: z.strictObject({
    id: CoalitionId,
    window: z.strictObject({ sponsor: name(), until: Day }).nullable(),
    seen: z.string(),
  }),
  decide: ({ id, window, seen }, world: World, { person }) => {
    const coalition = world.coalitions.get(id);
    if (!coalition) return refuse("unknown", id);
    if (!isSteward(world, person)) return refuse("steward-only", id);
    if (!window && !coalition.window) return [];
    return (
      whyStale(coalition, seen, coalition.window?.sponsor ?? coalition.name) ?? [{ type: "WindowNamed", id, window }]
    );
  },
});

const setRhythm = command({
  does: "Say how often a round is opened and for how many days, and whether a review is held each month.",
  input: z.strictObject({ id: CoalitionId, ...Rhythm.shape }),
  decide: ({ id, ...rhythm }, world: World, { person }) => {
    const coalition = world.coalitions.get(id);
    if (!coalition) return refuse("unknown", id);
    if (!isSteward(world, person)) return refuse("steward-only", id);
    if (!hasOneRoundOpen(rhythm)) return refuse("rounds-overlap", id);
    return isSameRhythm(coalition.rhythm, rhythm) ? [] : [{ type: "RhythmSet", id, ...rhythm }];
  },
});

export const coalitions = record({
  means:
    "The coalition itself, its name, its time zone, who runs its server, its sponsor's window, and how often members are asked.",
  is: Coalition,
  first,
  begin,
  later,
  evolve,
  audience: () => ["coalition"],
  refusals: refuse.reasons,
  commands: { foundCoalition, renameCoalition, moveZone, nameWindow, setRhythm },
});
