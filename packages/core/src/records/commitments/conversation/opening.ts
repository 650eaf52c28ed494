import { z } from "zod";
import { command } from "../../../kernel/index.ts";
import { fresh } from "../../../values/index.ts";
import type { Members } from "../../coalition/member/member.ts";
import type { Persons } from "../../coalition/person/person.ts";
import { PersonId } from "../../coalition/person/personId.ts";
import { belongsTo, type Representations } from "../../coalition/representation/representation.ts";
import { isSteward, type Stewardships } from "../../coalition/stewardship/stewardship.ts";
import type { Answers } from "../answer/answer.ts";
import type { QuestionSheets } from "../questionSheet/questionSheet.ts";
import { ConversationId } from "./conversationId.ts";
import { refuse } from "./refusals.ts";
import { Conversation, type Conversations } from "./shape.ts";

type World = {
  readonly conversations: Conversations;
  readonly answers: Answers;
  readonly members: Members;
  readonly persons: Persons;
  readonly questionSheets: QuestionSheets;
  readonly representations: Representations;
  readonly stewardships: Stewardships;
};

const openConversation = command({
  does: "Open a private conversation with people of one member.",
  input: z.strictObject({
    id: fresh(ConversationId),
    ...Conversation.pick({ member: true, speakers: true, on: true, sheet: true, interpreter: true }).shape,
  }),
  decide: (opening, world: World, { person }) => {
    const { id, member, speakers, sheet, interpreter } = opening;
    if (!isSteward(world, person)) return refuse("steward-only", id);
    if (world.conversations.has(id)) return refuse("already-opened", id);
    if (!world.members.has(member)) return refuse("unknown-member", member);
    const stranger = speakers.find((speaker) => !belongsTo(world, speaker, member));
    if (stranger) return refuse("not-of-member", stranger);
    if (sheet && !world.questionSheets.has(sheet)) return refuse("unknown-sheet", sheet);
    if (interpreter && !world.persons.has(interpreter)) return refuse("unknown-person", interpreter);
    return [{ type: "ConversationOpened", ...opening, steward: person }];
  },
});

const letRead = command({
  does: "Let a colleague read a conversation you speak in.",
  humanOnly: true,
  input: z.strictObject({ id: ConversationId, person: PersonId }),
  decide: ({ id, person }, world: World, actor) => {
    const conversation = world.conversations.get(id);
    if (!conversation) return refuse("unknown", id);
    if (!conversation.speakers.includes(actor.person)) return refuse("speakers-only", id);
    if (!belongsTo(world, person, conversation.member)) return refuse("not-of-member", person);
    if (conversation.readers.includes(person)) return [];
    const answers = [...world.answers.values()].filter((answer) => answer.conversation === id);
    return [
      { type: "ReaderLetIn", id, person },
      ...answers.map((answer) => ({ type: "AnswerShown" as const, id: answer.id, person })),
    ];
  },
});

export const commands = { openConversation, letRead };
