import { z } from "zod";
import type { Table } from "../../../kernel/index.ts";
import { Day } from "../../../values/index.ts";
import { MemberId } from "../../coalition/member/member.ts";
import { PersonId } from "../../coalition/person/personId.ts";
import { QuestionSheetId } from "../questionSheet/questionSheet.ts";
import { ConversationId } from "./conversationId.ts";

/** One private talk between a steward and people of one member, kept word for word. */
export const Conversation = z.object({
  id: ConversationId,
  member: MemberId,
  /** The steward who asks and writes down. */
  steward: PersonId,
  speakers: z.array(PersonId).min(1).max(12).readonly(),
  /** Everyone who may read it: the steward, the speakers, the interpreter, and colleagues that a speaker let in. */
  readers: z.array(PersonId).readonly(),
  on: Day,
  /** What is asked in it, where a sheet is followed. */
  sheet: QuestionSheetId.nullable().optional(),
  /** Says it again in another language; reads it from the start. */
  interpreter: PersonId.optional(),
  /** Where it rests: until a day, if one was named. */
  rested: z.object({ until: Day.nullable() }).nullable().optional(),
  /** What is said now is written down by nobody. */
  isOffTheRecord: z.boolean().optional(),
  isOver: z.boolean().optional(),
  /** Another steward is to go on with it, and these speakers have agreed. */
  handingOver: z
    .object({ to: PersonId, agreed: z.array(PersonId).readonly() })
    .nullable()
    .optional(),
});
export type Conversation = z.infer<typeof Conversation>;
export type Conversations = Table<Conversation>;

type Someone = { readonly person: string };

/** Asks in it, or answers. */
export const hasPartIn = ({ steward, speakers }: Conversation, { person }: Someone): boolean =>
  steward === person || speakers.includes(person);

/** Takes part, or says it again in another language. */
export const isThere = (conversation: Conversation, someone: Someone): boolean =>
  hasPartIn(conversation, someone) || conversation.interpreter === someone.person;
