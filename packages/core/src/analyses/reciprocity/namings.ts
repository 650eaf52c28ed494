import type { Asker, Words } from "../../kernel/index.ts";
import type { Commitments } from "../../records/commitments/commitment/shape.ts";
import { standingOf } from "./exchanges.ts";
import type { Kind, Named, Naming } from "./shape.ts";

export type MembersHere = ReadonlyMap<
  string,
  { readonly id: string; readonly name: Words; readonly left?: object | null | undefined }
>;

/** Gaps that were raised, and whether their member has shown them to the others. */
export type ShownGaps = ReadonlyMap<string, { readonly member: string; readonly as: Kind; readonly state: string }>;

/** A risk need not be named. */
const asked = ["give", "need", "own-gain", "gain-for-others"] as const;

/** Every member with what it has named, and what it has not where the asker may know of it. */
export const namingsOf = (
  members: MembersHere,
  commitments: Commitments,
  gaps: ShownGaps | undefined,
  asker: Asker,
): readonly Naming[] => {
  const named = new Map<string, Named[]>([...members.keys()].map((id) => [id, []]));
  for (const it of commitments.values()) {
    const standing = standingOf(it);
    if (standing) named.get(it.member)?.push({ id: it.id, as: it.as, standing });
  }
  const shown = new Set([...(gaps?.values() ?? [])].filter(({ state }) => state === "shown").map(keyOf));
  return [...members.values()].map(({ id, name, left }): Naming => {
    const own = named.get(id) ?? [];
    const maySee = (as: Kind) => asker.isSteward || asker.members.includes(id) || shown.has(keyOf({ member: id, as }));
    const isGap = (as: Kind) => !left && maySee(as) && !own.some((it) => it.as === as);
    return { id, name: name.said, hasLeft: Boolean(left), named: own, gaps: asked.filter(isGap) };
  });
};

/** Ids hold no space. */
const keyOf = ({ member, as }: { readonly member: string; readonly as: Kind }) => `${member} ${as}`;
