import { z } from "zod";
import {
  type Actor,
  type Begin,
  command,
  type Evolve,
  record,
  refusals,
  type Table,
  Words,
  words,
} from "../../../kernel/index.ts";
import { Day, fresh, idOf, Language } from "../../../values/index.ts";
import { Translation } from "../../../values/translation.ts";
import { MemberId } from "../../coalition/member/member.ts";
import { PersonId } from "../../coalition/person/personId.ts";
import { whyStale } from "../../stale.ts";
import { belongsTo, type Voices } from "../../coalition/representation/shape.ts";
import { ConversationId } from "../conversation/conversationId.ts";
import { type Conversation, type Conversations, isThere, hasPartIn } from "../conversation/shape.ts";
import { QUESTION_MAX } from "../questionSheet/questionSheet.ts";

export const AnswerId = idOf("Answer");
export type AnswerId = z.infer<typeof AnswerId>;

/** What a passage turns out to be, once it has been said. */
export const MarkKind = z.enum(["give", "need", "own-gain", "gain-for-others", "risk"]);
export type MarkKind = z.infer<typeof MarkKind>;

/** A passage of an answer, as offsets in UTF-16 units, `from` before `to`. */
export const Mark = z
  .strictObject({ as: MarkKind, from: z.int().min(0), to: z.int().min(1) })
  .refine(({ from, to }) => from < to, { message: "mark/empty" });
export type Mark = z.infer<typeof Mark>;

/** One answer in a conversation, word for word. */
export const Answer = z.object({
  id: AnswerId,
  conversation: ConversationId,
  member: MemberId,
  question: Words,
  words: Words,
  speaker: PersonId,
  steward: PersonId,
  /** The day it was said, where that is not the day it was written down. */
  on: Day.nullable(),
  marks: z.array(Mark).readonly(),
  readers: z.array(PersonId).readonly(),
  /** The wording on the sheet, where the question was asked in other words. */
  insteadOf: Words.optional(),
  /** The language it was said in, where that was named. */
  language: Language.optional(),
  translation: Translation.nullable().optional(),
});
export type Answer = z.infer<typeof Answer>;
export type Answers = Table<Answer>;

// What can have happened

const first = { AnswerHeard: Answer.omit({ marks: true, translation: true }) };

const begin: Begin<Answer, typeof first> = { AnswerHeard: (heard) => ({ ...heard, marks: [] }) };

const later = {
  AnswerCorrected: z.object({ id: AnswerId, words: Words }),
  AnswerMarked: z.object({ id: AnswerId, marks: Answer.shape.marks }),
  AnswerShown: z.object({ id: AnswerId, person: PersonId }),
  AnswerTranslated: Translation.extend({ id: AnswerId }),
  TranslationDropped: z.object({ id: AnswerId }),
  /** Another steward goes on with the conversation. */
  AnswerHandedOver: z.object({ id: AnswerId, to: PersonId }),
};

const evolve: Evolve<Answer, typeof later> = {
  AnswerCorrected: (answer, { words }) => ({ ...untranslated(answer), words, marks: [] }),
  AnswerMarked: (answer, { marks }) => ({ ...answer, marks }),
  AnswerShown: (answer, { person }) => ({ ...answer, readers: [...answer.readers, person] }),
  AnswerTranslated: (answer, { words, language, by }) => ({ ...answer, translation: { words, language, by } }),
  TranslationDropped: (answer) => ({ ...answer, translation: null }),
  AnswerHandedOver: (answer, { to }) => ({ ...answer, steward: to, readers: [...new Set([...answer.readers, to])] }),
};

/** A translation is of the wording it was made from. */
const untranslated = (answer: Answer): Answer => (answer.translation ? { ...answer, translation: null } : answer);

// What may be asked

/** The longest transcript that is written down at once, in answers. */
export const TURNS_MAX = 200;

type World = Voices & { readonly conversations: Conversations; readonly answers: Answers };

const refuse = refusals("answer", {
  unknown: "There is no such answer.",
  "already-heard": "This answer has been written down already.",
  "unknown-conversation": "There is no such conversation.",
  "not-in-conversation": "Answers are written by the steward who asks and the people who speak.",
  "not-a-speaker": "The one who said it speaks in this conversation.",
  "mark-outside": "A mark lies within the answer's words.",
  "off-the-record":
    "This conversation is off the record. Nothing is written down until someone in it returns to the record.",
  over: "This conversation is over. It can be taken up again.",
  "not-there": "An answer is translated by the people who were there: who asks, who speaks, who interprets.",
});

const heard = {
  id: fresh(AnswerId),
  question: words(QUESTION_MAX),
  words: words(),
  speaker: PersonId,
  insteadOf: words(QUESTION_MAX).optional(),
  language: Language.optional(),
};

const hearAnswer = command({
  does: "Write down an answer, word for word.",
  input: z.strictObject({ ...heard, conversation: ConversationId, on: Day.nullable().default(null) }),
  decide: ({ conversation, on, ...turn }, world: World, actor) => written(world, actor, { conversation, on }, [turn]),
});

const hearTranscript = command({
  does: "Write down what was said in a conversation, turn by turn, from a transcript.",
  input: z.strictObject({
    conversation: ConversationId,
    on: Day.nullable().default(null),
    turns: z.array(z.strictObject(heard)).min(1).max(TURNS_MAX),
  }),
  decide: ({ turns, ...said }, world: World, actor) => written(world, actor, said, turns),
});

const correctAnswer = command({
  does: "Correct the words of an answer, where they were not written down as said.",
  input: z.strictObject({ id: AnswerId, words: words(), seen: z.string() }),
  decide: ({ id, words, seen }, world: World, actor) => {
    const answer = world.answers.get(id);
    if (!answer) return refuse("unknown", id);
    if (!isOfThisTalk(answer, actor)) return refuse("not-in-conversation", id);
    const why = whyOffTheRecord(world.conversations.get(answer.conversation)) ?? whyStale(answer, seen, answer.words);
    return why ?? [{ type: "AnswerCorrected", id, words }];
  },
});

const markAnswer = command({
  does: "Mark passages of an answer as a give, a need, an own gain, a gain for others or a risk.",
  input: z.strictObject({ id: AnswerId, marks: z.array(Mark).max(50), seen: z.string() }),
  decide: ({ id, marks, seen }, world: World, actor) => {
    const answer = world.answers.get(id);
    if (!answer) return refuse("unknown", id);
    if (!isOfThisTalk(answer, actor)) return refuse("not-in-conversation", id);
    if (marks.some(({ to }) => to > answer.words.said.length)) return refuse("mark-outside", id);
    return whyStale(answer, seen, answer.words) ?? [{ type: "AnswerMarked", id, marks }];
  },
});

const translateAnswer = command({
  does: "Put an answer into another language, beside the words as they were said.",
  input: z.strictObject({ id: AnswerId, words: words(), language: Language, seen: z.string() }),
  decide: ({ id, words, language, seen }, world: World, { person }) => {
    const answer = world.answers.get(id);
    if (!answer) return refuse("unknown", id);
    const conversation = world.conversations.get(answer.conversation);
    if (!conversation || !isThere(conversation, { person })) return refuse("not-there", id);
    const why = whyOffTheRecord(conversation) ?? whyStale(answer, seen, answer.words);
    return why ?? [{ type: "AnswerTranslated", id, words, language, by: person }];
  },
});

type Turn = Pick<Answer, "id" | "question" | "words" | "speaker">;
type Said = Pick<Answer, "conversation" | "on">;

/** Written down all together, or not at all. Where the conversation rested, it goes on with this. */
function written<Of extends Turn>(world: World, actor: Actor, said: Said, turns: readonly Of[]) {
  const conversation = world.conversations.get(said.conversation);
  if (!conversation) return refuse("unknown-conversation", said.conversation);
  if (!hasPartIn(conversation, actor)) return refuse("not-in-conversation", said.conversation);
  if (conversation.isOver) return refuse("over", said.conversation);
  const why = whyOffTheRecord(conversation);
  if (why) return why;
  const { id, member, steward, speakers } = conversation;
  const stranger = turns.find(({ speaker }) => !speakers.includes(speaker));
  if (stranger) return refuse("not-a-speaker", stranger.speaker);
  const twice = turns.find(
    (turn, index) => world.answers.has(turn.id) || turns.findIndex((it) => it.id === turn.id) < index,
  );
  if (twice) return refuse("already-heard", twice.id);
  const resumed = conversation.rested ? [{ type: "ConversationResumed" as const, id }] : [];
  const heard = turns.map((turn) => {
    const readers = readersNow(world, conversation, turn.speaker);
    return { type: "AnswerHeard" as const, ...said, ...turn, member, steward, readers };
  });
  return [...resumed, ...heard];
}

/** Whoever belongs to the member no more, or has handed the conversation over, reads what was said until then. */
const readersNow = (world: Voices, { readers, steward, interpreter, member }: Conversation, speaker: string) =>
  readers.filter((it) => [steward, interpreter, speaker].includes(it) || belongsTo(world, it, member));

const whyOffTheRecord = (conversation: Conversation | undefined) =>
  conversation?.isOffTheRecord ? refuse("off-the-record", conversation.id) : undefined;

const isOfThisTalk = ({ steward, speaker }: Answer, { person }: Actor) => steward === person || speaker === person;

export const answers = record({
  means: "What was said in a private conversation, word for word.",
  is: Answer,
  first,
  begin,
  later,
  evolve,
  audience: ({ readers }) => readers.map((person) => `person:${person}` as const),
  isTakenBackBy: isOfThisTalk,
  afterTakenBack: ({ id, marks, translation }) => [
    ...(marks.length > 0 ? [{ type: "AnswerMarked" as const, id, marks: [] }] : []),
    ...(translation ? [{ type: "TranslationDropped" as const, id }] : []),
  ],
  retold: ["AnswerTranslated"],
  refusals: refuse.reasons,
  commands: { hearAnswer, hearTranscript, correctAnswer, markAnswer, translateAnswer },
});
