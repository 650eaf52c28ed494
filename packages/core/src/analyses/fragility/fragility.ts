import { THRESHOLDS } from "../../algorithms/fragility/unravelling.ts";
import { analysis, type Asker, type Sentences } from "../../kernel/index.ts";
import { findingsIn, notSeenIn, wholeOf } from "./findings.ts";
import { pairFollowingIn, pairIn } from "./pairs.ts";
import { restingIn } from "./resting.ts";
import type { Code, Fragility, World } from "./shape.ts";
import { supportIn } from "./support.ts";

/**
 * Fragility: what would be missing if a member left.
 *
 *     stands(t)      tie t is agreed, both its commitments are out and have not lapsed, both its members belong
 *     alone(m)       needs whose standing ties all come from m
 *     offered(m)     those of them to which a tie from another member waits for a yes
 *     freed(m)       gives of others that are still to be kept and whose standing ties all go to m
 *     joining(m)     without m, members that hang together by standing ties no longer do
 *     following(m)   who leaves, wave after wave, when m has and v stays while it gets θ of what it got; for several θ
 *     pair           the two who leave most needs without a give, among those who meet some need by themselves
 *
 * It is a steward's private what-if, and about what holds the coalition together, never about what a member is worth: on whom
 * nothing rests is not spoken of, not even by what it would free: that would say who could be spared. θ is an assumption about people, and told as a range. Needs tied to a member whose own part
 * is asked anew still count as met. `null` for anyone but a steward, and while nobody belongs.
 *
 * Order: what rests on one, then on two, then what would part, follow, or be free; the most first, then by joining.
 *
 * @source granovetter-1978, watts-2002: who follows. hopcroft-tarjan-1973: who joins. The rest is our own.
 * @cost   a pass over commitments and ties, that of who follows (see following.ts) for at most 200 members, and of the pairs.
 */
export const fragility = analysis({
  asks: "If a member left, what would be missing?",
  source: "granovetter-1978",
  says: {
    untied: {
      sentence: "No give is tied to a need yet, so nothing rests on anybody.",
      reason: "Once both sides have agreed to ties, this tells what rests on one member alone.",
    },
    shared: {
      sentence: "{met, plural, one {One need is} other {# needs are}} met, and none by one member alone.",
      reason: "Where two can meet a need, either can fall ill, change its plans or leave.",
    },
    resting: {
      sentence:
        "Of {met, plural, one {one need that is} other {# needs that are}} met, {count, plural, one {one rests on one member alone} other {# rest on one member each}}.",
      reason: "It is a beginning, and usual. Worth asking, before it is needed: who else could?",
    },
    "needs-alone": {
      sentence:
        "{count, plural, one {One need rests} other {# needs rest}} on {member} alone. Nobody else has said they could meet {count, plural, one {it} other {them}}.",
      reason: "Ask who else could, and ask {member} what would make it easier to carry.",
    },
    "needs-offered": {
      sentence:
        "{count, plural, one {One need rests} other {# needs rest}} on {member} alone, and another give waits for a yes to meet {count, plural, one {it} other {them}} too.",
      reason: "With that yes it rests on two. Ask those it waits for.",
    },
    pair: {
      sentence:
        "{count, plural, one {One need rests} other {# needs rest}} on {one} and {other} and nobody else. Without both, {total, plural, one {one need} other {# needs}} would be without a give.",
      reason: "Two who plan their year together can both be away. Ask who could be a third.",
    },
    "pair-following": {
      sentence:
        "If {one} and {other} both left, {count, plural, one {one more might} other {# more might}} follow where members need {percent} % of what they are given in order to stay; if each left alone, {alone, plural, =0 {none} one {one} other {# taken together}}.",
      reason: "What either would leave behind, the other holds. Look at what both give to the same members.",
    },
    joining: {
      sentence: "Some members are tied to the others only by way of {member}.",
      reason: "One tie past {member} changes that. Ask whom it would have in mind.",
    },
    following: {
      sentence:
        "If {member} left, {first, plural, one {one more might} other {# more might}} follow where members need {percent} % of what they are given in order to stay, and at most {most, plural, one {one} other {#}} where they need all of it.",
      reason: "How much a member needs in order to stay is for it to say. Ask the first who might follow.",
    },
    "following-alike": {
      sentence:
        "If {member} left, {first, plural, one {one more might} other {# more might}} follow where members need {percent} % or more of what they are given in order to stay.",
      reason: "How much a member needs in order to stay is for it to say. Ask the first who might follow.",
    },
    freed: {
      sentence:
        "{count, plural, one {One promise is} other {# promises are}} made to {member} alone and would be free to meet other needs.",
      reason: "Whoever made {count, plural, one {it} other {them}} would want to know soon, to plan again.",
    },
    "not-amounts": {
      sentence: "Every tie counts the same: how much is given is not recorded.",
      reason: "A small give and a large one look alike here.",
    },
    "not-kept": {
      sentence: "What has been kept counts like what is still to come: whether it goes on is not recorded.",
      reason: "Something given once and for all would not be missing.",
    },
    "not-untied": {
      sentence: "What is given without a tie is not in this.",
      reason: "Much of what holds people together is never written down.",
    },
    "not-reasons": {
      sentence: "People stay for other reasons too: for each other, for the purpose, or because they said they would.",
      reason: "Who might follow is a sum over ties, not a forecast.",
    },
    "not-unread": {
      sentence: "Only what you may read is in this.",
      reason: "Members can keep a tie to themselves.",
    },
    "not-every-following": {
      sentence: "Who might follow was worked out for the {count} members on whom most needs rest.",
      reason: "There are many more, on whom less rests.",
    },
    "not-every-pair": {
      sentence: "Not every two members were tried together.",
      reason: "There may be two without whom more would follow.",
    },
  } satisfies Record<Code, Sentences[string]>,
  answer: (world: World, { isSteward }: Asker): Fragility | null => {
    const support = supportIn(world);
    if (!isSteward || support.members.length === 0) return null;
    const resting = restingIn(support);
    const pair = pairIn(support);
    const { found, isProved } = pairFollowingIn(support);
    return {
      whole: wholeOf(support),
      findings: findingsIn(resting, pair, found, support, world.members),
      notSeen: notSeenIn(resting, isProved),
      resting,
      thresholds: THRESHOLDS,
      pair,
    };
  },
});
