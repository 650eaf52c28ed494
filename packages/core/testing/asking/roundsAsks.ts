import * as fc from "fast-check";
import { allotments, ines, library, olu, tariq, wanjiru } from "../cast.ts";
import { lending } from "../talk.ts";
import type { Askers, Asks } from "./asks.ts";
import { maybe, numbered, promise, revision, said, some, stewards, tie, voices } from "./few.ts";

const pulse = numbered("pulse", 2);
const pulseAnswer = numbered("pulseAnswer", 4);
const review = numbered("review", 2);
const reviewAnswer = numbered("reviewAnswer", 4);
const jointGain = numbered("jointGain", 3);
const member = some(library, allotments);

const pulseSaid = {
  holds: fc.array(fc.record({ commitment: promise, as: some("true", "changed", "no-more") }), { maxLength: 1 }),
  getting: fc.array(fc.record({ tie, as: some("yes", "in-part", "no") }), { maxLength: 1 }),
  hasNeedChanged: fc.boolean(),
  words: maybe(said),
  isConfidential: some(true, true, false),
};

const reviewed = {
  goal: some("moving", "hardly", "not", "cannot-say"),
  worked: some("shared", "shared", "alone-for-a-reason", "alone"),
  why: maybe(said),
  learned: maybe(said),
};

/** What is asked again and again: rounds, reviews, and what came of it. */
export const roundsAsks = {
  openRound: fc.record({ id: pulse, from: some("2026-03-02"), until: some("2026-03-16") }),
  closeRound: fc.record({ id: pulse }),
  answerPulse: fc.oneof(
    fc.record({ id: pulseAnswer, pulse, member, ...pulseSaid }),
    fc.record({ id: pulseAnswer, pulse, member, ...pulseSaid, holds: fc.constant([]), getting: fc.constant([]) }),
  ),
  noteReadOut: fc.record({
    id: pulseAnswer,
    pulse,
    member,
    ...pulseSaid,
    holds: fc.constant([]),
    getting: fc.constant([]),
    speaker: some(tariq.person, wanjiru.person, olu.person),
    from: some("talk", "paper"),
  }),
  changePulseAnswer: fc.record({
    id: pulseAnswer,
    ...pulseSaid,
    holds: fc.constant([]),
    getting: fc.constant([]),
    seen: revision,
  }),
  openReview: fc.record({ id: review, on: some("2026-03-02", "2026-03-31") }),
  closeReview: fc.record({ id: review }),
  answerReview: fc.record({ id: reviewAnswer, review, member, ...reviewed }),
  changeReviewAnswer: fc.record({ id: reviewAnswer, ...reviewed, seen: revision }),
  nameJointGain: fc.record({
    id: jointGain,
    member,
    words: said,
    on: some("2026-03-02"),
    gives: fc.oneof(fc.constant([]), fc.constant([lending.id]), fc.array(promise, { maxLength: 2 })),
  }),
  rewordJointGain: fc.record({ id: jointGain, words: said, seen: revision }),
  withdrawJointGain: fc.record({ id: jointGain }),
} satisfies Partial<Asks>;

/** Who mostly asks for it, and how often. */
export const roundsAskers = {
  openRound: [stewards, 3],
  closeRound: [stewards, 1],
  answerPulse: [some(tariq, olu, olu), 6],
  noteReadOut: [some(ines), 3],
  changePulseAnswer: [voices, 4],
  openReview: [stewards, 3],
  closeReview: [stewards, 1],
  answerReview: [some(tariq, olu), 5],
  changeReviewAnswer: [voices, 4],
  nameJointGain: [voices, 4],
  rewordJointGain: [voices, 3],
  withdrawJointGain: [voices, 1],
} satisfies Partial<Askers>;
