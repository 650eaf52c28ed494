import type { Readers } from "../../commitments/commitment/readers.ts";
import { tiesReadBy } from "../../commitments/commitment/releasing.ts";
import type { Commitment } from "../../commitments/commitment/shape.ts";
import { present } from "../member/member.ts";
import type { World } from "./rules.ts";

/**
 * What all may read is from now on for those alone who belong already: for them nothing changes. Words said in front of
 * all only; what is with the stewards waits for its member's yes anyway.
 */
export const closingEvents = (commitments: readonly Commitment[], world: World) => {
  const readers = everyoneNow(world);
  return readByEvents(commitments.filter(isForAll), readers, world);
};

/** What was closed to the next newcomer, and to nobody else, is for all again. */
export const openingEvents = (commitments: readonly Commitment[], world: World) => {
  const everyone = everyoneNow(world);
  return readByEvents(
    commitments.filter(({ readers }) => readers && isSame(readers, everyone)),
    null,
    world,
  );
};

/** The coalition as it is, by the names of its members: whoever joins later is not among them. */
export const everyoneNow = ({ members }: Pick<World, "members">): Readers => ({
  members: present(members).map(({ id }) => id),
  stewards: true,
});

/** Said in front of the others, to whoever belongs and whoever will. */
export const isForAll = ({ disclosure, readers }: Commitment): boolean =>
  !readers && disclosure !== "released" && disclosure !== "held-back";

/** Ties are read by those who may read both ends as they then are, and both may change at once. */
const readByEvents = (commitments: readonly Commitment[], readers: Readers | null, world: World) => {
  const after = new Map(world.commitments);
  for (const { id } of commitments) {
    const it = after.get(id);
    if (it) after.set(id, { ...it, readers });
  }
  const ties = commitments.flatMap(({ id }) => tiesReadBy(id, readers, { ...world, commitments: after }));
  return [
    ...commitments.map(({ id }) => ({ type: "CommitmentReadersNamed" as const, id, readers })),
    ...new Map(ties.map((tie) => [tie.id, tie])).values(),
  ];
};

const isSame = (one: Readers, other: Readers): boolean =>
  one.stewards === other.stewards &&
  one.members.length === other.members.length &&
  one.members.every((id) => other.members.includes(id));
