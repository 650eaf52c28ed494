import { z } from "zod";
import { type Begin, type Evolve, record, Words } from "../../../kernel/index.ts";
import { Day } from "../../../values/index.ts";
import { isVoiceOf, type Representations } from "../../coalition/representation/representation.ts";
import { commands, refuse } from "./commands.ts";
import { Commitment, CommitmentId, Fulfilment } from "./shape.ts";

// What can have happened

export const first = {
  CommitmentReleased: Commitment.pick({ id: true, member: true, as: true, words: true, due: true, origin: true }),
};

const begin: Begin<Commitment, typeof first> = {
  CommitmentReleased: (released) => ({
    ...released,
    releasedWords: released.words,
    disclosure: "released",
    fulfilment: "open",
    why: null,
    affirmed: null,
  }),
};

export const later = {
  CommitmentReworded: z.object({ id: CommitmentId, words: Words }),
  /** `words` where she affirmed in words of her own; else the released words are affirmed as they are. */
  CommitmentAffirmed: z.object({ id: CommitmentId, words: Words.nullable() }),
  AffirmationUndone: z.object({ id: CommitmentId }),
  CommitmentWithdrawn: z.object({ id: CommitmentId, why: Words.nullable() }),
  CommitmentHeldBack: z.object({ id: CommitmentId }),
  FulfilmentReported: z.object({ id: CommitmentId, became: Fulfilment, why: Words.nullable(), on: Day }),
};

const evolve: Evolve<Commitment, typeof later> = {
  CommitmentReworded: (it, { words }) => ({ ...it, words, releasedWords: words }),
  CommitmentAffirmed: (it, { words }, { person, at, via, proof }) => ({
    ...it,
    disclosure: "affirmed",
    words: words ?? it.words,
    affirmed: { person, at, via, proof, isInOwnWords: words !== null },
  }),
  AffirmationUndone: (it) => ({ ...it, disclosure: "released", words: it.releasedWords ?? it.words, affirmed: null }),
  CommitmentWithdrawn: (it, { why }) => ({ ...it, disclosure: "withdrawn", why }),
  CommitmentHeldBack: (it) => ({ ...it, disclosure: "held-back" }),
  FulfilmentReported: (it, { became, why }) => ({ ...it, fulfilment: became, why }),
};

const audience = ({ member, disclosure }: Commitment) => {
  if (disclosure === "held-back") return [`member:${member}`] as const;
  if (disclosure === "released") return [`member:${member}`, "stewards"] as const;
  return ["coalition"] as const;
};

export const commitments = record({
  means: "What each member gives, needs, gains, makes possible and risks, in its own words.",
  is: Commitment,
  first,
  begin,
  later,
  evolve,
  audience,
  parts: {
    releasedWords: ({ member }) => [`member:${member}`, "stewards"],
    origin: ({ origin }) => origin?.readers.map((person) => `person:${person}` as const) ?? [],
  },
  isTakenBackBy: ({ member }, actor, world: { readonly representations: Representations }) =>
    isVoiceOf(world, actor, member),
  refusals: refuse.reasons,
  commands,
});
