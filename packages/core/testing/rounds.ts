import { allotments, ines, library, olu, tariq } from "./cast.ts";
import { by } from "./story.ts";
import { lending, ovenNeed, ovenTie, tied } from "./talk.ts";

/** Ines asks all members how it is, and the allotments answer. */
export const spring = { id: "pulse-1-0000000000", from: "2026-03-02", until: "2026-03-16" } as const;
export const springOpened = by(ines, { type: "PulseOpened", ...spring, steward: ines.person });

export const ofAllotments = {
  id: "pulseAnswer-1-0000000000",
  pulse: spring.id,
  member: allotments,
  holds: [{ commitment: ovenNeed.id, as: "changed" }],
  getting: [{ tie: ovenTie.id, as: "in-part" }],
  hasNeedChanged: true,
  words: "We need it by July, the plums are early.",
  isConfidential: false,
} as const;
export const allotmentsAnswered = by(olu, {
  type: "PulseAnswered",
  ...ofAllotments,
  person: olu.person,
  readOut: null,
});

/** In confidence, and in few words. */
export const libraryAnswered = by(tariq, {
  type: "PulseAnswered",
  id: "pulseAnswer-2-0000000000",
  pulse: spring.id,
  member: library,
  holds: [{ commitment: lending.id, as: "true" }],
  getting: [],
  hasNeedChanged: false,
  words: "We are tired.",
  isConfidential: true,
  person: tariq.person,
  readOut: null,
});

export const march = { id: "review-1-0000000000", on: "2026-03-31" } as const;
export const marchOpened = by(ines, { type: "ReviewOpened", ...march, steward: ines.person });

export const ofLibrary = {
  id: "reviewAnswer-1-0000000000",
  review: march.id,
  member: library,
  goal: "hardly",
  worked: "alone-for-a-reason",
  why: "The city asked us alone, and we said so.",
  learned: null,
} as const;
export const libraryReviewed = by(tariq, { type: "ReviewAnswered", ...ofLibrary, person: tariq.person });

export const plums = {
  id: "jointGain-1-0000000000",
  member: allotments,
  words: "Sixty jars of plums, and nobody threw one away.",
  on: "2026-03-02",
  gives: [lending.id],
} as const;
export const plumsNamed = by(olu, { type: "JointGainNamed", ...plums, person: olu.person });

/** A round and a review are open and partly answered; a joint gain is named. */
export const rounds = [
  ...tied,
  springOpened,
  allotmentsAnswered,
  libraryAnswered,
  marchOpened,
  libraryReviewed,
  plumsNamed,
] as const;
