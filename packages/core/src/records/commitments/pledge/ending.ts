import type { Pledge, Pledges } from "./shape.ts";

type World = { readonly pledges: Pledges };

/** Nothing is moved for a give that is taken back. */
export const pledgesEndedWith = (world: World, give: string) =>
  standing(world)
    .filter((pledge) => pledge.give === give)
    .map(ended);

/** A member that leaves moves nothing more. */
export const pledgesEndedBy = (world: World, member: string) =>
  standing(world)
    .filter((pledge) => pledge.member === member)
    .map(ended);

/** Pledges that somebody else made for the member, and that stand. */
export const pledgesReopened = (world: World, member: string) =>
  standing(world)
    .filter((pledge) => pledge.member === member && !pledge.reopened)
    .map(({ id }) => ({ type: "PledgeReopened" as const, id }));

const standing = ({ pledges }: World) => [...pledges.values()].filter(({ isEnded }) => !isEnded);

const ended = ({ id }: Pledge) => ({ type: "PledgeEnded" as const, id, why: null });
