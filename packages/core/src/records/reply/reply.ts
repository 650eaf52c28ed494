import { z } from "zod";
import {
  type AnyRecord,
  type Audience,
  type Begin,
  Circle,
  command,
  type Evolve,
  type Kept,
  record,
  refusals,
  type Table,
  type WithId,
  Words,
  words,
} from "../../kernel/index.ts";
import { fresh, Id, idOf } from "../../values/index.ts";
import { MemberId } from "../coalition/member/member.ts";
import { PersonId } from "../coalition/person/personId.ts";
import { memberOf, type Representations } from "../coalition/representation/representation.ts";

export const ReplyId = idOf("Reply");
export type ReplyId = z.infer<typeof ReplyId>;

const AboutRecord = z.strictObject({ kind: z.string().max(40), id: Id });

/** One person's answer to a record: apart from it, so that each can take back what is hers. */
export const Reply = z.object({
  id: ReplyId,
  about: AboutRecord,
  words: Words,
  person: PersonId,
  /** The member she belongs to and asked for. */
  member: MemberId.nullable(),
  /** Who could read what she answered when she did. */
  readers: z.array(Circle).readonly(),
});
export type Reply = z.infer<typeof Reply>;
export type Replies = Table<Reply>;

/** Shows what one person has replied to a record to those who can read the record from now on: she alone widens it. */
export const repliesShown = (
  { replies }: { readonly replies: Replies },
  { kind, id: about }: Reply["about"],
  person: string,
  readers: Audience,
) =>
  [...replies.values()]
    .filter((it) => it.about.kind === kind && it.about.id === about && it.person === person)
    .map(({ id }) => ({ type: "ReplyShown" as const, id, readers }));

// What can have happened

const first = { Replied: Reply };

const begin: Begin<Reply, typeof first> = { Replied: (replied) => replied };

const later = { ReplyShown: Reply.pick({ id: true, readers: true }) };

const evolve: Evolve<Reply, typeof later> = { ReplyShown: (it, { readers }) => ({ ...it, readers }) };

// What may be asked

type World = { readonly replies: Replies; readonly representations: Representations };

const refuse = refusals("reply", {
  "already-said": "This reply has been written already.",
  unknown: "There is nothing here to reply to.",
});

/** Replies to every kind of record that takes them. */
export const repliesTo = (records: Readonly<Record<string, AnyRecord>>) => {
  const reply = command({
    does: "Reply to something you can read, in your own words, for those who can read it.",
    humanOnly: true,
    input: z.strictObject({ id: fresh(ReplyId), about: AboutRecord, words: words() }),
    decide: ({ id, about, words }, world: World, actor) => {
      const readers = records[about.kind]?.takesReplies && readersOf(world, about.kind, about.id);
      if (!readers) return refuse("unknown", about.id);
      if (world.replies.has(id)) return refuse("already-said", id);
      const member = memberOf(world, actor);
      return [{ type: "Replied", id, about, words, person: actor.person, member, readers }];
    },
  });

  return record({
    means: "What people reply to what others said, each for those who could read that.",
    is: Reply,
    first,
    begin,
    later,
    evolve,
    audience: ({ readers }) => readers,
    isTakenBackBy: ({ person }, actor) => person === actor.person,
    refusals: refuse.reasons,
    commands: { reply },
  });
};

const readersOf = (world: object, kind: string, id: string): Audience | undefined =>
  (world as Readonly<Record<string, ReadonlyMap<string, Kept<WithId>>>>)[kind]?.get(id)?.audience;
