import { z } from "zod";
import {
  type Actor,
  type Begin,
  command,
  type Evolve,
  record,
  type Refusal,
  refusals,
  Words,
} from "../../../kernel/index.ts";
import { Day, fresh, name } from "../../../values/index.ts";
import { isMeasured, Measured } from "../../../values/resource.ts";
import { isVoiceOf, type Representations } from "../../coalition/representation/representation.ts";
import { whyStale } from "../../stale.ts";
import { audienceOf } from "../commitment/readers.ts";
import { CommitmentId, type Commitments, isOut } from "../commitment/shape.ts";
import { Every, Pledge, PledgeId, type Pledges, type Terms } from "./shape.ts";

// What can have happened

const first = { ResourcePledged: Pledge.omit({ isEnded: true, ended: true, earlier: true, reopened: true }) };

const begin: Begin<Pledge, typeof first> = { ResourcePledged: (made) => ({ ...made, isEnded: false }) };

const changeable = { quantity: true, every: true, until: true } as const;

const later = {
  PledgeChanged: Pledge.pick({ id: true, what: true, ...changeable }),
  PledgeEnded: z.object({ id: PledgeId, why: Words.nullable() }),
  PledgeReopened: z.object({ id: PledgeId }),
  PledgeRenewed: z.object({ id: PledgeId }),
  PledgeReadersNamed: Pledge.pick({ id: true, readers: true }),
};

const evolve: Evolve<Pledge, typeof later> = {
  PledgeChanged: (it, changed, { at }) => ({ ...withEarlier(renewed(it), changed, at), ...changed }),
  PledgeEnded: (it, _, { at }) => ({ ...renewed(it), isEnded: true, ended: { at } }),
  PledgeReopened: (it, _, { at }) => ({ ...it, reopened: { at } }),
  PledgeRenewed: (it) => renewed(it),
  PledgeReadersNamed: (it, { readers }) => ({ ...it, readers }),
};

const renewed = (it: Pledge): Pledge => {
  const { reopened: _, ...left } = it;
  return left;
};

/** What was pledged until now is not measured by what is pledged from now on. */
const withEarlier = (it: Pledge, { quantity, every }: Terms, at: string): Pledge => {
  const isSame = it.quantity === quantity && it.every === every;
  // Of what is moved once there is one amount: the last that was named.
  if (isSame || (it.every === "once" && every === "once")) return it;
  const before = { quantity: it.quantity, every: it.every, until: at };
  return { ...it, earlier: [...(it.earlier ?? []), before] };
};

// What may be asked

type World = {
  readonly pledges: Pledges;
  readonly commitments: Commitments;
  readonly representations: Representations;
};

const refuse = refusals("pledge", {
  unknown: "There is no such pledge.",
  "already-made": "This has been pledged already.",
  "unknown-commitment": "There is no such commitment.",
  "not-a-give": "What is moved belongs to a give.",
  "not-out": "Say the give in front of the others first. Then it can be counted.",
  "not-yours": "Only someone who speaks for this member can do this, in its name.",
  unmeasured: "Hours and money have a number, money has a currency, and nothing else has one.",
  "ends-before": "It would end before it begins.",
  ended: "This pledge has ended.",
  "not-reopened": "This stands as it is. It has not been asked anew.",
});

const pledgeResource = command({
  does: "Say what your member means to move for a give: how much, in its own unit, and how often.",
  humanOnly: true,
  input: z.strictObject({
    id: fresh(PledgeId),
    give: CommitmentId,
    what: name(),
    kind: Measured.shape.kind,
    quantity: Measured.shape.quantity.default(null),
    currency: Measured.shape.currency.default(null),
    every: Every.default("once"),
    from: Day,
    until: Day.nullable().default(null),
  }),
  decide: (pledged, world: World, actor) => {
    const { id, give: giveId, from, until } = pledged;
    const give = world.commitments.get(giveId);
    if (!give) return refuse("unknown-commitment", giveId);
    if (!isVoiceOf(world, actor, give.member)) return refuse("not-yours", give.member);
    if (world.pledges.has(id)) return refuse("already-made", id);
    if (give.as !== "give") return refuse("not-a-give", giveId);
    if (!isOut(give)) return refuse("not-out", giveId);
    if (!isMeasured(pledged)) return refuse("unmeasured", id);
    if (until !== null && until < from) return refuse("ends-before", id);
    return [{ type: "ResourcePledged", ...pledged, member: give.member, readers: give.readers ?? null }];
  },
});

const changePledge = command({
  does: "Change how much, how often or until when your member means to move something.",
  humanOnly: true,
  input: z.strictObject({
    id: PledgeId,
    what: name(),
    quantity: Measured.shape.quantity,
    every: Every,
    until: Day.nullable(),
    seen: z.string(),
  }),
  decide: ({ seen, ...changed }, world: World, actor) => {
    const it = world.pledges.get(changed.id);
    if (!it) return refuse("unknown", changed.id);
    const why = whyNotYours(it, world, actor) ?? whyStale(it, seen, it.what);
    if (why) return why;
    if (!isMeasured({ ...it, ...changed })) return refuse("unmeasured", it.id);
    if (changed.until !== null && changed.until < it.from) return refuse("ends-before", it.id);
    return [{ type: "PledgeChanged", ...changed }];
  },
});

const endPledge = command({
  does: "End a pledge of your member: nothing more is to be moved for it.",
  humanOnly: true,
  input: z.strictObject({ id: PledgeId, why: name().nullable().default(null) }),
  decide: ({ id, why }, world: World, actor) => {
    const it = world.pledges.get(id);
    if (!it) return refuse("unknown", id);
    return whyNotYours(it, world, actor) ?? [{ type: "PledgeEnded", id, why }];
  },
});

const renewPledge = command({
  does: "Say that a pledge stands which your member made before you spoke for it.",
  humanOnly: true,
  input: z.strictObject({ id: PledgeId }),
  decide: ({ id }, world: World, actor) => {
    const it = world.pledges.get(id);
    if (!it) return refuse("unknown", id);
    const why = whyNotYours(it, world, actor);
    if (why) return why;
    return it.reopened ? [{ type: "PledgeRenewed", id }] : refuse("not-reopened", id);
  },
});

const whyNotYours = ({ id, member, isEnded }: Pledge, world: World, actor: Actor): Refusal | undefined => {
  if (!isVoiceOf(world, actor, member)) return refuse("not-yours", member);
  return isEnded ? refuse("ended", id) : undefined;
};

export const pledges = record({
  means: "What a member means to move for a give: how much, in its own unit, and how often.",
  is: Pledge,
  first,
  begin,
  later,
  evolve,
  audience: ({ readers, member }) => audienceOf(readers, member),
  isTakenBackBy: ({ member }, actor, world: { readonly representations: Representations }) =>
    isVoiceOf(world, actor, member),
  refusals: refuse.reasons,
  commands: { pledgeResource, changePledge, endPledge, renewPledge },
});
