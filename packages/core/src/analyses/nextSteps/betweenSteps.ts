import type { Asker } from "../../kernel/index.ts";
import type { Step, World } from "./step.ts";

/** What waits between members beside their ties: what arrived for a word, newcomers and successors for a choice. */
export const betweenSteps = (world: World, { members: own }: Asker): Step[] =>
  own.flatMap((member) => {
    const name = world.members.get(member)?.name.said;
    if (name === undefined) return [];
    return [
      ...pledgeSteps(world, member, name),
      ...movedSteps(world, member, name),
      ...arrivalSteps(world, member, name),
      ...newcomerSteps(world, member, name),
      ...successionSteps(world, member, name),
    ];
  });

/** Pledged before somebody else spoke for the member. */
const pledgeSteps = ({ pledges }: World, member: string, name: string): Step[] => {
  const anew = [...pledges.values()].filter((it) => it.member === member && it.reopened).map(({ id }) => id);
  return anew.length === 0
    ? []
    : [{ code: "pledge-asked-anew", about: anew, args: { member: name, count: anew.length } }];
};

/** Moved to this member alone, and not spoken of yet. What moved for everyone waits for nobody in particular. */
const movedSteps = ({ movements }: World, member: string, name: string): Step[] => {
  const waiting = [...movements.values()]
    .filter(({ receiver, confirmed, isUndone }) => receiver === member && !confirmed && !isUndone)
    .map(({ id }) => id);
  return waiting.length === 0
    ? []
    : [{ code: "moved-waiting", about: waiting, args: { member: name, count: waiting.length } }];
};

/** Given, as the giver says, and not yet told by the one it was for. */
const arrivalSteps = ({ ties, commitments, members }: World, member: string, name: string): Step[] =>
  [...ties.values()]
    .filter(({ receiver, state, arrived }) => receiver === member && state === "agreed" && arrived?.as !== "yes")
    .filter(({ give }) => commitments.get(give)?.fulfilment === "kept")
    .map(({ need, giver }) => ({
      code: "arrival-unsaid",
      about: [need],
      args: { member: name, giver: members.get(giver)?.name.said ?? "" },
    }));

/** Each member chooses once for each newcomer. */
const newcomerSteps = ({ invitations }: World, member: string, name: string): Step[] =>
  [...invitations.values()]
    .filter(({ state, choices }) => state === "accepted" && !choices.some((it) => it.member === member))
    .map((it) => ({ code: "newcomer-waiting", about: [it.id], args: { member: name, newcomer: it.name.said } }));

const successionSteps = ({ successions, persons }: World, member: string, name: string): Step[] =>
  [...successions.values()]
    .filter(({ isOver, yes }) => !isOver && !yes.includes(member))
    .map(({ id, candidate }) => ({
      code: "succession-waiting",
      about: [id],
      args: { member: name, person: persons.get(candidate)?.name.said ?? "" },
    }));
