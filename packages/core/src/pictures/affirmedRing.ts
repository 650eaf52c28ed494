import type { Kind } from "../analyses/reciprocity/shape.ts";
import type { Audience, Kept } from "../kernel/index.ts";
import type { Members } from "../records/coalition/member/member.ts";
import type { Commitments } from "../records/commitments/commitment/shape.ts";
import type { Ties } from "../records/commitments/tie/shape.ts";

type World = { readonly members: Members; readonly commitments: Commitments; readonly ties: Ties };

/**
 * The ring that a whole room looks at: who belongs, what kinds each has affirmed, and who gives to whom as both affirmed
 * and both agreed. Names and yeses, no words; nothing that fewer than all members may read, nothing under strain, no gap.
 *
 * @cost one pass over members, commitments and ties each.
 */
export const affirmedRing = ({ members, commitments, ties }: World): AffirmedRing => {
  const affirmed = new Set<string>();
  const kinds = new Map<string, Set<Kind>>();
  for (const it of commitments.values()) {
    if (it.disclosure !== "affirmed" || !isForAll(it)) continue;
    affirmed.add(it.id);
    kinds.set(it.member, (kinds.get(it.member) ?? new Set<Kind>()).add(it.as));
  }
  const pairs = new Map<string, AffirmedRing["exchanges"][number]>();
  for (const it of ties.values()) {
    if (it.state !== "agreed" || !isForAll(it) || !affirmed.has(it.give) || !affirmed.has(it.need)) continue;
    pairs.set(`${it.giver} ${it.receiver}`, { giver: it.giver, receiver: it.receiver, standing: "affirmed" });
  }
  const here = [...members.values()].filter((it) => !it.left && isForAll(it));
  return {
    members: here.map(({ id, name }) => ({
      id,
      name: name.said,
      named: [...(kinds.get(id) ?? [])].sort().map((as) => ({ as, standing: "affirmed" })),
    })),
    exchanges: [...pairs.values()],
  };
};

/** A `RingOf` in which everything is affirmed. */
export type AffirmedRing = {
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly named: readonly { readonly as: Kind; readonly standing: "affirmed" }[];
  }[];
  readonly exchanges: readonly { readonly giver: string; readonly receiver: string; readonly standing: "affirmed" }[];
};

const isForAll = ({ audience }: Pick<Kept<object>, "audience">): boolean =>
  audience.some((circle: Audience[number]) => circle === "coalition" || circle === "public");
