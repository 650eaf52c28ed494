import * as fc from "fast-check";
import { allotments, library, olu, tariq, wanjiru } from "../cast.ts";
import type { Askers, Asks } from "./asks.ts";
import { answer, as, day, maybe, member, person, promise, revision, said, some, stewards, voices } from "./few.ts";

const someRelease = {
  id: promise,
  member,
  as,
  words: said,
  answer: fc.option(answer, { nil: null, freq: 1 }),
  due: maybe(day),
};

/** What is asked of what a member releases, affirms and keeps. */
export const promiseAsks = {
  releaseCommitment: fc.oneof(
    { weight: 4, arbitrary: fc.record(someRelease) },
    {
      weight: 1,
      arbitrary: fc.record({
        ...someRelease,
        as: some("give", "need"),
        replaces: promise,
        readers: fc.record({ members: fc.subarray([library, allotments]), stewards: fc.boolean() }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ ...someRelease, as: some("give", "need"), replaces: promise }) },
  ),
  rewordCommitment: fc.record({ id: promise, words: said, seen: revision }),
  affirmCommitment: fc.record({ id: promise, inOwnWords: maybe(said), seen: revision }),
  undoAffirmation: fc.record({ id: promise }),
  withdrawCommitment: fc.record({ id: promise, why: maybe(said) }),
  holdBackCommitment: fc.record({ id: promise }),
  releaseAgain: fc.record({ id: promise, seen: revision }),
  reportFulfilment: fc.record({
    id: promise,
    became: some("open", "kept", "strained", "lapsed", "renegotiated"),
    why: maybe(said),
    on: day,
  }),
  affirmSubjectTo: fc.record({ id: promise, to: said, by: day, inOwnWords: maybe(said), seen: revision }),
  renewCommitment: fc.record({ id: promise, inOwnWords: maybe(said), seen: revision }),
  noteSpoken: fc.oneof(
    fc.record({ id: promise, speaker: some(tariq.person, wanjiru.person), witness: fc.constant(olu.person) }),
    fc.record({ id: promise, speaker: fc.constant(olu.person), witness: some(tariq.person, wanjiru.person) }),
    fc.record({ id: promise, speaker: person, witness: person }),
  ),
  witnessSpoken: fc.record({ id: promise }),
  declineToWitness: fc.record({ id: promise }),
  nameOwner: fc.record({ id: promise, owner: maybe(person), due: maybe(day), seen: revision }),
  secureCommitment: fc.record({
    id: promise,
    guarantee: maybe(fc.record({ as: some("board-seat", "contract", "other"), words: said })),
    seen: revision,
  }),
  nameReaders: fc.record({
    id: promise,
    readers: maybe(fc.record({ members: fc.subarray([library, allotments]), stewards: fc.boolean() })),
  }),
  translateCommitment: fc.record({ id: promise, words: said, language: some("de", "pt-BR"), seen: revision }),
} satisfies Partial<Asks>;

/** Who mostly asks for it, and how often. */
export const promiseAskers = {
  releaseCommitment: [voices, 18],
  rewordCommitment: [voices, 2],
  affirmCommitment: [voices, 24],
  undoAffirmation: [voices, 28],
  withdrawCommitment: [voices, 8],
  holdBackCommitment: [voices, 11],
  releaseAgain: [voices, 3],
  reportFulfilment: [voices, 5],
  affirmSubjectTo: [voices, 6],
  renewCommitment: [voices, 12],
  noteSpoken: [stewards, 8],
  witnessSpoken: [voices, 10],
  declineToWitness: [voices, 10],
  nameOwner: [voices, 3],
  secureCommitment: [voices, 3],
  nameReaders: [voices, 6],
  translateCommitment: [voices, 2],
} satisfies Partial<Askers>;
