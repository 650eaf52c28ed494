import { analysis, type Asker, type Sentences } from "../../kernel/index.ts";
import { type Commitments, isOut } from "../../records/commitments/commitment/shape.ts";
import type { Ties } from "../../records/commitments/tie/shape.ts";
import { circlesIn, comesRoundTo } from "./circles.ts";
import { exchangesIn, standingOf } from "./exchanges.ts";
import { findingsIn, wholeOf } from "./findings.ts";
import { type MembersHere, namingsOf, type ShownGaps } from "./namings.ts";
import type { Code, Exchange, Loose, Reciprocity } from "./shape.ts";

/**
 * Reciprocity: who gives to whom, and whether it comes back.
 *
 *     strand(t)       tie t is proposed or agreed, and both its commitments are out; its standing is in shape.ts
 *     gives(a, b)     a strand joins a give of a to a need of b
 *     stands(a, b)    a gives to b, and not only pending
 *     circle          a way along standing exchanges that comes back to where it began
 *     unmet, unasked  needs and gives that are out while no strand joins them
 *
 * It is the commitments and ties the asker may see, and nothing else; nothing is scored, and no member is measured
 * against another. That nobody has said what a member makes possible is told to that member and to the stewards alone.
 *
 * @source our own
 * @cost   one pass over members, commitments and ties each, the pairs of members, and the circles (see circles.ts).
 */
export const reciprocity = analysis({
  asks: "Who gives to whom, and does it come back?",
  source: null,
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
    const loose = looseAmong(commitments, exchanges);
    const found = {
      members: namingsOf(members, commitments, gaps, asker),
      exchanges,
      unmet: loose("need"),
      unasked: loose("give"),
      oneWay: standing.filter((it) => !standing.some((back) => isBack(it, back))),
      circles: circlesIn(order, standing),
    };
    return {
      ...found,
      whole: wholeOf(found, comesRoundTo(order, standing)),
      findings: findingsIn(found, ties, asker),
    };
  },
});

type World = {
  readonly members: MembersHere;
  readonly commitments: Commitments;
  readonly ties: Ties;
  readonly gaps?: ShownGaps;
};

/** Agreed by both sides, however it stands since. */
const isStanding = ({ standing }: Exchange) => standing !== "pending";

const isBack = (it: Exchange, back: Exchange) => back.giver === it.receiver && back.receiver === it.giver;

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
