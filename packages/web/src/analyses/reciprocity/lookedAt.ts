import type { Ring, RingTie } from "@mortar/core/src/pictures/shape.ts";
import type { Nearness } from "./RingDrawing.tsx";

/** What of the ring is looked at: a member, or a tie as one of its ends leads to it. */
export type LookedAt =
  | { readonly kind: "member"; readonly id: string }
  | { readonly kind: "tie"; readonly id: string; readonly from: string };

/** The ties of one member, in the order of the members at their other ends, what it gives before what it gets. */
export const tiesOf = (ring: Ring, member: string): readonly RingTie[] => {
  const place = new Map(ring.order.map((id, index) => [id, index]));
  const far = ({ giver, receiver }: RingTie) => place.get(giver === member ? receiver : giver) ?? 0;
  return ring.ties
    .filter(({ giver, receiver }) => giver === member || receiver === member)
    .toSorted((a, b) => far(a) - far(b) || Number(a.receiver === member) - Number(b.receiver === member));
};

/** Where a key leads from here; `null`: nowhere, the key is not for the picture. */
export const ledTo = (ring: Ring, at: LookedAt, key: string): LookedAt | null => {
  if (at.kind === "member") {
    if (key === "Enter" || key === " ") {
      const [first] = tiesOf(ring, at.id);
      return first ? { kind: "tie", id: first.id, from: at.id } : at;
    }
    const id = neighbour(ring.order, at.id, key);
    return id === undefined ? null : { kind: "member", id };
  }
  const tie = ring.ties.find(({ id }) => id === at.id);
  if (!tie) return null;
  if (key === "Escape") return { kind: "member", id: at.from };
  if (key === "Enter" || key === " ") return { kind: "member", id: tie.giver === at.from ? tie.receiver : tie.giver };
  const ids = tiesOf(ring, at.from).map(({ id }) => id);
  const id = neighbour(ids, at.id, key);
  return id === undefined ? null : { kind: "tie", id, from: at.from };
};

/** Round and round: after the last comes the first. */
const neighbour = (ids: readonly string[], id: string, key: string): string | undefined => {
  const at = ids.indexOf(id);
  const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: -1 }[key];
  return next === undefined ? undefined : ids.at(next % ids.length);
};

/** What touches the thing looked at is near, everything else steps back; while nothing is looked at, neither. */
export const nearnessIn = (ring: Ring, at: LookedAt | null) => {
  if (at === null) return { ofMember: (): Nearness => undefined, ofTie: (): Nearness => undefined };
  const ties = new Set(at.kind === "tie" ? [at.id] : tiesOf(ring, at.id).map(({ id }) => id));
  const members = new Set(
    ring.ties.filter(({ id }) => ties.has(id)).flatMap(({ giver, receiver }) => [giver, receiver]),
  );
  if (at.kind === "member") members.add(at.id);
  const nearOrFar = (isNear: boolean): Nearness => (isNear ? "near" : "far");
  return {
    ofMember: (id: string) => nearOrFar(members.has(id)),
    ofTie: (id: string) => nearOrFar(ties.has(id)),
  };
};
