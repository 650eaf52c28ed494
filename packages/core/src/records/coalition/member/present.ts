import type { Members } from "./member.ts";

/** The members that belong now. */
export const present = (members: Members) => [...members.values()].filter(({ left }) => !left);
