import type { Asker } from "../../kernel/index.ts";
import { pledgedNow } from "../../records/commitments/pledge/pledgedNow.ts";
import { pledgedSaid } from "../../records/commitments/pledge/pledgedSaid.ts";
import { daysBetween, PLEDGE_SOON_DAYS, type Step, type World } from "./step.ts";

/** What waits between members beside their ties: what arrived for a word, newcomers and successors for a choice. */
export const betweenSteps = (world: World, { members: own, today }: Asker): Step[] => [
  ...pledgesDue(world, own, today),
  ...own.flatMap((member) => {
    const name = world.members.get(member)?.name.said;
    if (name === undefined) return [];
    return [
      ...pledgeSteps(world, member, name),
      ...movedSteps(world, member, name),
      ...arrivalSteps(world, member, name),
      ...newcomerSteps(world, member, name),
      ...successionSteps(world, member, name),
    ];
  }),
];

/** What is left of a pledge as its week, month, quarter or year comes to an end. */
const pledgesDue = (world: World, own: readonly string[], today: string): Step[] => {
  if (!own.some((member) => world.members.has(member))) return [];
  const agreed = [...world.ties.values()].filter(({ state }) => state === "agreed");
  return pledgedNow(world, today).flatMap((now): Step[] => {
    if (!own.includes(now.member) || now.until === null) return [];
    const days = daysBetween(today, now.until);
    if (days > PLEDGE_SOON_DAYS) return [];
    const reaches = [...new Set(agreed.flatMap(({ give, receiver }) => (give === now.give ? [receiver] : [])))];
    return [{ code: "pledge-due", about: [now.pledge], args: { ...pledgedSaid(world, now, reaches), days } }];
  });
};

/** Pledged before somebody else spoke for the member. */
const pledgeSteps = ({ pledges }: World, member: string, name: string): Step[] => {
  const anew = [...pledges.values()].filter((it) => it.member === member && it.reopened).map(({ id }) => id);
  return anew.length === 0
    ? []
    : [{ code: "pledge-asked-anew", about: anew, args: { member: name, count: anew.length } }];
};

/** Moved to this member alone, and not spoken of yet. What moved for everyone waits for nobody in particular. */
const movedSteps = ({ movements, members }: World, member: string, name: string): Step[] => {
  const waiting = [...movements.values()].filter(
    ({ receiver, confirmed, isUndone }) => receiver === member && !confirmed && !isUndone,
  );
  const [latest] = waiting.toSorted((one, other) => compare(other.on, one.on) || compare(other.noted.at, one.noted.at));
  if (!latest) return [];
  const { giver, what, kind, quantity, currency } = latest;
  const args = {
    member: name,
    count: waiting.length,
    giver: members.get(giver)?.name.said ?? "",
    what: what.said,
    kind: quantity === null ? "uncounted" : kind,
    quantity: quantity ?? 0,
    currency: currency ?? "",
  };
  return [{ code: "moved-waiting", about: waiting.map(({ id }) => id), args }];
};

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

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
