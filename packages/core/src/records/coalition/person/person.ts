import { z } from "zod";
import { type Begin, command, type Evolve, record, refusals, type Table, Words } from "../../../kernel/index.ts";
import { fresh, name } from "../../../values/index.ts";
import { whyStale } from "../../stale.ts";
import { isSteward, type Stewardships } from "../stewardship/stewardship.ts";
import { PersonId } from "./personId.ts";

/** A human being known to the coalition, with or without an account. Addresses are kept elsewhere. */
export const Person = z.object({ id: PersonId, name: Words });
export type Person = z.infer<typeof Person>;
export type Persons = Table<Person>;

// What can have happened

const first = { PersonAdded: Person };

const begin: Begin<Person, typeof first> = { PersonAdded: (added) => added };

const later = { PersonRenamed: Person };

const evolve: Evolve<Person, typeof later> = { PersonRenamed: (person, { name }) => ({ ...person, name }) };

// What may be asked

type World = { readonly persons: Persons; readonly stewardships: Stewardships };

const refuse = refusals("person", {
  unknown: "There is no such person here.",
  "already-added": "This person has been added already.",
  "steward-only": "Only a steward can add people.",
  "not-you": "A name is changed by the person herself or by a steward.",
});

const addPerson = command({
  does: "Add a person the coalition will talk with.",
  input: z.strictObject({ id: fresh(PersonId), name: name() }),
  decide: ({ id, name }, world: World, actor) => {
    if (!isSteward(world, actor.person)) return refuse("steward-only", id);
    if (world.persons.has(id)) return refuse("already-added", id);
    return [{ type: "PersonAdded", id, name }];
  },
});

const renamePerson = command({
  does: "Change how a person is called.",
  input: z.strictObject({ id: PersonId, name: name(), seen: z.string() }),
  decide: ({ id, name, seen }, world: World, actor) => {
    const person = world.persons.get(id);
    if (!person) return refuse("unknown", id);
    if (actor.person !== id && !isSteward(world, actor.person)) return refuse("not-you", id);
    return whyStale(person, seen, person.name) ?? [{ type: "PersonRenamed", id, name }];
  },
});

export const persons = record({
  means: "The people of the coalition, with or without an account.",
  is: Person,
  first,
  begin,
  later,
  evolve,
  audience: ({ id }) => ["coalition", `person:${id}`],
  isTakenBackBy: ({ id }, actor) => actor.person === id,
  refusals: refuse.reasons,
  commands: { addPerson, renamePerson },
});
