import { z } from "zod";
import {
  type Actor,
  type Begin,
  command,
  type Evolve,
  record,
  type Refusal,
  refusals,
  type Table,
  Words,
} from "../../../kernel/index.ts";
import { Day, fresh, idOf, name, reason } from "../../../values/index.ts";
import { MemberId, type Members } from "../../coalition/member/member.ts";
import { isVoiceOf, type Representations } from "../../coalition/representation/representation.ts";
import { isSteward, type Stewardships } from "../../coalition/stewardship/stewardship.ts";
import { whyStale } from "../../stale.ts";

export const NonNegotiableId = idOf("NonNegotiable");
export type NonNegotiableId = z.infer<typeof NonNegotiableId>;

/** A mandate from outside the coalition, named so that nobody pretends to negotiate it. */
export const NonNegotiable = z.object({
  id: NonNegotiableId,
  /** Whom it binds; `null` where it binds everyone here. */
  member: MemberId.nullable(),
  /** What stands fast. */
  words: Words,
  /** Who demands it: a board, a law, a court. */
  from: Words,
  /** The last day it stands; `null` where no end is known. */
  until: Day.nullable(),
  /** What can be negotiated inside it; `null` while nobody has said. */
  negotiable: Words.nullable(),
  isLifted: z.boolean(),
});
export type NonNegotiable = z.infer<typeof NonNegotiable>;
export type NonNegotiables = Table<NonNegotiable>;

// What can have happened

const first = { NonNegotiableNamed: NonNegotiable.omit({ isLifted: true }) };

const begin: Begin<NonNegotiable, typeof first> = { NonNegotiableNamed: (named) => ({ ...named, isLifted: false }) };

const later = {
  NegotiablePartNamed: z.object({ id: NonNegotiableId, negotiable: Words }),
  NonNegotiableLifted: z.object({ id: NonNegotiableId }),
};

const evolve: Evolve<NonNegotiable, typeof later> = {
  NegotiablePartNamed: (it, { negotiable }) => ({ ...it, negotiable }),
  NonNegotiableLifted: (it) => ({ ...it, isLifted: true }),
};

// What may be asked

type World = {
  readonly nonNegotiables: NonNegotiables;
  readonly members: Members;
  readonly representations: Representations;
  readonly stewardships: Stewardships;
};

const refuse = refusals("nonNegotiable", {
  unknown: "There is no such non-negotiable.",
  "already-named": "This has been named already.",
  "unknown-member": "There is no such member.",
  "not-yours": "What binds one member is said by someone who speaks for it, in its name.",
  "steward-only": "What binds everyone here is said by a steward.",
  lifted: "This no longer stands: it has been lifted.",
});

const nameNonNegotiable = command({
  does: "Name what stands fast for your member, or for everyone here, and who demands it.",
  humanOnly: true,
  input: z.strictObject({
    id: fresh(NonNegotiableId),
    member: MemberId.nullable(),
    words: reason(),
    from: name(),
    until: Day.nullable().default(null),
    negotiable: reason().nullable().default(null),
  }),
  decide: (named, world: World, actor) => {
    const { id, member } = named;
    if (member !== null && !world.members.has(member)) return refuse("unknown-member", member);
    const why = whyNotForYou(named, world, actor);
    if (why) return why;
    return world.nonNegotiables.has(id) ? refuse("already-named", id) : [{ type: "NonNegotiableNamed", ...named }];
  },
});

const sayWhatIsNegotiable = command({
  does: "Say what can be negotiated inside something that stands fast.",
  humanOnly: true,
  input: z.strictObject({ id: NonNegotiableId, negotiable: reason(), seen: z.string() }),
  decide: ({ id, negotiable, seen }, world: World, actor) => {
    const it = world.nonNegotiables.get(id);
    if (!it) return refuse("unknown", id);
    const why = whyNotForYou(it, world, actor) ?? whyLifted(it);
    if (why) return why;
    const stale = it.negotiable && whyStale(it, seen, it.negotiable);
    return stale ?? [{ type: "NegotiablePartNamed", id, negotiable }];
  },
});

const liftNonNegotiable = command({
  does: "Say that something no longer stands fast.",
  humanOnly: true,
  input: z.strictObject({ id: NonNegotiableId }),
  decide: ({ id }, world: World, actor) => {
    const it = world.nonNegotiables.get(id);
    if (!it) return refuse("unknown", id);
    return whyNotForYou(it, world, actor) ?? whyLifted(it) ?? [{ type: "NonNegotiableLifted", id }];
  },
});

type Bound = Pick<NonNegotiable, "id" | "member">;

const whyNotForYou = ({ id, member }: Bound, world: World, actor: Actor): Refusal | undefined => {
  if (member === null) return isSteward(world, actor.person) ? undefined : refuse("steward-only", id);
  return isVoiceOf(world, actor, member) ? undefined : refuse("not-yours", member);
};

const whyLifted = ({ id, isLifted }: NonNegotiable): Refusal | undefined =>
  isLifted ? refuse("lifted", id) : undefined;

export const nonNegotiables = record({
  means: "What stands fast whoever is asked, who demands it, and what can be negotiated inside it.",
  is: NonNegotiable,
  first,
  begin,
  later,
  evolve,
  audience: () => ["coalition"],
  isTakenBackBy: (it, actor, world: World) => whyNotForYou(it, world, actor) === undefined,
  takesReplies: true,
  refusals: refuse.reasons,
  commands: { nameNonNegotiable, sayWhatIsNegotiable, liftNonNegotiable },
});
