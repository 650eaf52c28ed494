import { circulation } from "../../algorithms/exchange/circulation.ts";
import { dyadCensus } from "../../algorithms/exchange/dyadCensus.ts";
import { analysis, type Asker, type Sentences } from "../../kernel/index.ts";
import { type Commitments, isOut } from "../../records/commitments/commitment/shape.ts";
import type { Ties } from "../../records/commitments/tie/shape.ts";
import { circlesIn, graphOf } from "./circles.ts";
import { exchangesIn, isStanding, standingOf } from "./exchanges.ts";
import { findingsIn, notSeenIn, wholeOf } from "./findings.ts";
import { type MembersHere, namingsOf, type ShownGaps } from "./namings.ts";
import type { Code, Exchange, Loose, Reciprocity } from "./shape.ts";

/**
 * Reciprocity: who gives to whom, and whether it comes back.
 *
 *     strand(t)       tie t is proposed or agreed, and both its commitments are out; its standing is in shape.ts
 *     gives(a, b)     a strand joins a give of a to a need of b
 *     stands(a, b)    a gives to b, and not only pending
 *     circle          a way along standing exchanges that comes back to where it began
 *     circulating     standing exchanges that lie on any circle, however long; `share` of all that stand, null without any
 *     mutual, one way pairs of members with a standing exchange each way, and with one
 *     gives only      gives to others, and no exchange to it stands; receives only: the other way round
 *     unmet, unasked  needs and gives that are out while no strand joins them
 *
 * It is the commitments and ties the asker may see, and nothing else; nothing is scored, and no member is measured
 * against another. That nobody has said what a member makes possible, that it gives only, or receives only, is told to that
 * member and to the stewards alone.
 *
 * @source bearman-1997, holland-leinhardt-1970: circulating, mutual and one way (see algorithms/exchange). The rest is our own.
 * @cost   one pass over members, commitments and ties each, sorting the exchanges, and the circles (see circles.ts).
 */
export const reciprocity = analysis({
  asks: "Who gives to whom, and does it come back?",
  source: "bearman-1997",
  says: {
    alone: {
      sentence: "{member} is the only member so far.",
      reason: "What is given and what is needed meet between members.",
    },
    unsaid: {
      sentence: "{count} members belong here, and nobody has said yet what it gives or needs.",
      reason: "What is given meets what is needed once both are said in front of the others.",
    },
    untied: {
      sentence:
        "{gives, plural, =0 {No give} one {One give} other {# gives}} and {needs, plural, =0 {no need} one {one need} other {# needs}} are said, and nobody has said yet which give meets which need.",
      reason: "Anyone who sees both can propose a tie; both sides agree to it.",
    },
    proposed: {
      sentence:
        "{ties, plural, one {One tie waits} other {# ties wait}} for a yes; {unmet, plural, =0 {no need is without a give} one {one need waits for a give} other {# needs wait for a give}}.",
      reason: "A tie counts once both sides have agreed to it, and both have said their part.",
    },
    "one-way": {
      sentence:
        "{ties, plural, one {One give meets a need} other {# gives meet needs}}, and none comes round yet; {unmet, plural, =0 {no need is without a give} one {one need waits for a give} other {# needs wait for a give}}{strained, plural, =0 {} one {, and one tie is under strain} other {, and # ties are under strain}}.",
      reason: "What goes one way only can be right. It is worth asking what could come back.",
    },
    round: {
      sentence:
        "What is given comes round to {round} of {count} members; {unmet, plural, =0 {no need is without a give} one {one need waits for a give} other {# needs wait for a give}}{strained, plural, =0 {} one {, and one tie is under strain} other {, and # ties are under strain}}.",
      reason: "Where it comes round, each has a reason of its own to keep its word.",
    },
    "tie-strained": {
      sentence: "What {giver} gives to {receiver} is under strain.",
      reason: "Both know of it here. Ask what would help before it lapses.",
    },
    "tie-asked-again": {
      sentence: "What {giver} gives to {receiver} is being asked anew.",
      reason: "Someone else speaks for one of them now, or something else was agreed in its place.",
    },
    "need-unmet": {
      sentence: "No give is tied to something {member} needs.",
      reason: "Someone may have it and not know that it is needed.",
    },
    "give-unasked": {
      sentence: "Nobody has asked yet for something {member} gives.",
      reason: "Its need may not have been said yet.",
    },
    "pair-one-way": {
      sentence: "{giver} gives to {receiver}; nothing is tied the other way.",
      reason: "It may come back through others, or not have been said yet.",
    },
    circle: {
      sentence: "What is given comes round: {way}.",
      reason: "Each gives to the next, and the last to the first.",
    },
    circulating: {
      sentence:
        "Of {exchanges, plural, one {one exchange} other {# exchanges}} between two members, {circulating, plural, =0 {none lies} one {one lies} other {# lie}} on a way that comes round; {mutual, plural, =0 {no two members give to each other} one {one pair gives to each other} other {# pairs give to each other}}.",
      reason: "What goes one way between two may come back through others. Neither is better.",
    },
    "gives-only": {
      sentence: "{member} gives, and no tie to anything it needs stands yet.",
      reason: "What it needs may not have been said or heard yet. It is worth asking before it tires.",
    },
    "receives-only": {
      sentence: "{member} receives, and no tie to anything it gives stands yet.",
      reason: "What it brings may not have been asked for yet, or be the very thing no tie can hold.",
    },
    "not-amounts": {
      sentence: "Every tie counts the same: how much is given is not recorded.",
      reason: "A small give and a large one look alike here.",
    },
    "not-untied": {
      sentence: "What goes between members without a tie is not in this.",
      reason: "Much of what holds people together is never written down.",
    },
    "not-unread": {
      sentence: "Only what you may read is in this.",
      reason: "Members can keep a tie to themselves.",
    },
    "not-every-circle": {
      sentence:
        "Not every circle is told: of up to {longest} members, {count, plural, one {one is} other {# are}}, the shortest first.",
      reason: "Whether an exchange lies on a circle is known of each all the same.",
    },
    "possibility-unsaid": {
      sentence: "Nobody has said yet what {member} makes possible.",
      reason: "Those who receive can say it in their own words.",
    },
  } satisfies Record<Code, Sentences[string]>,
  answer: ({ members, commitments, ties, gaps }: World, asker: Asker): Reciprocity | null => {
    if (members.size === 0) return null;
    const order = [...members.keys()];
    const exchanges = exchangesIn(order, ties, commitments);
    const standing = exchanges.filter(isStanding);
    const graph = graphOf(order, standing);
    const { arcs, circulating, share, inside, onlyGive, onlyTake } = circulation(graph);
    const { mutual, asymmetric } = dyadCensus(graph);
    const loose = looseAmong(commitments, exchanges);
    const found = {
      members: namingsOf(members, commitments, gaps, asker),
      exchanges,
      unmet: loose("need"),
      unasked: loose("give"),
      oneWay: oneWayAmong(standing),
      circles: circlesIn(graph, standing),
      circulation: { exchanges: arcs, circulating, share, mutual, oneWay: asymmetric },
    };
    return {
      ...found,
      whole: wholeOf(found, inside),
      findings: findingsIn(found, { onlyGive, onlyTake }, ties, asker),
      notSeen: notSeenIn(found),
    };
  },
});

type World = {
  readonly members: MembersHere;
  readonly commitments: Commitments;
  readonly ties: Ties;
  readonly gaps?: ShownGaps;
};

/** What stands while nothing stands the other way. Ids hold no space. */
const oneWayAmong = (standing: readonly Exchange[]) => {
  const back = new Set(standing.map(({ giver, receiver }) => `${receiver} ${giver}`));
  return standing.filter(({ giver, receiver }) => !back.has(`${giver} ${receiver}`));
};

/** What is out and joined to nothing, in the order in which it was said. */
const looseAmong = (commitments: Commitments, exchanges: readonly Exchange[]) => {
  const joined = new Set(exchanges.flatMap(({ strands }) => strands.flatMap(({ give, need }) => [give, need])));
  const isLoose = (id: string) => !joined.has(id);
  return (kind: "give" | "need"): readonly Loose[] =>
    [...commitments.values()].flatMap((it): Loose[] => {
      const standing = standingOf(it);
      const counts = it.as === kind && isOut(it) && it.replacedBy === undefined && isLoose(it.id);
      return counts && standing ? [{ commitment: it.id, member: it.member, standing }] : [];
    });
};
