import { z } from "zod";
import { type Actor, command, isRefusal, type Kept, type Refusal } from "../../../kernel/index.ts";
import { Day } from "../../../values/index.ts";
import { QuestionSheetId, type QuestionSheets } from "../questionSheet/questionSheet.ts";
import { ConversationId } from "./conversationId.ts";
import { refuse } from "./refusals.ts";
import { type Conversation, type Conversations, isThere, hasPartIn } from "./shape.ts";

type World = { readonly conversations: Conversations };

const followSheet = command({
  does: "Follow a question sheet in a conversation, or none.",
  input: z.strictObject({ id: ConversationId, sheet: QuestionSheetId.nullable() }),
  decide: ({ id, sheet }, world: World & { readonly questionSheets: QuestionSheets }, actor) => {
    const conversation = foundFor(world, id, actor, hasPartIn);
    if (isRefusal(conversation)) return conversation;
    if (sheet !== null && !world.questionSheets.has(sheet)) return refuse("unknown-sheet", sheet);
    return (conversation.sheet ?? null) === sheet ? [] : [{ type: "SheetFollowed", id, sheet }];
  },
});

const restConversation = command({
  does: "Let a conversation rest, until a day if there is one. It waits as it is.",
  input: z.strictObject({ id: ConversationId, until: Day.nullable().default(null) }),
  decide: ({ id, until }, world: World, actor) => {
    const conversation = foundFor(world, id, actor, hasPartIn);
    if (isRefusal(conversation)) return conversation;
    if (conversation.isOver) return refuse("over", id);
    return conversation.rested?.until === until ? [] : [{ type: "ConversationRested", id, until }];
  },
});

const resumeConversation = command({
  does: "Take up a conversation that rests, or one that was ended.",
  input: z.strictObject({ id: ConversationId }),
  decide: ({ id }, world: World, actor) => {
    const conversation = foundFor(world, id, actor, hasPartIn);
    if (isRefusal(conversation)) return conversation;
    if (!conversation.rested && !conversation.isOver) return refuse("not-resting", id);
    return [{ type: "ConversationResumed", id }];
  },
});

const endConversation = command({
  does: "End a conversation. What was said stays as it is.",
  input: z.strictObject({ id: ConversationId }),
  decide: ({ id }, world: World, actor) => {
    const conversation = foundFor(world, id, actor, hasPartIn);
    if (isRefusal(conversation)) return conversation;
    return conversation.isOver ? refuse("over", id) : [{ type: "ConversationEnded", id }];
  },
});

const goOffTheRecord = command({
  does: "Go off the record: from now on nothing of this conversation is written down.",
  input: z.strictObject({ id: ConversationId }),
  decide: ({ id }, world: World, actor) => {
    const conversation = foundFor(world, id, actor, isThere);
    if (isRefusal(conversation)) return conversation;
    return conversation.isOffTheRecord ? refuse("off-the-record", id) : [{ type: "RecordPaused", id }];
  },
});

const returnToTheRecord = command({
  does: "Return to the record: what is said in this conversation is written down again.",
  humanOnly: true,
  input: z.strictObject({ id: ConversationId }),
  decide: ({ id }, world: World, actor) => {
    const conversation = foundFor(world, id, actor, isThere);
    if (isRefusal(conversation)) return conversation;
    return conversation.isOffTheRecord ? [{ type: "RecordResumed", id }] : refuse("on-the-record", id);
  },
});

/** The conversation, for someone who has this place in it. */
function foundFor(
  { conversations }: World,
  id: string,
  actor: Actor,
  hasPlace: (conversation: Conversation, actor: Actor) => boolean,
): Kept<Conversation> | Refusal {
  const conversation = conversations.get(id);
  if (!conversation) return refuse("unknown", id);
  return hasPlace(conversation, actor) ? conversation : refuse("not-in-conversation", id);
}

export const commands = {
  followSheet,
  restConversation,
  resumeConversation,
  endConversation,
  goOffTheRecord,
  returnToTheRecord,
};
