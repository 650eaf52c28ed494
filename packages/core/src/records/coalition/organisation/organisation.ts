import { z } from "zod";
import { type Begin, command, record, refusals, type Table, Words } from "../../../kernel/index.ts";
import { fresh, idOf, name } from "../../../values/index.ts";
import { isSteward, type Stewardships } from "../stewardship/stewardship.ts";

export const OrganisationId = idOf("Organisation");
export type OrganisationId = z.infer<typeof OrganisationId>;

/** An organisation that exists whether or not it belongs to this coalition. Its id is never a member's id. */
export const Organisation = z.object({ id: OrganisationId, name: Words });
export type Organisation = z.infer<typeof Organisation>;
export type Organisations = Table<Organisation>;

const first = { OrganisationAdded: Organisation };

const begin: Begin<Organisation, typeof first> = { OrganisationAdded: (added) => added };

type World = { readonly organisations: Organisations; readonly stewardships: Stewardships };

const refuse = refusals("organisation", {
  "already-added": "This organisation has been added already.",
  "steward-only": "Only a steward can add organisations.",
});

const addOrganisation = command({
  does: "Add an organisation that members belong to.",
  input: z.strictObject({ id: fresh(OrganisationId), name: name() }),
  decide: ({ id, name }, world: World, { person }) => {
    if (!isSteward(world, person)) return refuse("steward-only", id);
    if (world.organisations.has(id)) return refuse("already-added", id);
    return [{ type: "OrganisationAdded", id, name }];
  },
});

export const organisations = record({
  means: "The organisations that members are, or are part of.",
  is: Organisation,
  first,
  begin,
  later: {},
  evolve: {},
  audience: () => ["coalition"],
  refusals: refuse.reasons,
  commands: { addOrganisation },
});
