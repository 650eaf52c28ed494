import * as fc from "fast-check";
import { allotments, bo, ines, library, noor, olu, tariq } from "../cast.ts";
import type { Askers, Asks } from "./asks.ts";
import {
  answer,
  answers,
  as,
  constants,
  day,
  inTalks,
  maybe,
  member,
  numbered,
  ofLibrary,
  pair,
  person,
  revision,
  said,
  some,
  stewards,
  talk,
  talks,
} from "./few.ts";

/** What is asked in private talks, and along which questions. */
export const talkAsks = {
  openConversation: fc.oneof(
    fc.record({ ...constants({ id: talks[0], member: library }), speakers: pair(ofLibrary), on: day }),
    fc.record({ ...constants({ id: talks[1], member: allotments, speakers: [olu.person] }), on: day }),
    fc.record({ id: talk, member, speakers: pair(person), on: day }),
  ),
  letRead: fc.record({ id: talk, person: fc.oneof(ofLibrary, person) }),
  followSheet: fc.record({ id: talk, sheet: maybe(numbered("sheet", 1)) }),
  restConversation: fc.record({ id: talk, until: maybe(day) }),
  resumeConversation: fc.record({ id: talk }),
  endConversation: fc.record({ id: talk }),
  goOffTheRecord: fc.record({ id: talk }),
  returnToTheRecord: fc.record({ id: talk }),
  proposeHandOver: fc.record({ id: talk, to: some(noor.person, bo.person, ines.person) }),
  agreeToHandOver: fc.record({ id: talk, to: some(noor.person, bo.person, tariq.person) }),
  dropHandOver: fc.record({ id: talk }),
  writeSheet: someSheet({}),
  editSheet: someSheet({ seen: revision }),
  shelveSheet: fc.record({ id: numbered("sheet", 1) }),
  restoreSheet: fc.record({ id: numbered("sheet", 1) }),
  hearAnswer: fc.oneof(
    fc.record({
      id: some(...answers[talks[0]]),
      conversation: fc.constant(talks[0]),
      question: said,
      words: said,
      speaker: ofLibrary,
    }),
    fc.record({
      id: some(...answers[talks[1]]),
      conversation: fc.constant(talks[1]),
      question: said,
      words: said,
      speaker: fc.constant(olu.person),
    }),
    fc.record({ id: answer, conversation: talk, question: said, words: said, speaker: person }),
  ),
  hearTranscript: fc.record({
    conversation: talk,
    on: maybe(day),
    turns: fc.array(
      fc.record({ id: some("answer-4-0000000", "answer-5-0000000"), question: said, words: said, speaker: person }),
      { minLength: 1, maxLength: 2 },
    ),
  }),
  translateAnswer: fc.record({ id: answer, words: said, language: some("de", "pt-BR"), seen: revision }),
  correctAnswer: fc.record({ id: answer, words: said, seen: revision }),
  markAnswer: fc.record({
    id: answer,
    marks: fc.array(fc.record({ as, from: fc.nat(2), to: fc.integer({ min: 3, max: 13 }) }), { maxLength: 3 }),
    seen: revision,
  }),
} satisfies Partial<Asks>;

/** Who mostly asks for it, and how often. */
export const talkAskers = {
  openConversation: [stewards, 8],
  letRead: [inTalks, 14],
  followSheet: [inTalks, 2],
  restConversation: [inTalks, 2],
  resumeConversation: [inTalks, 5],
  endConversation: [inTalks, 1],
  goOffTheRecord: [inTalks, 1],
  returnToTheRecord: [inTalks, 5],
  proposeHandOver: [stewards, 6],
  agreeToHandOver: [inTalks, 9],
  dropHandOver: [inTalks, 6],
  writeSheet: [stewards, 2],
  editSheet: [stewards, 1],
  shelveSheet: [stewards, 1],
  restoreSheet: [stewards, 1],
  hearAnswer: [inTalks, 14],
  hearTranscript: [inTalks, 4],
  translateAnswer: [inTalks, 4],
  correctAnswer: [inTalks, 2],
  markAnswer: [inTalks, 6],
} satisfies Partial<Askers>;

function someSheet<Rest extends Record<string, fc.Arbitrary<unknown>>>(rest: Rest) {
  return fc.record({
    id: numbered("sheet", 1),
    name: said,
    context: some("company", "activist"),
    questions: pair(said),
    ...rest,
  });
}
