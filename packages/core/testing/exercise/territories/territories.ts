import { z } from "zod";
import { type Begin, command, type Evolve, record, refusals, type Table, Words } from "../../../src/kernel/index.ts";
import { MemberId, type Members } from "../../../src/records/coalition/member/member.ts";
import { isVoiceOf, type Representations } from "../../../src/records/coalition/representation/representation.ts";
import { idOf, name } from "../../../src/values/index.ts";

export const TerritoryId = idOf("Territory");

/** A place or a theme, and the member that leads there, so that members need not compete. */
export const Territory = z.object({ id: TerritoryId, name: Words, lead: MemberId });
export type Territory = z.infer<typeof Territory>;
export type Territories = Table<Territory>;

// What can have happened

const first = { TerritoryClaimed: Territory };

const begin: Begin<Territory, typeof first> = { TerritoryClaimed: (claimed) => claimed };

const later = { TerritoryHandedOver: z.object({ id: TerritoryId, lead: MemberId }) };

const evolve: Evolve<Territory, typeof later> = { TerritoryHandedOver: (it, { lead }) => ({ ...it, lead }) };

// What may be asked

type World = {
  readonly territories: Territories;
  readonly members: Members;
  readonly representations: Representations;
};

const refuse = refusals("territory", {
  unknown: "There is no such territory.",
  "already-claimed": "This territory has been claimed already.",
  "unknown-member": "There is no such member.",
  "not-yours": "Only someone who speaks for the member that leads here can do this.",
});

const claimTerritory = command({
  does: "Say where your member leads.",
  input: z.strictObject({ id: TerritoryId, name: name(), lead: MemberId }),
  decide: (claimed, { territories, ...world }: World, actor) => {
    if (!isVoiceOf(world, actor, claimed.lead)) return refuse("not-yours", claimed.lead);
    if (territories.has(claimed.id)) return refuse("already-claimed", claimed.id);
    return [{ type: "TerritoryClaimed", ...claimed }];
  },
});

const handOverTerritory = command({
  does: "Hand a territory over to another member.",
  input: z.strictObject({ id: TerritoryId, lead: MemberId }),
  decide: ({ id, lead }, { territories, members, ...world }: World, actor) => {
    const territory = territories.get(id);
    if (!territory) return refuse("unknown", id);
    if (!isVoiceOf(world, actor, territory.lead)) return refuse("not-yours", id);
    if (!members.has(lead)) return refuse("unknown-member", lead);
    return territory.lead === lead ? [] : [{ type: "TerritoryHandedOver", id, lead }];
  },
});

export const territories = record({
  means: "Where each member leads: places and themes.",
  is: Territory,
  first,
  begin,
  later,
  evolve,
  audience: () => ["coalition"],
  refusals: refuse.reasons,
  commands: { claimTerritory, handOverTerritory },
});
