import type { Member } from "../member/member.ts";
import type { Succession } from "./shape.ts";

type Members = ReadonlyMap<string, Pick<Member, "id" | "name" | "left">>;
type Backed = Pick<Succession, "yes">;

/** How many members it takes: more than half of those that have not left. */
export const backingMin = (members: Members): number => Math.floor(presentOf(members).length / 2) + 1;

/** The members that said yes and have not left since. */
export const backedBy = ({ yes }: Backed, members: Members) => presentOf(members).filter(({ id }) => yes.includes(id));

export const isBacked = (it: Backed, members: Members): boolean => backedBy(it, members).length >= backingMin(members);

const presentOf = (members: Members) => [...members.values()].filter(({ left }) => !left);
