import { z } from "zod";
import { type Actor, type Audience, type Begin, type Evolve, record, Words } from "../../../kernel/index.ts";
import { Day } from "../../../values/index.ts";
import { PersonId } from "../../coalition/person/personId.ts";
import { isVoiceOf, type Representations } from "../../coalition/representation/representation.ts";
import { commands, refuse } from "./commands.ts";
import { audienceOf, audienceUntilAffirmation } from "./readers.ts";
import { Commitment, CommitmentId, Condition, Fulfilment, isOut, Spoken } from "./shape.ts";

// What can have happened

export const first = {
  CommitmentReleased: Commitment.pick({
    id: true,
    member: true,
    as: true,
    words: true,
    due: true,
    origin: true,
    readers: true,
    replaces: true,
  }),
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
  ConditionNamed: Condition.pick({ to: true, by: true }).extend({ id: CommitmentId, words: Words.nullable() }),
  SpokenYesNoted: Spoken.pick({ speaker: true, witness: true }).extend({ id: CommitmentId }),
  SpokenYesWitnessed: z.object({ id: CommitmentId }),
  WitnessDeclined: z.object({ id: CommitmentId }),
  AffirmationUndone: z.object({ id: CommitmentId }),
  CommitmentReopened: z.object({ id: CommitmentId }),
  /** `words` where the new representative says it in words of her own. */
  CommitmentRenewed: z.object({ id: CommitmentId, words: Words.nullable() }),
  CommitmentWithdrawn: z.object({ id: CommitmentId, why: Words.nullable() }),
  CommitmentHeldBack: z.object({ id: CommitmentId }),
  HoldBackEnded: z.object({ id: CommitmentId }),
  FulfilmentReported: z.object({ id: CommitmentId, became: Fulfilment, why: Words.nullable(), on: Day }),
  CommitmentReplaced: z.object({ id: CommitmentId, with: CommitmentId }),
  ReplacementUndone: z.object({ id: CommitmentId }),
  OwnerNamed: z.object({ id: CommitmentId, owner: PersonId.nullable(), due: Day.nullable() }),
  CommitmentSecured: z.object({ id: CommitmentId, guarantee: Commitment.shape.guarantee }),
  CommitmentReadersNamed: z.object({ id: CommitmentId, readers: Commitment.shape.readers }),
  CommitmentTranslated: z.object({ id: CommitmentId, words: Words, language: z.string() }),
};

const evolve: Evolve<Commitment, typeof later> = {
  CommitmentReworded: (it, { words }) => ({ ...without(it, "translation", "spoken"), words, releasedWords: words }),
  CommitmentAffirmed: (it, { words }, by) => ({
    ...without(saidIn(it, words), "conditional", "spoken", "reopened"),
    disclosure: "affirmed",
    affirmed: yesOf(by, words),
  }),
  ConditionNamed: (it, { words, to, by: day }, by) => ({
    ...without(saidIn(it, words), "spoken"),
    disclosure: "conditional",
    conditional: { ...yesOf(by, words), to, by: day },
  }),
  SpokenYesNoted: (it, { speaker, witness }, { person, at }) => ({
    ...it,
    spoken: { speaker, witness, notedBy: person, at, isWitnessed: false },
  }),
  SpokenYesWitnessed: (it, _, { at }) => ({
    ...it,
    disclosure: "spoken",
    ...(it.spoken && { spoken: { ...it.spoken, at, isWitnessed: true } }),
  }),
  WitnessDeclined: (it) => without(it, "spoken"),
  AffirmationUndone: (it) => ({
    ...without(saidIn(it, it.releasedWords ?? null), "conditional", "spoken", "reopened"),
    disclosure: "released",
    affirmed: null,
  }),
  CommitmentReopened: (it, _, { at }) => ({ ...it, reopened: { at } }),
  CommitmentRenewed: (it, { words }, by) => ({
    ...without(saidIn(it, words), "reopened"),
    affirmed: yesOf(by, words),
  }),
  CommitmentWithdrawn: (it, { why }) => ({ ...without(it, "reopened"), disclosure: "withdrawn", why }),
  CommitmentHeldBack: (it) => ({ ...without(it, "spoken"), disclosure: "held-back" }),
  HoldBackEnded: (it) => ({ ...it, disclosure: "released" }),
  FulfilmentReported: (it, { became, why }) => ({ ...it, fulfilment: became, why }),
  CommitmentReplaced: (it, { with: id }) => ({
    ...it,
    fulfilment: "renegotiated",
    replacedBy: { id, was: it.fulfilment },
  }),
  ReplacementUndone: (it) => ({ ...without(it, "replacedBy"), fulfilment: it.replacedBy?.was ?? it.fulfilment }),
  OwnerNamed: (it, { owner, due }) => ({ ...it, owner, due }),
  CommitmentSecured: (it, { guarantee }) => ({ ...it, guarantee: guarantee ?? null }),
  // A witness who was asked may be among the readers no more: then another is.
  CommitmentReadersNamed: (it, { readers }) => ({
    ...(readers && it.disclosure === "released" ? without(it, "spoken") : it),
    readers: readers ?? null,
  }),
  CommitmentTranslated: (it, { words, language }, { person }) => ({
    ...it,
    translation: { words, language, by: person },
  }),
};

const yesOf = ({ person, at, via, proof }: Actor, words: Words | null) => ({
  person,
  at,
  via,
  proof,
  isInOwnWords: words !== null,
});

/** In other words, where there are any: a translation of the earlier ones then says something else. */
const saidIn = (it: Commitment, words: Words | null): Commitment =>
  words === null || words.ref === it.words.ref ? it : { ...without(it, "translation"), words };

const without = <Field extends "conditional" | "spoken" | "reopened" | "replacedBy" | "translation">(
  it: Commitment,
  ...fields: readonly Field[]
): Commitment => {
  const left = { ...it };
  for (const field of fields) delete left[field];
  return left;
};

const audience = (it: Commitment): Audience => {
  const { member, disclosure, readers, spoken } = it;
  if (isOut(it) || disclosure === "withdrawn") return audienceOf(readers, member);
  if (disclosure === "held-back") return [`member:${member}`];
  const asked: Audience = spoken ? [`person:${spoken.witness}`] : [];
  return [...audienceUntilAffirmation(readers, member), ...asked];
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
    releasedWords: ({ member, readers }) => audienceUntilAffirmation(readers, member),
    origin: ({ origin }) => origin?.readers.map((person) => `person:${person}` as const) ?? [],
  },
  isTakenBackBy: ({ member }, actor, world: { readonly representations: Representations }) =>
    isVoiceOf(world, actor, member),
  retold: ["CommitmentTranslated"],
  refusals: refuse.reasons,
  commands,
});
