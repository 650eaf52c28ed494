import { isOut } from "../../records/commitments/commitment/shape.ts";
import type { Movement } from "../../records/commitments/movement/shape.ts";
import type { Pulse } from "../../records/vitality/pulse/pulse.ts";
import type { TalkOf, World } from "./shape.ts";

type Rounds = { readonly round: Pulse | undefined; readonly before: Pulse | undefined };
type Listed = { -readonly [Field in keyof TalkOf]: TalkOf[Field] extends readonly string[] ? string[] : TalkOf[Field] };

/** Gathers for each of these members what is to be in front of it: every table is gone through once. */
export const talksOf = (world: World, members: readonly string[], rounds: Rounds): readonly TalkOf[] => {
  const talks: Talks = new Map(members.map((member) => [member, nothingOf(member)]));
  listPromises(talks, world);
  listTies(talks, world);
  listMovements(talks, world, rounds.before);
  listAnswers(talks, world, rounds);
  return [...talks.values()];
};

type Talks = ReadonlyMap<string, Listed>;

const listPromises = (talks: Talks, { commitments }: World) => {
  for (const it of commitments.values()) {
    const isPromise = (it.as === "give" || it.as === "need") && isOut(it) && !it.replacedBy;
    if (isPromise) talks.get(it.member)?.promises.push(it.id);
  }
};

const listTies = (talks: Talks, { ties }: World) => {
  for (const { id, giver, receiver, state, makesPossible } of ties.values()) {
    if (state !== "agreed") continue;
    talks.get(receiver)?.gets.push(id);
    if (makesPossible) talks.get(giver)?.made.push(id);
  }
};

const listMovements = (talks: Talks, { movements }: World, before: Pulse | undefined) => {
  for (const it of movements.values()) {
    if (it.isUndone || !isSince(it, before)) continue;
    talks.get(it.giver)?.gave.push(it.id);
    if (it.receiver !== null) talks.get(it.receiver)?.got.push(it.id);
  }
};

const listAnswers = (talks: Talks, { pulseAnswers }: World, { round, before }: Rounds) => {
  for (const { id, pulse, member } of pulseAnswers.values()) {
    const talk = talks.get(member);
    if (talk && pulse === round?.id) talk.answer = id;
    if (talk && pulse === before?.id) talk.lastAnswer = id;
  }
};

const nothingOf = (member: string): Listed => ({
  member,
  promises: [],
  gets: [],
  gave: [],
  got: [],
  lastAnswer: null,
  answer: null,
  made: [],
});

/** Moved since then, or written down since then: what was noted late is spoken of once all the same. */
const isSince = ({ on, noted }: Movement, before: Pulse | undefined) =>
  before === undefined || on >= before.from || noted.at >= before.from;
