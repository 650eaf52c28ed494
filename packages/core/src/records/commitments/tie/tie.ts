import { z } from "zod";
import {
  type Actor,
  type Audience,
  type Begin,
  command,
  type Evolve,
  isHumanNow,
  record,
  type Refusal,
  refusals,
  Words,
} from "../../../kernel/index.ts";
import { Day, fresh, reason } from "../../../values/index.ts";
import { isVoiceOf, type Representations } from "../../coalition/representation/representation.ts";
import { whyStale } from "../../stale.ts";
import { audienceOf, sharedReaders } from "../commitment/readers.ts";
import { type Commitment, CommitmentId, type Commitments, isOut } from "../commitment/shape.ts";
import { Arrived, Side, Tie, TieId, type Ties } from "./shape.ts";

// What can have happened

const first = {
  TieProposed: Tie.pick({ id: true, give: true, need: true, giver: true, receiver: true, readers: true }),
};

const begin: Begin<Tie, typeof first> = {
  TieProposed: (proposed, { person, member }) => ({
    ...proposed,
    proposed: { person, member },
    agreed: { giver: null, receiver: null },
    state: "proposed",
  }),
};

const later = {
  TieAgreed: z.object({ id: TieId, side: Side }),
  TieDeclined: z.object({ id: TieId }),
  TieEnded: z.object({ id: TieId }),
  PossibilityNamed: z.object({ id: TieId, words: Words }),
  ArrivalReported: z.object({ id: TieId, arrived: Arrived, on: Day }),
  TieReadersNamed: z.object({ id: TieId, readers: Tie.shape.readers }),
};

const evolve: Evolve<Tie, typeof later> = {
  TieAgreed: (tie, { side }, { person, at }) => {
    const agreed = { ...tie.agreed, [side]: { person, at } };
    return { ...tie, agreed, state: agreed.giver && agreed.receiver ? "agreed" : tie.state };
  },
  TieDeclined: (tie) => ({ ...tie, state: "declined" }),
  TieEnded: (tie) => ({ ...tie, state: "ended" }),
  PossibilityNamed: (tie, { words }, { person, at }) => ({ ...tie, makesPossible: { words, person, at } }),
  ArrivalReported: (tie, { arrived, on }, { person }) => ({ ...tie, arrived: { as: arrived, on, person } }),
  TieReadersNamed: (tie, { readers }) => ({ ...tie, readers: readers ?? null }),
};

// What may be asked

type World = {
  readonly ties: Ties;
  readonly commitments: Commitments;
  readonly representations: Representations;
};

const refuse = refusals("tie", {
  unknown: "There is no such tie.",
  "already-proposed": "This give and this need are tied already, or waiting for a yes.",
  "unknown-commitment": "There is no such commitment.",
  "not-out": "Only what was said in front of the others can be tied.",
  "give-meets-need": "A give of one member meets a need of another.",
  "not-yours": "Only someone who speaks for one of the two members can do this, in its name.",
  "receiver-only": "Only the member that receives can say this.",
  "not-waiting": "This tie does not wait for your yes.",
  "not-agreed": "Both sides have not agreed to this tie, or it has ended.",
});

const proposeTie = command({
  does: "Propose that a give of one member meets a need of another.",
  input: z.strictObject({ id: fresh(TieId), give: CommitmentId, need: CommitmentId }),
  decide: ({ id, give: giveId, need: needId }, world: World, actor) => {
    const give = world.commitments.get(giveId);
    const need = world.commitments.get(needId);
    if (!give || !need) return refuse("unknown-commitment", give ? needId : giveId);
    const why = whyNotToTie(give, need);
    if (why) return why;
    const stands = [...world.ties.values()].find((tie) => tie.give === giveId && tie.need === needId && isLive(tie));
    if (stands || world.ties.has(id)) return refuse("already-proposed", stands?.id ?? id);
    const readers = sharedReaders(give.readers, need.readers);
    const narrowed = readers ? { readers } : {};
    const tie = { id, give: giveId, need: needId, giver: give.member, receiver: need.member, ...narrowed };
    return [{ type: "TieProposed", ...tie }, ...ownYes(tie, world, actor)];
  },
});

const agreeTie = command({
  does: "Say yes for your member to a tie between a give and a need.",
  humanOnly: true,
  input: z.strictObject({ id: TieId }),
  decide: ({ id }, world: World, actor) => {
    const tie = world.ties.get(id);
    if (!tie) return refuse("unknown", id);
    const side = sideOf(tie, world, actor);
    if (!side) return refuse("not-yours", id);
    if (tie.state !== "proposed" || tie.agreed[side]) return refuse("not-waiting", id);
    return [{ type: "TieAgreed", id, side }, ...doublesOf(tie, side, world)];
  },
});

const declineTie = command({
  does: "Say no for your member to a proposed tie. Nobody else learns of it.",
  humanOnly: true,
  input: z.strictObject({ id: TieId }),
  decide: ({ id }, world: World, actor) => {
    const tie = world.ties.get(id);
    if (!tie) return refuse("unknown", id);
    if (!sideOf(tie, world, actor)) return refuse("not-yours", id);
    return tie.state === "proposed" ? [{ type: "TieDeclined", id }] : refuse("not-waiting", id);
  },
});

const endTie = command({
  does: "End a tie of your member's.",
  humanOnly: true,
  input: z.strictObject({ id: TieId }),
  decide: ({ id }, world: World, actor) => {
    const tie = world.ties.get(id);
    if (!tie) return refuse("unknown", id);
    if (!sideOf(tie, world, actor)) return refuse("not-yours", id);
    return tie.state === "agreed" ? [{ type: "TieEnded", id }] : refuse("not-agreed", id);
  },
});

const sayWhatItMakesPossible = command({
  does: "Say in your own words what another member's give makes possible for yours.",
  humanOnly: true,
  input: z.strictObject({ id: TieId, words: reason(), seen: z.string() }),
  decide: ({ id, words, seen }, world: World, actor) => {
    const tie = world.ties.get(id);
    if (!tie) return refuse("unknown", id);
    const why = whyNotReceiving(tie, world, actor);
    if (why) return why;
    const stale = tie.makesPossible && whyStale(tie, seen, tie.makesPossible.words);
    return stale ?? [{ type: "PossibilityNamed", id, words }];
  },
});

const reportArrival = command({
  does: "Say whether what another member gives has arrived at yours.",
  humanOnly: true,
  input: z.strictObject({ id: TieId, arrived: Arrived, on: Day }),
  decide: ({ id, arrived, on }, world: World, actor) => {
    const tie = world.ties.get(id);
    if (!tie) return refuse("unknown", id);
    return whyNotReceiving(tie, world, actor) ?? [{ type: "ArrivalReported", id, arrived, on }];
  },
});

const whyNotToTie = (give: Commitment, need: Commitment): Refusal | undefined => {
  const fits = give.as === "give" && need.as === "need" && give.member !== need.member;
  if (!fits) return refuse("give-meets-need", give.id, need.id);
  const notOut = [give, need].find((it) => !isOut(it));
  return notOut && refuse("not-out", notOut.id);
};

/** Proposals of the same by people who did not know of each other: once one is agreed, the others wait for nothing. */
const doublesOf = ({ id, give, need, agreed }: Tie, side: Side, { ties }: World) => {
  if (!agreed[side === "giver" ? "receiver" : "giver"]) return [];
  return [...ties.values()]
    .filter((other) => other.id !== id && other.give === give && other.need === need && other.state === "proposed")
    .map((other) => ({ type: "TieDeclined" as const, id: other.id }));
};

/** Whoever proposes it in person, in the name of one side, has said that side's yes. */
const ownYes = (tie: Pick<Tie, "id" | "giver" | "receiver">, world: World, actor: Actor) => {
  const side = isHumanNow(actor) ? sideOf(tie, world, actor) : undefined;
  return side ? [{ type: "TieAgreed" as const, id: tie.id, side }] : [];
};

const sideOf = ({ giver, receiver }: Pick<Tie, "giver" | "receiver">, world: World, actor: Actor): Side | undefined => {
  if (isVoiceOf(world, actor, giver)) return "giver";
  return isVoiceOf(world, actor, receiver) ? "receiver" : undefined;
};

const whyNotReceiving = (tie: Tie, world: World, actor: Actor): Refusal | undefined => {
  if (!isVoiceOf(world, actor, tie.receiver)) return refuse("receiver-only", tie.id);
  return tie.state === "agreed" ? undefined : refuse("not-agreed", tie.id);
};

const isLive = ({ state }: Tie) => state === "proposed" || state === "agreed";

const audience = ({ giver, receiver, readers, state, proposed }: Tie): Audience => {
  const wasAgreed = state === "agreed" || state === "ended";
  if (wasAgreed) return audienceOf(readers, giver, receiver);
  const between = audienceOf({ members: [], stewards: readers?.stewards ?? true }, giver, receiver);
  return [...between, `person:${proposed.person}`];
};

export const ties = record({
  means: "Which give of one member meets which need of another, as both agreed.",
  is: Tie,
  first,
  begin,
  later,
  evolve,
  audience,
  isTakenBackBy: ({ receiver }, actor, world: { readonly representations: Representations }) =>
    isVoiceOf(world, actor, receiver),
  refusals: refuse.reasons,
  commands: { proposeTie, agreeTie, declineTie, endTie, sayWhatItMakesPossible, reportArrival },
});
