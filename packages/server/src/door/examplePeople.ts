import type { Whole } from "@mortar/core";

/** A person of an example, with the member she speaks for; the stewards speak for none. */
export type ExamplePerson = { readonly id: string; readonly name: string; readonly member: string | null };

type Tables = Pick<Whole, "persons" | "members" | "representations" | "stewardships">;

/** Whoever keeps it, and whoever speaks for a member: the people it can be looked at as. */
export const peopleIn = ({ persons, members, representations, stewardships }: Tables): readonly ExamplePerson[] => {
  const named = (id: string, member: string | null) => ({ id, name: persons.get(id)?.name.said ?? "", member });
  const stewards = [...stewardships.values()].filter(({ isOver }) => !isOver).map(({ person }) => named(person, null));
  const speaking = [...representations.values()]
    .filter(({ isOver, role }) => !isOver && role === "representative")
    .map(({ person, member }) => named(person, members.get(member)?.name.said ?? ""));
  return [...stewards, ...speaking];
};
