import { z } from "zod";
import { type Begin, command, type Evolve, record, refusals, type Table } from "../../../kernel/index.ts";
import { Day } from "../../../values/index.ts";
import { MemberId, type Members } from "../../coalition/member/member.ts";
import type { Persons } from "../../coalition/person/person.ts";
import { PersonId } from "../../coalition/person/personId.ts";
import { belongsTo, type Representations } from "../../coalition/representation/representation.ts";
import { isSteward, type Stewardships } from "../../coalition/stewardship/stewardship.ts";
import type { Answers } from "../answer/answer.ts";
import { ConversationId } from "./conversationId.ts";

/** One private talk between a steward and people of one member, kept word for word. */
export const Conversation = z.object({
  id: ConversationId,
  member: MemberId,
  /** The steward who asks and writes down. */
  steward: PersonId,
  speakers: z.array(PersonId).min(1).max(12).readonly(),
  /** Everyone who may read it: the steward, the speakers, and colleagues that a speaker let in. */
  readers: z.array(PersonId).readonly(),
  on: Day,
});
export type Conversation = z.infer<typeof Conversation>;
export type Conversations = Table<Conversation>;

// What can have happened

const first = { ConversationOpened: Conversation.omit({ readers: true }) };

const begin: Begin<Conversation, typeof first> = {
  ConversationOpened: (opened) => ({ ...opened, readers: [...new Set([opened.steward, ...opened.speakers])] }),
};

const later = { ReaderLetIn: z.object({ id: ConversationId, person: PersonId }) };

const evolve: Evolve<Conversation, typeof later> = {
  ReaderLetIn: (conversation, { person }) => ({ ...conversation, readers: [...conversation.readers, person] }),
};

// What may be asked

type World = {
  readonly conversations: Conversations;
  readonly answers: Answers;
  readonly members: Members;
  readonly persons: Persons;
  readonly representations: Representations;
  readonly stewardships: Stewardships;
};

const refuse = refusals("conversation", {
  unknown: "There is no such conversation.",
  "already-opened": "This conversation has been opened already.",
  "steward-only": "A conversation is opened by a steward.",
  "unknown-member": "There is no such member.",
  "not-of-member": "Everyone who speaks in this conversation belongs to the member.",
  "speakers-only": "Only someone who speaks in this conversation can let others read it.",
});

const openConversation = command({
  does: "Open a private conversation with people of one member.",
  input: z.strictObject({
    id: ConversationId,
    member: MemberId,
    speakers: Conversation.shape.speakers,
    on: Day,
  }),
  decide: (opening, world: World, { person }) => {
    const { id, member, speakers } = opening;
    if (!isSteward(world, person)) return refuse("steward-only", id);
    if (world.conversations.has(id)) return refuse("already-opened", id);
    if (!world.members.has(member)) return refuse("unknown-member", member);
    const stranger = speakers.find((speaker) => !belongsTo(world, speaker, member));
    if (stranger) return refuse("not-of-member", stranger);
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

export const conversations = record({
  means: "Private talks between a steward and the people of one member.",
  is: Conversation,
  first,
  begin,
  later,
  evolve,
  audience: ({ readers }) => readers.map((person) => `person:${person}` as const),
  refusals: refuse.reasons,
  commands: { openConversation, letRead },
});
