import { isOut } from "../../records/commitments/commitment/shape.ts";
import type { Movement } from "../../records/commitments/movement/shape.ts";
import type { Pulse } from "../../records/vitality/pulse/pulse.ts";
import type { TalkOf, World } from "./shape.ts";

type Rounds = { readonly round: Pulse | undefined; readonly before: Pulse | undefined };
type Listed = { -readonly [Field in keyof TalkOf]: TalkOf[Field] extends readonly string[] ? string[] : TalkOf[Field] };

/** Gathers for each of these members what is to be in front of it: every table is gone through once. */
export const talksOf = (world: World, members: readonly string[], { round, before }: Rounds): readonly TalkOf[] => {
  const talks = new Map(members.map((member) => [member, nothingOf(member)]));
  for (const it of world.commitments.values())
    if ((it.as === "give" || it.as === "need") && isOut(it) && !it.replacedBy)
      talks.get(it.member)?.promises.push(it.id);
  for (const { id, giver, receiver, state, makesPossible } of world.ties.values()) {
    if (state !== "agreed") continue;
    talks.get(receiver)?.gets.push(id);
    if (makesPossible) talks.get(giver)?.made.push(id);
  }
  for (const it of world.movements.values()) {
    if (it.isUndone || !isSince(it, before)) continue;
    talks.get(it.giver)?.gave.push(it.id);
    if (it.receiver !== null) talks.get(it.receiver)?.got.push(it.id);
  }
  for (const { id, pulse, member } of world.pulseAnswers.values()) {
    const talk = talks.get(member);
    if (talk && pulse === round?.id) talk.answer = id;
    if (talk && pulse === before?.id) talk.lastAnswer = id;
  }
  return [...talks.values()];
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
