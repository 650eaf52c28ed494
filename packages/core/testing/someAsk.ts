import * as fc from "fast-check";
import { type CoalitionCommands } from "../src/coalition.ts";
import type { Actor } from "../src/kernel/index.ts";
import { asItStands } from "../src/worlds/tell.ts";
import { allotments, bo, ines, kitchen, library, noor, olu, speaks, tariq, wanjiru } from "./cast.ts";
import { asked as asInvited, femi, market } from "./newcomer.ts";
import { rota as rotaId } from "./protection.ts";
import { lending, ovenNeed, ovenTie, ovens, talk as libraryTalk } from "./talk.ts";

// Few ids, so that requests meet: the interesting histories are the crowded ones.
export const some = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);
const numbered = (kind: string, count: number) =>
  some(...Array.from({ length: count }, (_, index) => `${kind}-${index + 1}-0000000000`));

export const persons = [ines, tariq, wanjiru, bo, olu, noor, femi].map(({ person }) => person);
const person = some(...persons.slice(0, -1), ...persons);
const member = some(library, library, allotments, "member-rota-00001");
const invitation = some(asInvited.id, asInvited.id, "invitation-2-0000000");
const newcomers = some(femi, femi, noor);
const ofLibrary = some(tariq.person, wanjiru.person, bo.person);
const talks = [libraryTalk.id, "conversation-allotments"] as const;
const talk = some(talks[0], ...talks);
const answers = { [talks[0]]: [ovens.id, "answer-2-0000000"], [talks[1]]: ["answer-3-0000000"] } as const;
const rota = fc.constant(rotaId);
const representation = fc.oneof(
  numbered("representation", 6),
  some("representation-bo", "representation-tariq", "representation-wanjiru", "representation-olu"),
);
const answer = some(ovens.id, ...Object.values(answers).flat());
const promise = some(lending.id, ovenNeed.id, lending.id, ovenNeed.id, "commitment-3-0000000", "commitment-4-0000000");
const tie = some(ovenTie.id, ovenTie.id, ovenTie.id, "tie-2-0000000000", "tie-3-0000000000");
const said = some("Two ovens.", "An oven before September.", "Nobody asked us.", "Ja, gern. 🍞", "We gain Mondays.");
const day = some("2026-01-31", "2026-03-02", "2026-03-12", "2026-12-31");
const maybe = <Value>(it: fc.Arbitrary<Value>) => fc.option(it, { nil: null });
const revision = fc.oneof(
  { weight: 9, arbitrary: fc.constant(asItStands) },
  { weight: 1, arbitrary: fc.constant("older") },
);
const as = some("give", "need", "own-gain", "gain-for-others", "risk");

const someRelease = {
  id: promise,
  member,
  as,
  words: said,
  answer: fc.option(answer, { nil: null, freq: 1 }),
  due: maybe(day),
};

/** For each command, requests someone might make. The rules will refuse many of them. */
export const someAsk = {
  foundCoalition: fc.record({
    ...constants(kitchen),
    yourName: said,
    stewardship: numbered("stewardship", 3),
    on: day,
  }),
  renameCoalition: fc.record({ id: fc.constant(kitchen.id), name: said, seen: revision }),
  moveZone: fc.record({ id: fc.constant(kitchen.id), zone: some("Europe/Lisbon", "Asia/Tokyo") }),
  nameWindow: fc.record({
    id: fc.constant(kitchen.id),
    window: fc.option(fc.record({ sponsor: said, until: some("2026-03-20", "2026-09-30") })),
    seen: revision,
  }),
  addPerson: fc.record({ id: some(...persons, "person-newcomer-1"), name: said }),
  renamePerson: fc.record({ id: person, name: said, seen: revision }),
  addOrganisation: fc.record({ id: numbered("organisation", 2), name: said }),
  addMember: fc.oneof(
    fc.record({ id: numbered("member", 2), form: some("team", "person"), name: said }),
    fc.record({
      id: fc.constant("member-rota-00001"),
      form: fc.constant("ai-system"),
      name: said,
      objective: said,
      accountable: person,
    }),
  ),
  renameMember: fc.record({ id: member, name: said, seen: revision }),
  leaveCoalition: fc.record({ id: some(allotments, market), on: day }),
  inviteMember: fc.record({
    ...constants({ form: "team", others: ["The Library"], by: "2026-03-03", joins: "2026-03-04" }),
    id: invitation,
    person: newcomers.map((it) => it.person),
    personName: said,
    name: said,
    why: said,
    hours: some(0, 2.5, 8),
    on: day,
  }),
  acceptInvitation: fc.record({ id: invitation, personName: said, name: said, form: some("organisation", "team") }),
  declineInvitation: fc.record({ id: invitation }),
  withdrawInvitation: fc.record({ id: invitation }),
  openToNewcomer: fc.record({
    id: invitation,
    closed: some([], [lending.id], [ovenNeed.id], ["commitment-3-0000000"]),
  }),
  welcomeMember: fc.record({
    id: invitation,
    member: some(market, "member-1-0000000000"),
    representation: numbered("representation", 6),
  }),
  nameRepresentative: fc.record({
    id: numbered("representation", 6),
    member,
    person,
    role: some("representative", "deputy", "voice"),
  }),
  endRepresentation: fc.record({
    id: fc.oneof(
      numbered("representation", 6),
      some("representation-bo", "representation-tariq", "representation-olu"),
    ),
  }),
  appointSteward: fc.record({ id: numbered("stewardship", 3), person, since: day, until: maybe(day) }),
  endStewardship: fc.record({ id: fc.oneof(numbered("stewardship", 3), fc.constant("stewardship-ines-1")) }),
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
  proposeTie: fc.oneof(
    fc.record({ id: tie, ...constants({ give: lending.id, need: ovenNeed.id }) }),
    fc.record({ id: tie, give: promise, need: promise }),
  ),
  agreeTie: fc.record({ id: tie }),
  declineTie: fc.record({ id: tie }),
  endTie: fc.record({ id: tie }),
  sayWhatItMakesPossible: fc.record({ id: tie, words: said, seen: revision }),
  reportArrival: fc.record({ id: tie, arrived: some("yes", "in-part", "not-yet"), on: day }),
  raiseGap: fc.record({ id: numbered("gap", 3), member, as: some("own-gain", "need", "gain-for-others") }),
  askAboutGap: fc.record({ id: numbered("gap", 3) }),
  showGap: fc.record({ id: numbered("gap", 3) }),
  closeGap: fc.record({ id: numbered("gap", 3) }),
  askAgain: fc.record({ id: numbered("escalation", 3), commitment: promise, words: said, on: day }),
  nameNonNegotiable: fc.record({
    id: numbered("nonNegotiable", 3),
    member: maybe(member),
    words: said,
    from: said,
    until: maybe(day),
    negotiable: maybe(said),
  }),
  sayWhatIsNegotiable: fc.record({ id: numbered("nonNegotiable", 3), negotiable: said, seen: revision }),
  liftNonNegotiable: fc.record({ id: numbered("nonNegotiable", 3) }),
  openReading: fc.record({ id: numbered("reading", 1), on: day, order: pair(some(lending.id, ovenNeed.id)) }),
  turnReading: fc.record({ id: numbered("reading", 1), showing: maybe(some(lending.id, ovenNeed.id)) }),
  reorderReading: fc.record({
    id: numbered("reading", 1),
    order: pair(some(lending.id, ovenNeed.id)),
    seen: revision,
  }),
  noteAbsent: fc.record({ id: numbered("reading", 1), members: fc.array(member, { maxLength: 2 }) }),
  closeReading: fc.record({ id: numbered("reading", 1) }),
  complain: fc.record({
    id: numbered("complaint", 3),
    about: fc.oneof(fc.constant(ines.person), person),
    words: said,
    to: pair(person),
    on: day,
  }),
  closeComplaint: fc.record({ id: numbered("complaint", 3) }),
  disputeVoice: fc.record({ id: representation }),
  settleVoice: fc.record({ id: representation }),
  describeMachine: fc.record({ id: rota, objective: said, optimises: said, seen: revision }),
  nameAccountable: fc.record({ id: rota, accountable: person, representation: numbered("representation", 6) }),
  nameMisalignment: fc.record({ id: numbered("misalignment", 2), member: rota, words: said, on: day }),
  closeMisalignment: fc.record({ id: numbered("misalignment", 2) }),
  proposeSuccessor: fc.record({
    id: numbered("succession", 2),
    candidate: person,
    replaces: fc.oneof(fc.constant("stewardship-ines-1"), maybe(numbered("stewardship", 3))),
    until: maybe(day),
  }),
  backSuccessor: fc.record({ id: numbered("succession", 2) }),
  undoBacking: fc.record({ id: numbered("succession", 2) }),
  acceptStewardship: fc.record({ id: numbered("succession", 2), stewardship: numbered("stewardship", 5), on: day }),
  closeSuccession: fc.record({ id: numbered("succession", 2) }),
  reply: fc.record({
    id: numbered("reply", 4),
    about: fc.oneof(
      fc.record({ kind: fc.constant("complaints"), id: numbered("complaint", 3) }),
      fc.record({ kind: fc.constant("misalignments"), id: numbered("misalignment", 2) }),
      fc.record({ kind: fc.constant("gaps"), id: numbered("gap", 3) }),
    ),
    words: said,
  }),
  takeBackWords: fc.record({
    id: numbered("redaction", 3),
    about: fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant("complaints"), id: numbered("complaint", 3) }),
        fc.record({ kind: fc.constant("answers"), id: answer }),
        fc.record({ kind: fc.constant("commitments"), id: promise }),
        fc.record({ kind: fc.constant("ties"), id: tie }),
      ),
      { minLength: 1, maxLength: 2 },
    ),
    passage: said,
  }),
} satisfies { readonly [Name in keyof CoalitionCommands]: fc.Arbitrary<object> };

/** Who mostly asks for it, and how often. What stewards do is asked by others too, and refused. */
const stewards = fc.oneof({ weight: 9, arbitrary: fc.constant(ines) }, { weight: 1, arbitrary: some(noor, bo, tariq) });
const voices = some(
  tariq,
  tariq,
  wanjiru,
  olu,
  { ...olu, via: "link" as const },
  { ...olu, via: "assistant" as const },
);
const inTalks = some(ines, ines, tariq, bo, olu, wanjiru);
const anyone = fc.oneof(
  some(ines, tariq, wanjiru, bo, olu, noor),
  fc.record({ person, member }).map((it) => speaks(it.person, it.member)),
);

export const asked: { readonly [Name in keyof CoalitionCommands]: readonly [fc.Arbitrary<Actor>, number] } = {
  foundCoalition: [anyone, 1],
  renameCoalition: [stewards, 1],
  moveZone: [stewards, 1],
  nameWindow: [stewards, 1],
  addPerson: [stewards, 1],
  renamePerson: [anyone, 1],
  addOrganisation: [stewards, 1],
  addMember: [stewards, 2],
  renameMember: [stewards, 1],
  leaveCoalition: [some(olu, tariq, { ...femi, member: market }), 1],
  inviteMember: [stewards, 4],
  acceptInvitation: [newcomers, 6],
  declineInvitation: [newcomers, 3],
  withdrawInvitation: [stewards, 1],
  openToNewcomer: [voices, 14],
  welcomeMember: [stewards, 6],
  nameRepresentative: [stewards, 4],
  endRepresentation: [anyone, 3],
  appointSteward: [stewards, 2],
  endStewardship: [stewards, 1],
  openConversation: [stewards, 8],
  letRead: [inTalks, 14],
  followSheet: [inTalks, 2],
  restConversation: [inTalks, 2],
  resumeConversation: [inTalks, 5],
  endConversation: [inTalks, 1],
  goOffTheRecord: [inTalks, 1],
  returnToTheRecord: [inTalks, 5],
  proposeHandOver: [stewards, 3],
  agreeToHandOver: [inTalks, 6],
  dropHandOver: [inTalks, 4],
  writeSheet: [stewards, 2],
  editSheet: [stewards, 1],
  shelveSheet: [stewards, 1],
  restoreSheet: [stewards, 1],
  hearAnswer: [inTalks, 14],
  hearTranscript: [inTalks, 4],
  translateAnswer: [inTalks, 4],
  correctAnswer: [inTalks, 2],
  markAnswer: [inTalks, 6],
  releaseCommitment: [voices, 18],
  rewordCommitment: [voices, 2],
  affirmCommitment: [voices, 24],
  undoAffirmation: [voices, 22],
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
  proposeTie: [anyone, 10],
  agreeTie: [voices, 10],
  declineTie: [voices, 3],
  endTie: [voices, 1],
  sayWhatItMakesPossible: [some(olu, tariq, { ...olu, via: "link" }), 16],
  reportArrival: [voices, 3],
  raiseGap: [inTalks, 8],
  askAboutGap: [stewards, 2],
  showGap: [voices, 6],
  closeGap: [voices, 1],
  askAgain: [anyone, 6],
  nameNonNegotiable: [anyone, 4],
  sayWhatIsNegotiable: [anyone, 3],
  liftNonNegotiable: [anyone, 2],
  openReading: [stewards, 12],
  turnReading: [stewards, 14],
  reorderReading: [stewards, 3],
  noteAbsent: [stewards, 3],
  closeReading: [stewards, 1],
  complain: [anyone, 6],
  closeComplaint: [anyone, 3],
  disputeVoice: [anyone, 2],
  settleVoice: [stewards, 6],
  describeMachine: [some(speaks(noor.person, rotaId), ines), 4],
  nameAccountable: [stewards, 4],
  nameMisalignment: [anyone, 4],
  closeMisalignment: [some(olu, tariq, ines), 3],
  proposeSuccessor: [voices, 3],
  backSuccessor: [voices, 4],
  undoBacking: [voices, 1],
  acceptStewardship: [some(bo, tariq, olu), 6],
  closeSuccession: [voices, 1],
  reply: [anyone, 6],
  takeBackWords: [inTalks, 10],
};

function someSheet<Rest extends Record<string, fc.Arbitrary<unknown>>>(rest: Rest) {
  return fc.record({
    id: numbered("sheet", 1),
    name: said,
    context: some("company", "activist"),
    questions: pair(said),
    ...rest,
  });
}

function pair<Value>(it: fc.Arbitrary<Value>) {
  return fc.uniqueArray(it, { minLength: 1, maxLength: 2 });
}

function constants<Value extends object>(value: Value) {
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, fc.constant(it)])) as {
    [Key in keyof Value]: fc.Arbitrary<Value[Key]>;
  };
}
