import { termsSaid } from "./commitments/pledge/termsSaid.ts";
import { amountSaid, namedAmountSaid } from "./useAmount.ts";
import type { ToldOf } from "./useEvidence.ts";

/** What is pledged, what moved, what is asked of the members' time, and what they say of it. */
export const movingKinds = [
  "pledges",
  "movements",
  "timeAsks",
  "timeOffers",
  "pulses",
  "pulseAnswers",
  "reviewAnswers",
  "jointGains",
] as const;

export const toldOfMoving: ToldOf<(typeof movingKinds)[number]> = {
  pledges: (pledge, { say, locale, names, address }) => ({
    label: say("evidence.pledge", { member: names.member(pledge.member) }),
    words: pledge.what,
    facts: [termsSaid({ say, locale }, pledge)],
    href: `${address.commitment(pledge.give)}#${pledge.id}`,
  }),
  movements: (movement, { say, day, locale, names, address, world }) => {
    const { id, giver, receiver, what, on, pledge, confirmed } = movement;
    const give = pledge === null ? undefined : world.pledges.get(pledge)?.give;
    return {
      label: say("moved.from-to", {
        giver: names.member(giver),
        receiver: receiver === null ? say("moved.everyone") : names.member(receiver),
      }),
      words: what,
      facts: [
        namedAmountSaid({ say, locale }, movement),
        day(on),
        ...(confirmed ? [say(`moved.confirmed-${confirmed.as}`, { member: names.member(confirmed.member) })] : []),
      ],
      href: give === undefined ? `${address.member(giver)}#moved` : `${address.commitment(give)}#${id}`,
    };
  },
  timeAsks: ({ what, hours }, { say, locale, address }) => ({
    label: say("evidence.time-ask", {
      amount: amountSaid({ say, locale }, { kind: "hours", quantity: hours, currency: null }),
    }),
    words: what,
    href: `${address.resources}#time`,
  }),
  timeOffers: ({ member, hours, words }, { say, locale, names, address }) => ({
    label: say("evidence.time-offer", {
      member: names.member(member),
      amount: amountSaid({ say, locale }, { kind: "hours", quantity: hours, currency: null }),
    }),
    words,
    href: address.timeOf(member),
  }),
  pulses: ({ from }, { say, day, address }) => ({
    label: say("evidence.round", { day: day(from) }),
    words: null,
    href: address.pulse,
  }),
  pulseAnswers: ({ member, pulse, words }, { say, day, names, address, world }) => {
    const round = world.pulses.get(pulse);
    return {
      label: say("evidence.pulse-answer", { member: names.member(member) }),
      words,
      facts: round ? [say("evidence.round", { day: day(round.from) })] : [],
      href: address.pulseOf(member),
    };
  },
  reviewAnswers: ({ member, review, learned, why }, { say, day, names, address, world }) => {
    const held = world.reviews.get(review);
    return {
      label: say("evidence.review-answer", { member: names.member(member) }),
      words: learned ?? why,
      facts: held ? [say("review.of-day", { day: day(held.on) })] : [],
      href: address.review,
    };
  },
  jointGains: ({ id, member, words, on }, { say, day, names, address }) => ({
    label: say("evidence.joint-gain", { member: names.member(member) }),
    words,
    facts: [day(on)],
    href: `${address.together}#${id}`,
  }),
};
