import type { Commitment } from "../../records/commitments/commitment/shape.ts";
import { amountsIn } from "./amounts.ts";
import type { Contradiction, Quoted, World } from "./shape.ts";
import { isAgreed, isToCome, type Joined, type Standing } from "./standing.ts";

/** The same give, or the same hands, counted on twice; and hands that are no longer there. */
export const againstByHands = (world: World, standing: Standing): readonly Contradiction[] => [
  ...givesShared(standing),
  ...sameHands(world, standing),
  ...ownersGone(world, standing),
];

/** One give agreed for several needs that are still to be met. */
const givesShared = ({ joined, called }: Standing): readonly Contradiction[] => {
  const counting = joined.filter((it) => isAgreed(it) && isToCome(it.give) && isToCome(it.need));
  const shared = listsBy(counting, ({ give }) => give.id);
  return [...shared.values()].flatMap((its) => {
    const [first] = its as readonly [Joined];
    const needs = new Set(its.map(({ need }) => need.id));
    if (needs.size < 2) return [];
    const about = [first.give.id, ...needs, ...its.map(({ tie }) => tie.id)];
    const args = { member: called(first.give.member), count: needs.size };
    return [{ code: "give-shared", about, args, quoted: quotedFrom(first.give) }];
  });
};

/** Gives that the same person sees to and that are due on the same day. */
const sameHands = ({ persons }: World, { gives }: Standing): readonly Contradiction[] => {
  const owned = gives.filter(({ owner, due }) => owner && due !== null);
  // Neither ids nor days hold a space.
  const together = listsBy(owned, ({ owner, due }) => `${owner} ${due}`);
  return [...together.values()].flatMap((its) => {
    const [first] = its as readonly [Commitment];
    if (its.length < 2) return [];
    const quoted = its.flatMap(quotedFrom);
    const isSaid = new Set(quoted.map(({ commitment }) => commitment)).size > 1;
    const args = { person: persons.get(first.owner ?? "")?.name.said ?? "", count: its.length };
    const said = quoted.map((it) => `“${it.said}”`).join(" · ");
    const about = its.map(({ id }) => id);
    return [
      isSaid
        ? { code: "same-hands-said", about, args: { ...args, said }, quoted }
        : { code: "same-hands", about, args, quoted },
    ];
  });
};

/** The person who was to see to it belonged to its member, and does not any more. */
const ownersGone = ({ representations, persons, members }: World, { gives, called }: Standing) => {
  const own = new Map<string, boolean>();
  for (const { person, member, isOver } of representations.values()) {
    const key = `${person} ${member}`;
    own.set(key, own.get(key) === true || !isOver);
  }
  return gives.flatMap(({ id, member, owner }): readonly Contradiction[] => {
    if (!owner || members.get(member)?.left || own.get(`${owner} ${member}`) !== false) return [];
    const args = { member: called(member), person: persons.get(owner)?.name.said ?? "" };
    return [{ code: "owner-gone", about: [id, member], args, quoted: [] }];
  });
};

const quotedFrom = ({ id, words }: Commitment): readonly Quoted[] =>
  amountsIn(words).map((it) => ({ commitment: id, ...it }));

const listsBy = <It>(its: readonly It[], keyOf: (it: It) => string): ReadonlyMap<string, readonly It[]> => {
  const lists = new Map<string, It[]>();
  for (const it of its) {
    const key = keyOf(it);
    const known = lists.get(key);
    if (known) known.push(it);
    else lists.set(key, [it]);
  }
  return lists;
};
