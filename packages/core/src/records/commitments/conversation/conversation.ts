import { z } from "zod";
import { type Begin, type Evolve, record } from "../../../kernel/index.ts";
import { Day } from "../../../values/index.ts";
import { PersonId } from "../../coalition/person/personId.ts";
import { QuestionSheetId } from "../questionSheet/questionSheet.ts";
import { ConversationId } from "./conversationId.ts";
import { commands as goingOn } from "./goingOn.ts";
import { commands as handingOver } from "./handingOver.ts";
import { commands as opening } from "./opening.ts";
import { refuse } from "./refusals.ts";
import { Conversation } from "./shape.ts";

// What can have happened

const first = {
  ConversationOpened: Conversation.pick({
    id: true,
    member: true,
    steward: true,
    speakers: true,
    on: true,
    sheet: true,
    interpreter: true,
  }),
};

const begin: Begin<Conversation, typeof first> = {
  ConversationOpened: (opened) => ({
    ...opened,
    readers: [...new Set([opened.steward, ...opened.speakers, ...(opened.interpreter ? [opened.interpreter] : [])])],
  }),
};

const it = z.object({ id: ConversationId });

const later = {
  ReaderLetIn: it.extend({ person: PersonId }),
  SheetFollowed: it.extend({ sheet: QuestionSheetId.nullable() }),
  ConversationRested: it.extend({ until: Day.nullable() }),
  ConversationResumed: it,
  ConversationEnded: it,
  RecordPaused: it,
  RecordResumed: it,
  HandingOverProposed: it.extend({ to: PersonId }),
  HandingOverAgreed: it.extend({ to: PersonId, person: PersonId }),
  HandingOverDropped: it,
  ConversationHandedOver: it.extend({ to: PersonId }),
};

const evolve: Evolve<Conversation, typeof later> = {
  ReaderLetIn: (conversation, { person }) => ({ ...conversation, readers: [...conversation.readers, person] }),
  SheetFollowed: (conversation, { sheet }) => ({ ...conversation, sheet }),
  ConversationRested: (conversation, { until }) => ({ ...conversation, rested: { until } }),
  ConversationResumed: (conversation) => ({ ...conversation, rested: null, isOver: false }),
  ConversationEnded: (conversation) => ({ ...conversation, rested: null, isOver: true }),
  RecordPaused: (conversation) => ({ ...conversation, isOffTheRecord: true }),
  RecordResumed: (conversation) => ({ ...conversation, isOffTheRecord: false }),
  HandingOverProposed: (conversation, { to }) => ({ ...conversation, handingOver: { to, agreed: [] } }),
  HandingOverAgreed: (conversation, { to, person }) => ({
    ...conversation,
    handingOver: { to, agreed: [...(conversation.handingOver?.agreed ?? []), person] },
  }),
  HandingOverDropped: (conversation) => ({ ...conversation, handingOver: null }),
  ConversationHandedOver: (conversation, { to }) => ({
    ...conversation,
    steward: to,
    readers: [...new Set([...conversation.readers, to])],
    handingOver: null,
  }),
};

export const conversations = record({
  means: "Private talks between a steward and the people of one member.",
  is: Conversation,
  first,
  begin,
  later,
  evolve,
  audience: ({ readers }) => readers.map((person) => `person:${person}` as const),
  refusals: refuse.reasons,
  commands: { ...opening, ...goingOn, ...handingOver },
});
