import { z } from "zod";
import {
  type Begin,
  command,
  type Evolve,
  record,
  type Refusal,
  refusals,
  type Table,
  Words,
} from "../../../kernel/index.ts";
import { fresh, idOf, reason } from "../../../values/index.ts";
import { HOURS_MAX } from "../../coalition/invitation/shape.ts";
import { MemberId } from "../../coalition/member/member.ts";
import { PersonId } from "../../coalition/person/personId.ts";
import { isVoiceOf, type Representations } from "../../coalition/representation/representation.ts";

export const TimeOfferId = idOf("TimeOffer");
export type TimeOfferId = z.infer<typeof TimeOfferId>;

/** How much of its time a member can give, in hours a month, as it says itself. */
export const TimeOffer = z.object({
  id: TimeOfferId,
  member: MemberId,
  hours: z.number().min(0).max(HOURS_MAX),
  /** Its real constraint, in its own words. */
  words: Words.nullable(),
  person: PersonId,
});
export type TimeOffer = z.infer<typeof TimeOffer>;
export type TimeOffers = Table<TimeOffer>;

export const timeOfferOf = (timeOffers: TimeOffers, member: string): TimeOffer | undefined =>
  [...timeOffers.values()].find((offer) => offer.member === member);

// What can have happened

const said = { id: true, hours: true, words: true, person: true } as const;

const first = { TimeOffered: TimeOffer };

const begin: Begin<TimeOffer, typeof first> = { TimeOffered: (offered) => offered };

const later = { TimeOfferChanged: TimeOffer.pick(said) };

const evolve: Evolve<TimeOffer, typeof later> = { TimeOfferChanged: (it, changed) => ({ ...it, ...changed }) };

// What may be asked

type World = { readonly timeOffers: TimeOffers; readonly representations: Representations };

const refuse = refusals("timeOffer", {
  unknown: "There is no such offer of time.",
  "already-offered": "This member has said how much time it can give. It can say otherwise.",
  "not-yours": "Only someone who speaks for this member can do this, in its name.",
});

const offerTime = command({
  does: "Say how many hours a month your member can give.",
  humanOnly: true,
  input: z.strictObject({
    id: fresh(TimeOfferId),
    member: MemberId,
    hours: TimeOffer.shape.hours,
    words: reason().nullable().default(null),
  }),
  decide: (offered, world: World, actor) => {
    const { id, member } = offered;
    if (!isVoiceOf(world, actor, member)) return refuse("not-yours", member);
    const before = timeOfferOf(world.timeOffers, member);
    if (before || world.timeOffers.has(id)) return refuse("already-offered", before?.id ?? id);
    return [{ type: "TimeOffered", ...offered, person: actor.person }];
  },
});

const changeTimeOffer = command({
  does: "Say that your member can give another number of hours a month.",
  humanOnly: true,
  input: z.strictObject({
    id: TimeOfferId,
    hours: TimeOffer.shape.hours,
    words: reason().nullable().default(null),
  }),
  decide: (changed, world: World, actor) => {
    const it = world.timeOffers.get(changed.id);
    if (!it) return refuse("unknown", changed.id);
    const why: Refusal | undefined = isVoiceOf(world, actor, it.member) ? undefined : refuse("not-yours", it.member);
    return why ?? [{ type: "TimeOfferChanged", ...changed, person: actor.person }];
  },
});

export const timeOffers = record({
  means: "How much of its time a member can give, in hours a month, as it says itself.",
  is: TimeOffer,
  first,
  begin,
  later,
  evolve,
  audience: () => ["coalition"],
  isTakenBackBy: ({ member }, actor, world: World) => isVoiceOf(world, actor, member),
  refusals: refuse.reasons,
  commands: { offerTime, changeTimeOffer },
});
