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
import { Day, fresh, name, reason } from "../../../values/index.ts";
import { isAlike, isMeasured, Measured, Quantity } from "../../../values/resource.ts";
import { dayOf, type Coalitions } from "../../coalition/coalition/coalition.ts";
import { MemberId, type Members } from "../../coalition/member/member.ts";
import { isVoiceOf, type Representations } from "../../coalition/representation/representation.ts";
import { audienceOf } from "../commitment/readers.ts";
import { type Pledge, PledgeId, type Pledges } from "../pledge/shape.ts";
import { Movement, MovementId, type Movements, Reached } from "./shape.ts";

// What can have happened

const first = {
  ResourceMoved: Movement.omit({ noted: true, confirmed: true, thanked: true, isUndone: true }),
};

const begin: Begin<Movement, typeof first> = {
  ResourceMoved: (moved, { person, member, at }) => ({
    ...moved,
    noted: { person, member: member ?? moved.giver, at },
    confirmed: null,
    thanked: null,
    isUndone: false,
  }),
};

const later = {
  MovementConfirmed: z.object({ id: MovementId, as: Reached, quantity: Quantity.nullable() }),
  MovementThanked: z.object({ id: MovementId, words: Words }),
  MovementUndone: z.object({ id: MovementId }),
  MovementReadersNamed: Movement.pick({ id: true, readers: true }),
};

const evolve: Evolve<Movement, typeof later> = {
  MovementConfirmed: (it, { as, quantity }, { person, member, at }) => ({
    ...it,
    confirmed: { as, quantity, person, member: member ?? it.receiver ?? it.giver, at },
  }),
  MovementThanked: (it, { words }, { person, at }) => ({ ...it, thanked: { words, person, at } }),
  MovementUndone: (it) => ({ ...it, isUndone: true }),
  MovementReadersNamed: (it, { readers }) => ({ ...it, readers }),
};

// What may be asked

type World = {
  readonly coalitions: Coalitions;
  readonly movements: Movements;
  readonly pledges: Pledges;
  readonly members: Members;
  readonly representations: Representations;
};

const refuse = refusals("movement", {
  unknown: "There is no such thing moved.",
  "already-noted": "This has been written down already.",
  "unknown-member": "There is no such member.",
  "unknown-pledge": "There is no such pledge.",
  "not-pledged-so": "This is not what was pledged: another member's, or counted in another unit.",
  "to-itself": "What a member moves is for another, or for everyone here.",
  "not-between": "What moved is written down by the member that gave it, or by the one that received it.",
  "day-to-come": "This day is still to come. Write down what has moved.",
  unmeasured: "Hours and money have a number, money has a currency, and nothing else has one.",
  "receiver-only": "Only the member that receives can say this. What was for everyone, any other member can.",
  "said-by-another": "Another member has said this already, and its word stands.",
  "more-than-moved": "This is more than was said to have moved. Write the rest down as something moved.",
  "not-yours": "Only the member that wrote this down can take it back.",
  confirmed: "Its receiver has confirmed this already.",
  "nothing-reached": "Nothing reached you, as your member says. There is nothing to thank for here.",
  undone: "This was written down by mistake, and taken back.",
});

const reportMoved = command({
  does: "Write down what your member has moved for another, or has received from one.",
  humanOnly: true,
  input: z.strictObject({
    id: fresh(MovementId),
    giver: MemberId,
    receiver: MemberId.nullable(),
    what: name(),
    kind: Measured.shape.kind,
    quantity: Measured.shape.quantity.default(null),
    currency: Measured.shape.currency.default(null),
    on: Day,
    pledge: PledgeId.nullable().default(null),
  }),
  decide: (moved, world: World, actor) => {
    const { id, giver, receiver, on } = moved;
    const unknown = [giver, receiver].find((member) => member !== null && !world.members.has(member));
    if (unknown) return refuse("unknown-member", unknown);
    const side = sideOf(moved, world, actor);
    if (!side) return refuse("not-between", id);
    if (world.movements.has(id)) return refuse("already-noted", id);
    if (giver === receiver) return refuse("to-itself", id);
    if (on > dayOf(world, actor.at)) return refuse("day-to-come", id);
    if (!isMeasured(moved)) return refuse("unmeasured", id);
    const pledge = moved.pledge === null ? null : world.pledges.get(moved.pledge);
    const why = whyNotPledged(moved, pledge);
    if (why) return why;
    const noted = { type: "ResourceMoved" as const, ...moved, readers: pledge?.readers ?? null };
    // Whoever received it has confirmed it by writing it down.
    const confirmed = { type: "MovementConfirmed" as const, id, as: "yes" as const, quantity: null };
    return side === "giver" ? [noted] : [noted, confirmed];
  },
});

const confirmMoved = command({
  does: "Say whether what another member moved has reached yours, and how much of it.",
  humanOnly: true,
  input: z.strictObject({ id: MovementId, as: Reached, quantity: Quantity.nullable().default(null) }),
  decide: ({ id, as, quantity }, world: World, actor) => {
    const it = world.movements.get(id);
    if (!it) return refuse("unknown", id);
    const why = whyNotReceiving(it, world, actor) ?? whyNotOwn(it, it.confirmed?.member, actor.member);
    if (why) return why;
    const isPart = as === "in-part" && quantity !== null;
    if (isPart && it.quantity !== null && quantity > it.quantity) return refuse("more-than-moved", id);
    return [{ type: "MovementConfirmed", id, as, quantity: isPart ? quantity : null }];
  },
});

const thankForMoved = command({
  does: "Thank a member for what it moved, in your own words.",
  humanOnly: true,
  input: z.strictObject({ id: MovementId, words: reason() }),
  decide: ({ id, words }, world: World, actor) => {
    const it = world.movements.get(id);
    if (!it) return refuse("unknown", id);
    const why = whyNotReceiving(it, world, actor) ?? whyNotOwn(it, it.thanked?.person, actor.person);
    if (why) return why;
    return it.confirmed?.as === "no" ? refuse("nothing-reached", id) : [{ type: "MovementThanked", id, words }];
  },
});

const undoMoved = command({
  does: "Take back what your member wrote down by mistake as moved.",
  humanOnly: true,
  input: z.strictObject({ id: MovementId }),
  decide: ({ id }, world: World, actor) => {
    const it = world.movements.get(id);
    if (!it) return refuse("unknown", id);
    if (!isVoiceOf(world, actor, it.noted.member)) return refuse("not-yours", id);
    if (it.isUndone) return refuse("undone", id);
    const isConfirmedByOthers = it.confirmed !== null && it.confirmed.member !== it.noted.member;
    return isConfirmedByOthers ? refuse("confirmed", id) : [{ type: "MovementUndone", id }];
  },
});

type Between = Pick<Movement, "giver" | "receiver">;

const sideOf = ({ giver, receiver }: Between, world: World, actor: Actor): "giver" | "receiver" | undefined => {
  if (isVoiceOf(world, actor, giver)) return "giver";
  return receiver !== null && isVoiceOf(world, actor, receiver) ? "receiver" : undefined;
};

const whyNotPledged = (
  moved: Measured & { readonly giver: string; readonly pledge: string | null },
  pledge: Pledge | null | undefined,
): Refusal | undefined => {
  if (pledge === null) return;
  if (!pledge) return refuse("unknown-pledge", moved.pledge ?? "");
  const fits = pledge.member === moved.giver && isAlike(pledge, moved);
  return fits ? undefined : refuse("not-pledged-so", pledge.id);
};

/** What was for everyone is confirmed by any member but the one that gave it. */
const whyNotReceiving = (it: Movement, world: World, actor: Actor): Refusal | undefined => {
  if (it.isUndone) return refuse("undone", it.id);
  const { member } = actor;
  const receives = member !== null && (it.receiver === null ? member !== it.giver : member === it.receiver);
  return receives && isVoiceOf(world, actor, member) ? undefined : refuse("receiver-only", it.id);
};

/** What one of many receivers has said is not said otherwise by another. */
const whyNotOwn = ({ id, receiver }: Movement, said: string | undefined, own: string | null): Refusal | undefined =>
  receiver === null && said !== undefined && said !== own ? refuse("said-by-another", id) : undefined;

export const movements = record({
  means: "What really moved from one member to another, and what the receiver says of it.",
  is: Movement,
  first,
  begin,
  later,
  evolve,
  audience: ({ readers, giver, receiver }) => audienceOf(readers, giver, ...(receiver === null ? [] : [receiver])),
  isTakenBackBy: ({ noted, what, thanked }, actor, world: { readonly representations: Representations }, passage) => {
    const [isNoter, isThanker] = [isVoiceOf(world, actor, noted.member), thanked?.person === actor.person];
    if (!isNoter && what.said.includes(passage)) return false;
    if (!isThanker && thanked?.words.said.includes(passage)) return false;
    return isNoter || isThanker;
  },
  refusals: refuse.reasons,
  commands: { reportMoved, confirmMoved, thankForMoved, undoMoved },
});
