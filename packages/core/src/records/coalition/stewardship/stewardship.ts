import { z } from "zod";
import { type Begin, command, type Evolve, record, refusals, type Table } from "../../../kernel/index.ts";
import { Day, fresh, idOf } from "../../../values/index.ts";
import { PersonId } from "../person/personId.ts";

export const StewardshipId = idOf("Stewardship");
export type StewardshipId = z.infer<typeof StewardshipId>;

/** One person's time as steward. The end of a term is shown, and ends nothing by itself. */
export const Stewardship = z.object({
  id: StewardshipId,
  person: PersonId,
  since: Day,
  /** The last day of the term, if one was agreed. */
  until: Day.nullable(),
  isOver: z.boolean(),
});
export type Stewardship = z.infer<typeof Stewardship>;
export type Stewardships = Table<Stewardship>;

/** A coalition has one to three stewards. */
export const STEWARDS_MAX = 3;

export const isSteward = (
  { stewardships }: { readonly stewardships: Stewardships },
  person: string | null,
): boolean => {
  for (const it of stewardships.values()) if (it.person === person && !it.isOver) return true;
  return false;
};

// What can have happened

const first = { StewardAppointed: Stewardship.omit({ isOver: true }) };

const begin: Begin<Stewardship, typeof first> = { StewardAppointed: (appointed) => ({ ...appointed, isOver: false }) };

const later = { StewardshipEnded: z.object({ id: StewardshipId }) };

const evolve: Evolve<Stewardship, typeof later> = { StewardshipEnded: (it) => ({ ...it, isOver: true }) };

// What may be asked

type World = { readonly stewardships: Stewardships; readonly persons: ReadonlyMap<string, unknown> };

const refuse = refusals("stewardship", {
  unknown: "There is no such stewardship.",
  "already-appointed": "This person is a steward already.",
  "unknown-person": "There is no such person here. Add the person first.",
  "steward-only": "Only a steward can do this.",
  "too-many": "A coalition has at most three stewards.",
  "last-steward": "A coalition needs a steward. Appoint a successor first.",
  over: "This stewardship is over already.",
});

const appointSteward = command({
  does: "Appoint a steward for a term.",
  input: z.strictObject({
    id: fresh(StewardshipId),
    person: PersonId,
    since: Day,
    until: Day.nullable().default(null),
  }),
  decide: (appointed, world: World, actor) => {
    const { id, person } = appointed;
    if (!isSteward(world, actor.person)) return refuse("steward-only", id);
    if (!world.persons.has(person)) return refuse("unknown-person", person);
    if (isSteward(world, person) || world.stewardships.has(id)) return refuse("already-appointed", person);
    if (running(world).length >= STEWARDS_MAX) return refuse("too-many", id);
    return [{ type: "StewardAppointed", ...appointed }];
  },
});

const endStewardship = command({
  does: "End a stewardship.",
  input: z.strictObject({ id: StewardshipId }),
  decide: ({ id }, world: World, actor) => {
    if (!isSteward(world, actor.person)) return refuse("steward-only", id);
    const stewardship = world.stewardships.get(id);
    if (!stewardship) return refuse("unknown", id);
    if (stewardship.isOver) return refuse("over", id);
    if (running(world).length === 1) return refuse("last-steward", id);
    return [{ type: "StewardshipEnded", id }];
  },
});

const running = ({ stewardships }: World) => [...stewardships.values()].filter(({ isOver }) => !isOver);

export const stewardships = record({
  means: "Who keeps the shared analysis alive, since when and until when.",
  is: Stewardship,
  first,
  begin,
  later,
  evolve,
  audience: () => ["coalition"],
  refusals: refuse.reasons,
  commands: { appointSteward, endStewardship },
});
