import { allotments, bo, gathered, ines, library, noor, olu, tariq, wanjiru } from "./cast.ts";
import { by } from "./story.ts";

/** What was said between Ines, Tariq and Bo, and what the library released of it. */
export const talk = {
  id: "conversation-library",
  member: library,
  speakers: [tariq.person, bo.person],
  on: "2026-03-02",
} as const;

export const talkOpened = { type: "ConversationOpened", ...talk, steward: ines.person } as const;

export const readers = [ines.person, tariq.person, bo.person] as const;

export const ovens = {
  id: "answer-ovens-0001",
  conversation: talk.id,
  question: "What do you bring?",
  words: "Two ovens. On Mondays we are closed, so they are yours then.",
  speaker: bo.person,
  on: null,
} as const;

export const ovensHeard = { type: "AnswerHeard", ...ovens, member: library, steward: ines.person, readers } as const;

/** The coalition after one talk. */
export const talked = [...gathered, by(ines, talkOpened), by(ines, ovensHeard)] as const;

/** Wanjiru, who was not there, may read it too. */
export const wanjiruLetIn = by(
  tariq,
  { type: "ReaderLetIn", id: talk.id, person: wanjiru.person },
  { type: "AnswerShown", id: ovens.id, person: wanjiru.person },
);

export const origin = { conversation: talk.id, answer: ovens.id, readers } as const;

export const lending = {
  id: "commitment-ovens-01",
  member: library,
  as: "give",
  words: "Our two ovens, every Monday.",
  due: "2026-06-01",
} as const;

export const lendingReleased = { type: "CommitmentReleased", ...lending, origin } as const;
export const lendingAffirmed = { type: "CommitmentAffirmed", id: lending.id, words: null } as const;

/** The give as it stands once it is released, and waits for a yes. */
export const lendingWaits = {
  ...lending,
  origin,
  releasedWords: lending.words,
  disclosure: "released",
  fulfilment: "open",
  why: null,
  affirmed: null,
  audience: [`member:${library}`, "stewards"],
} as const;

/** How a yes of Tariq's is kept. */
export const tariqSaidYes = {
  person: tariq.person,
  at: tariq.at,
  via: "session",
  proof: "account",
  isInOwnWords: false,
} as const;

/** The give once he has said it. */
export const lendingStands = {
  ...lendingWaits,
  disclosure: "affirmed",
  affirmed: tariqSaidYes,
  audience: ["coalition"],
} as const;

/** The library has released a give, and then affirmed it. */
export const released = [...talked, by(tariq, lendingReleased)] as const;
export const affirmed = [...released, by(tariq, lendingAffirmed)] as const;

/** A need of the allotments, released without a talk. */
export const ovenNeed = {
  id: "commitment-need-01",
  member: allotments,
  as: "need",
  words: "An oven before the September glut.",
  due: null,
} as const;
export const needReleased = by(olu, { type: "CommitmentReleased", ...ovenNeed, origin: null });
export const needAffirmed = by(olu, { type: "CommitmentAffirmed", id: ovenNeed.id, words: null });

/** The library's ovens meet the need of the allotments: proposed by the steward, agreed by both. */
export const bothOut = [...affirmed, needReleased, needAffirmed] as const;
export const ovenTie = {
  id: "tie-1-0000000000",
  give: lending.id,
  need: ovenNeed.id,
  giver: library,
  receiver: allotments,
} as const;
export const tieProposed = by(ines, { type: "TieProposed", ...ovenTie });
export const libraryAgrees = by(tariq, { type: "TieAgreed", id: ovenTie.id, side: "giver" });
export const allotmentsAgree = by(olu, { type: "TieAgreed", id: ovenTie.id, side: "receiver" });
export const tied = [...bothOut, tieProposed, libraryAgrees, allotmentsAgree] as const;

/** Ines asked the library what it gains; Tariq cannot say yet. */
export const gainGap = { id: "gap-1-0000000000", member: library, as: "own-gain" } as const;
export const gainAsked = by(ines, { type: "GapRaised", ...gainGap, by: "steward" });
export const notYet = {
  id: "reply-1-0000000000",
  about: { kind: "gaps", id: gainGap.id },
  words: "We cannot say yet.",
  person: tariq.person,
  member: library,
} as const;
export const notYetReplied = by(tariq, { type: "Replied", ...notYet, readers: [`member:${library}`, "stewards"] });

/** Noor speaks for the library in Tariq's place, and what he affirmed is asked anew. */
export const askedAnew = [
  ...affirmed,
  by(ines, { type: "RepresentationEnded", id: "representation-tariq" }),
  by(
    ines,
    {
      type: "RepresentativeNamed",
      id: "representation-noor",
      member: library,
      person: noor.person,
      role: "representative",
    },
    { type: "CommitmentReopened", id: lending.id },
  ),
] as const;

/** The library has said its give anew, in other words, and these took the place of the first. */
export const saidAnew = [
  ...affirmed,
  by(tariq, {
    type: "CommitmentReleased",
    ...lending,
    id: "commitment-3-0000000",
    words: "One oven, every Monday.",
    origin: null,
    replaces: lending.id,
  }),
  by(
    tariq,
    { type: "CommitmentAffirmed", id: "commitment-3-0000000", words: null },
    { type: "CommitmentReplaced", id: lending.id, with: "commitment-3-0000000" },
  ),
] as const;

/** Tariq said yes aloud: Ines wrote it down, and Olu is asked whether she heard it. */
export const saidAloud = [
  ...released,
  by(ines, { type: "SpokenYesNoted", id: lending.id, speaker: tariq.person, witness: olu.person }),
] as const;
