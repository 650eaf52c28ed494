import type { World } from "../../../coalition/world.ts";

/** Who speaks now, for which member: representatives before their deputies, members as they joined. */
export const voicesOf = (
  { members, representations }: Pick<World, "members" | "representations">,
  isAsked: (member: string) => boolean,
): readonly { readonly person: string; readonly member: string }[] => {
  const speaking = [...representations.values()].filter(({ isOver, role }) => !isOver && role !== "voice");
  const representativesFirst = speaking.sort((one, other) => rank(one.role) - rank(other.role));
  return [...members.keys()]
    .filter(isAsked)
    .flatMap((member) => representativesFirst.filter((it) => it.member === member))
    .map(({ person, member }) => ({ person, member }));
};

const rank = (role: string) => (role === "representative" ? 0 : 1);
