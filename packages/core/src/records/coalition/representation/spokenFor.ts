import type { Voices } from "./shape.ts";

/** Somebody can say yes for the member: its representative or a deputy, undisputed. */
export const isSpokenFor = ({ representations }: Voices, member: string): boolean =>
  [...representations.values()].some(
    (it) => it.member === member && !it.isOver && it.role !== "voice" && !it.suspended,
  );
