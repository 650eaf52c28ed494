import type { Asker } from "../../kernel/index.ts";
import { present } from "../../records/coalition/member/member.ts";
import { isOut } from "../../records/commitments/commitment/shape.ts";
import { openPulse, pulseBefore } from "../../records/vitality/pulse/pulse.ts";
import { isAskedAnew } from "../../records/vitality/pulseAnswer/askedAnew.ts";
import { type Opened, openedBy } from "../../records/vitality/pulseAnswer/opens.ts";
import type { PulseAnswer } from "../../records/vitality/pulseAnswer/shape.ts";
import type { Kept } from "../../kernel/index.ts";
import type { Step, World } from "./step.ts";

/** What is asked again and again of those who speak for members, and what their answers opened. */
export const roundSteps = (world: World, { members: own, today }: Asker): Step[] => {
  const isOwn = new Set(own);
  const members = present(world.members).filter(({ id }) => isOwn.has(id));
  const [round, review] = [openPulse(world.pulses), [...world.reviews.values()].find(({ isClosed }) => !isClosed)];
  const answers = latestAnswers(world);
  const reviewed = new Set([...world.reviewAnswers.values()].map((it) => `${it.review} ${it.member}`));
  return members.flatMap(({ id, name }): Step[] => {
    const args = { member: name.said };
    const answer = answers.get(id);
    const hasAnswered = answer?.pulse === round?.id && !(answer && isAskedAnew(answer, world));
    const isAsked = round && round.from <= today && !hasAnswered;
    const isReviewed = review === undefined || review.on > today || reviewed.has(`${review.id} ${id}`);
    return [
      ...(isAsked ? [{ code: "round-open" as const, about: [round.id, id], args }] : []),
      ...(isReviewed ? [] : [{ code: "review-open" as const, about: [review.id, id], args }]),
      ...(answer ? openedSteps(world, answer, name.said) : []),
    ];
  });
};

/** For a steward: members whose need has changed, as they answered, and that nobody has talked with since. */
export const needSteps = (world: World): Step[] => {
  const answers = latestAnswers(world);
  const heardAt = new Map<string, string>();
  for (const { member, changed } of [...world.conversations.values(), ...world.commitments.values()])
    if (changed.at > (heardAt.get(member) ?? "")) heardAt.set(member, changed.at);
  return present(world.members).flatMap(({ id, name }): Step[] => {
    const answer = answers.get(id);
    if (!answer?.hasNeedChanged || (heardAt.get(id) ?? "") > answer.changed.at) return [];
    return [{ code: "need-answered-changed", about: [answer.id, id], args: { member: name.said } }];
  });
};

/** For a steward: how many are still to be heard in the round that is asked now. */
export const unheardSteps = (world: World, { today }: Asker): Step[] => {
  const round = openPulse(world.pulses);
  if (!round || round.from > today) return [];
  const heard = new Set(
    [...world.pulseAnswers.values()]
      .filter((it) => it.pulse === round.id && !isAskedAnew(it, world))
      .map(({ member }) => member),
  );
  const count = present(world.members).filter(({ id }) => !heard.has(id)).length;
  return count === 0 ? [] : [{ code: "round-unheard", about: [round.id], args: { count } }];
};

/** What each member answered to the round that is open, else to the one before. */
const latestAnswers = ({ pulses, pulseAnswers }: World): ReadonlyMap<string, Kept<PulseAnswer>> => {
  const [round, before] = [openPulse(pulses)?.id, pulseBefore(pulses)?.id];
  const answers = new Map<string, Kept<PulseAnswer>>();
  for (const it of pulseAnswers.values()) {
    const isOfBefore = it.pulse === before && !answers.has(it.member);
    if (it.pulse === round || isOfBefore) answers.set(it.member, it);
  }
  return answers;
};

/** Words that hold no more as they were said, and what it does not get: until somebody has done something about it. */
const openedSteps = (world: World, answer: Kept<PulseAnswer>, member: string): Step[] => {
  const opened = openedBy(answer);
  const of = (...kinds: readonly Opened["opens"][]) =>
    opened.filter(({ opens }) => kinds.includes(opens)).map(({ about }) => about);
  const words = of("renegotiate", "renew").filter((id) => isUntouched(world, id, answer.changed.at));
  const missing = of("ask-again").flatMap((id) => needUnasked(world, id, answer.changed.at));
  return [
    ...(words.length > 0
      ? [{ code: "words-answered-changed" as const, about: words, args: { member, count: words.length } }]
      : []),
    ...(missing.length > 0
      ? [{ code: "not-getting" as const, about: missing, args: { member, count: missing.length } }]
      : []),
  ];
};

/** It stands as it stood when its member answered. */
const isUntouched = ({ commitments }: World, id: string, at: string): boolean => {
  const it = commitments.get(id);
  return it !== undefined && isOut(it) && !it.replacedBy && it.changed.at <= at;
};

/** The need at the end of an agreed tie that nothing has reached since, and whose give nobody has asked for since. */
const needUnasked = ({ ties, escalations }: World, id: string, at: string): readonly string[] => {
  const tie = ties.get(id);
  if (!tie || tie.state !== "agreed" || tie.changed.at > at) return [];
  const isAsked = [...escalations.values()].some((it) => it.commitment === tie.give && it.changed.at > at);
  return isAsked ? [] : [tie.need];
};
