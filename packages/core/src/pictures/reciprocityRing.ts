import { alongRing, at, canvasFor, type Canvassed, outlineOf, type Placed, tenth } from "./ringCanvas.ts";
import { ringLabels } from "./ringLabels.ts";
import { ringOrder } from "./ringOrder.ts";
import { ringTies } from "./ringTies.ts";
import type { Canvas, Pip, Ring, RingMember, RingMemberOf, RingOf } from "./shape.ts";
import type { Kind, Standing } from "../analyses/reciprocity/shape.ts";

export type * from "./shape.ts";

/**
 * The reciprocity ring: members on a circle, what each has named as pieces of a small ring of its own, and what each
 * gives to whom as curves. Pure geometry: the same input makes the same picture, in a browser, on a server, on paper.
 *
 *     const ring = reciprocityRing(answer, "wide");
 *     ring.ties.map(({ path }) => `<path d="${path}"/>`);
 *
 * `kept` is the `order` of the picture that is shown already: everybody in it stays in its order while ties arrive.
 * Of two names none lies on the other, for up to 64 members (tested up to 60); above, names are turned and get small.
 */
export const reciprocityRing = (of: RingOf, canvas: Canvas, kept: readonly string[] = []): Ring => {
  const measured = canvasFor(canvas, of.members.length);
  const { width, height } = measured;
  const order = ringOrder(of, kept);
  const memberOf = new Map(of.members.map((it) => [it.id, it]));
  const placed = order.map((id, index) => placeOf(memberOf.get(id) as RingMemberOf, index, order.length, measured));
  const labels = ringLabels(placed, measured);
  return {
    width: tenth(width),
    height: tenth(height),
    order,
    outline: outlineOf(measured),
    members: placed.map((it, index) =>
      memberAt(it, memberOf.get(it.id) as RingMemberOf, labels[index] ?? null, measured),
    ),
    ties: ringTies(of.exchanges, new Map(placed.map((it) => [it.id, it])), measured),
  };
};

/** The first stands at the top; two stand side by side. */
const placeOf = ({ id, name }: RingMemberOf, index: number, count: number, canvas: Canvassed): Placed => ({
  id,
  name,
  ...alongRing(index / count + (count === 2 ? 0.75 : 0), canvas),
});

const memberAt = (
  placed: Placed,
  of: RingMemberOf,
  label: RingMember["label"],
  { r, names }: Canvassed,
): RingMember => ({
  id: placed.id,
  name: placed.name,
  x: tenth(placed.x),
  y: tenth(placed.y),
  r: tenth(r),
  hasLeft: of.hasLeft ?? false,
  pips:
    names === "none"
      ? []
      : kinds.map((as, index) => ({ as, standing: pipOf(as, of), path: pieceOf(placed, r, index) })),
  label,
});

/** Clockwise from the top. */
const kinds: readonly Kind[] = ["give", "need", "own-gain", "gain-for-others", "risk"];

/** What asks for attention first; then the best of what was said. */
const foremost: readonly Standing[] = ["strained", "asked-again", "affirmed", "spoken", "pending"];

const pipOf = (as: Kind, { named = [], gaps = [] }: RingMemberOf): Pip["standing"] =>
  foremost.find((standing) => named.some((it) => it.as === as && it.standing === standing)) ??
  (gaps.includes(as) ? "gap" : "unnamed");

/** The free space between two pieces, in radians. */
const BETWEEN = 0.3;

const pieceOf = ({ x, y }: Placed, r: number, index: number) => {
  const piece = (2 * Math.PI) / kinds.length;
  const begin = at(x, y, r, -Math.PI / 2 - piece / 2 + index * piece + BETWEEN / 2);
  const end = at(x, y, r, -Math.PI / 2 + piece / 2 + index * piece - BETWEEN / 2);
  return `M${tenth(begin.x)} ${tenth(begin.y)}A${tenth(r)} ${tenth(r)} 0 0 1 ${tenth(end.x)} ${tenth(end.y)}`;
};
