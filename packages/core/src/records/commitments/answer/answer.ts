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
import { Day, idOf } from "../../../values/index.ts";
import { MemberId } from "../../coalition/member/member.ts";
import { PersonId } from "../../coalition/person/personId.ts";
import { whyStale } from "../../stale.ts";
import { ConversationId } from "../conversation/conversationId.ts";
import type { Conversation, Conversations } from "../conversation/conversation.ts";

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
});
export type Answer = z.infer<typeof Answer>;
export type Answers = Table<Answer>;

// What can have happened

const first = { AnswerHeard: Answer.omit({ marks: true }) };

const begin: Begin<Answer, typeof first> = { AnswerHeard: (heard) => ({ ...heard, marks: [] }) };

const later = {
  AnswerCorrected: z.object({ id: AnswerId, words: Words }),
  AnswerMarked: z.object({ id: AnswerId, marks: Answer.shape.marks }),
  AnswerShown: z.object({ id: AnswerId, person: PersonId }),
};

const evolve: Evolve<Answer, typeof later> = {
  AnswerCorrected: (answer, { words }) => ({ ...answer, words, marks: [] }),
  AnswerMarked: (answer, { marks }) => ({ ...answer, marks }),
  AnswerShown: (answer, { person }) => ({ ...answer, readers: [...answer.readers, person] }),
};

// What may be asked

type World = { readonly conversations: Conversations; readonly answers: Answers };

const refuse = refusals("answer", {
  unknown: "There is no such answer.",
  "already-heard": "This answer has been written down already.",
  "unknown-conversation": "There is no such conversation.",
  "not-in-conversation": "Answers are written by the steward who asks and the people who speak.",
  "not-a-speaker": "The one who said it speaks in this conversation.",
  "mark-outside": "A mark lies within the answer's words.",
});

const hearAnswer = command({
  does: "Write down an answer, word for word.",
  input: z.strictObject({
    id: AnswerId,
    conversation: ConversationId,
    question: words(500),
    words: words(),
    speaker: PersonId,
    on: Day.nullable().default(null),
  }),
  decide: (heard, world: World, actor) => {
    const conversation = world.conversations.get(heard.conversation);
    if (!conversation) return refuse("unknown-conversation", heard.conversation);
    if (!takesPart(conversation, actor)) return refuse("not-in-conversation", heard.conversation);
    if (!conversation.speakers.includes(heard.speaker)) return refuse("not-a-speaker", heard.speaker);
    if (world.answers.has(heard.id)) return refuse("already-heard", heard.id);
    const { member, steward, readers } = conversation;
    return [{ type: "AnswerHeard", ...heard, member, steward, readers }];
  },
});

const correctAnswer = command({
  does: "Correct the words of an answer, where they were not written down as said.",
  input: z.strictObject({ id: AnswerId, words: words(), seen: z.string() }),
  decide: ({ id, words, seen }, world: World, actor) => {
    const answer = world.answers.get(id);
    if (!answer) return refuse("unknown", id);
    if (!isOfThisTalk(answer, actor)) return refuse("not-in-conversation", id);
    return whyStale(answer, seen, answer.words) ?? [{ type: "AnswerCorrected", id, words }];
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

const takesPart = ({ steward, speakers }: Conversation, { person }: Actor) =>
  steward === person || speakers.includes(person);

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
  afterTakenBack: ({ id, marks }) => (marks.length > 0 ? [{ type: "AnswerMarked", id, marks: [] }] : []),
  refusals: refuse.reasons,
  commands: { hearAnswer, correctAnswer, markAnswer },
});
