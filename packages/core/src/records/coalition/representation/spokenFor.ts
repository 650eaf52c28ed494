import type { Voices } from "./shape.ts";

/** The members somebody can say yes for: a representative or a deputy, undisputed. */
export const spokenFor = ({ representations }: Voices): ReadonlySet<string> => {
  const members = new Set<string>();
  for (const it of representations.values())
    if (!it.isOver && it.role !== "voice" && !it.suspended) members.add(it.member);
  return members;
};
