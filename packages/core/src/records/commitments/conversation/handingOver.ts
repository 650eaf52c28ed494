import { z } from "zod";
import { command, type Kept, type Refusal } from "../../../kernel/index.ts";
import { PersonId } from "../../coalition/person/personId.ts";
import { belongsTo, type Representations } from "../../coalition/representation/representation.ts";
import { isSteward, type Stewardships } from "../../coalition/stewardship/stewardship.ts";
import type { Answers } from "../answer/answer.ts";
import { ConversationId } from "./conversationId.ts";
import { refuse } from "./refusals.ts";
import { type Conversation, type Conversations, hasPartIn } from "./shape.ts";

type World = {
  readonly conversations: Conversations;
  readonly answers: Answers;
  readonly representations: Representations;
  readonly stewardships: Stewardships;
};

const input = z.strictObject({ id: ConversationId, to: PersonId });

const proposeHandOver = command({
  does: "Propose to the speakers that another steward goes on with your conversation.",
  input,
  decide: ({ id, to }, world: World, { person }) => {
    const conversation = world.conversations.get(id);
    if (!conversation) return refuse("unknown", id);
    if (conversation.steward !== person) return refuse("asker-only", id);
    const why = whyNotTo(world, conversation, to);
    if (why) return why;
    return conversation.handingOver ? [] : [{ type: "HandingOverProposed", id, to }];
  },
});

/** Nobody reads what was said in private because others decided it: every speaker who is still there agrees. */
const agreeToHandOver = command({
  does: "Agree that another steward reads this conversation and goes on with it.",
  humanOnly: true,
  input,
  decide: ({ id, to }, world: World, { person }) => {
    const conversation = world.conversations.get(id);
    if (!conversation) return refuse("unknown", id);
    if (!conversation.speakers.includes(person)) return refuse("speakers-only", id);
    const why = whyNotTo(world, conversation, to);
    if (why) return why;
    const { speakers, member } = conversation;
    const agreed = new Set(conversation.handingOver?.agreed);
    if (agreed.has(person)) return refuse("already-agreed", id);
    agreed.add(person);
    const isOpen = speakers.some((speaker) => belongsTo(world, speaker, member) && !agreed.has(speaker));
    const told = { type: "HandingOverAgreed" as const, id, to, person };
    return isOpen ? [told] : [told, ...handedOver(world, id, to)];
  },
});

const dropHandOver = command({
  does: "Drop what was proposed: the conversation stays with its steward.",
  input: z.strictObject({ id: ConversationId }),
  decide: ({ id }, world: World, actor) => {
    const conversation = world.conversations.get(id);
    if (!conversation) return refuse("unknown", id);
    if (!hasPartIn(conversation, actor)) return refuse("not-in-conversation", id);
    return conversation.handingOver ? [{ type: "HandingOverDropped", id }] : refuse("not-handing-over", id);
  },
});

function whyNotTo(world: World, { id, steward, handingOver }: Kept<Conversation>, to: string): Refusal | undefined {
  if (!isSteward(world, to)) return refuse("not-a-steward", to);
  if (steward === to) return refuse("same-steward", to);
  return handingOver && handingOver.to !== to ? refuse("another-proposed", id) : undefined;
}

function handedOver({ answers }: World, id: string, to: string) {
  const said = [...answers.values()].filter(({ conversation }) => conversation === id);
  return [
    { type: "ConversationHandedOver" as const, id, to },
    ...said.map((answer) => ({ type: "AnswerHandedOver" as const, id: answer.id, to })),
  ];
}

export const commands = { proposeHandOver, agreeToHandOver, dropHandOver };
