import { at, type Canvassed, middleAt, type Placed, tenth } from "./ringCanvas.ts";
import type { RingTie, RingTieOf } from "./shape.ts";
import { spaced } from "./spaced.ts";

/**
 * Each tie is a curve from giver to receiver, drawn towards the centre and a little to its own right: what goes both
 * ways opens like a leaf, and short ones stay short. Where several meet one mark, they meet it side by side.
 */
export const ringTies = (
  exchanges: readonly RingTieOf[],
  placed: ReadonlyMap<string, Placed>,
  canvas: Canvassed,
): readonly RingTie[] => {
  const bows = exchanges.flatMap((tie): Bow[] => {
    const [from, to] = [placed.get(tie.giver), placed.get(tie.receiver)];
    return from && to && from !== to ? [{ tie, from, to, bend: bendOf(from, to, canvas) }] : [];
  });
  const ports = portsOf(bows, canvas);
  return bows.map((bow) => drawn(bow, ports, canvas));
};

type Bow = { readonly tie: RingTieOf; readonly from: Placed; readonly to: Placed; readonly bend: Point };
type Point = { readonly x: number; readonly y: number };

/** The point the curve is drawn towards: inwards, and the shorter the tie the less so. */
const bendOf = (from: Placed, to: Placed, canvas: Canvassed): Point => {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const centre = middleAt(canvas, middle.y);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const far = Math.hypot(centre.x - middle.x, centre.y - middle.y);
  const deep = Math.max(Math.hypot(dx, dy), canvas.r * 4.5);
  const inwards = far === 0 ? 0 : Math.min(INWARDS, deep / far);
  return {
    x: middle.x + (centre.x - middle.x) * inwards - dy * ASIDE,
    y: middle.y + (centre.y - middle.y) * inwards + dx * ASIDE,
  };
};

/** Shares: of the way to the centre, and of the tie's own length to its right. */
const INWARDS = 0.55;
const ASIDE = 0.13;

/** Where a curve meets a mark: which end of which bow, and at what angle. */
type Port = { readonly bow: Bow; readonly end: "from" | "to" };

const portsOf = (bows: readonly Bow[], { r }: Canvassed) => {
  const atMark = new Map<string, Port[]>();
  for (const bow of bows)
    for (const end of ["from", "to"] as const) {
      const known = atMark.get(bow[end].id);
      if (known) known.push({ bow, end });
      else atMark.set(bow[end].id, [{ bow, end }]);
    }
  const angles = new Map<Bow, { from: number; to: number }>(bows.map((bow) => [bow, { from: 0, to: 0 }]));
  for (const ports of atMark.values()) {
    const mark = (ports[0] as Port).bow[(ports[0] as Port).end];
    const centre = mark.angle + Math.PI;
    const wanted = ports
      .map((port) => ({ port, at: turned(Math.atan2(port.bow.bend.y - mark.y, port.bow.bend.x - mark.x) - centre) }))
      .sort((a, b) => a.at - b.at);
    const room = Math.min(HEAD_WIDE / (r + GAP), (2 * WIDEST) / Math.max(1, ports.length));
    const found = spaced(
      wanted.map((it) => ({ at: it.at, room })),
      -WIDEST,
      WIDEST,
    );
    wanted.forEach(({ port }, index) => {
      const angle = angles.get(port.bow);
      if (angle) angle[port.end] = centre + (found[index] as number);
    });
  }
  return angles;
};

/** Curves meet a mark on the side that looks inwards: at most so far from the middle, in radians. */
const WIDEST = 1.75;
/** Between a mark and what meets it. */
const GAP = 3;
const HEAD_WIDE = 7;

const drawn = (
  bow: Bow,
  ports: ReadonlyMap<Bow, { readonly from: number; readonly to: number }>,
  canvas: Canvassed,
): RingTie => {
  const { tie, from, to } = bow;
  const { r } = canvas;
  const angles = ports.get(bow) ?? { from: 0, to: 0 };
  const long = Math.max(4, Math.min(10, r * 0.6));
  const start = at(from.x, from.y, r + GAP, angles.from);
  const tip = at(to.x, to.y, r + GAP - 1, angles.to);
  const end = at(to.x, to.y, r + GAP - 1 + long * 0.8, angles.to);
  const reach = Math.max(REACH * Math.hypot(to.x - from.x, to.y - from.y), r * 1.6);
  const curve = [start, at(start.x, start.y, reach, angles.from), at(end.x, end.y, reach, angles.to), end] as const;
  const base = at(to.x, to.y, r + GAP - 1 + long, angles.to);
  const left = at(base.x, base.y, long * 0.45, angles.to + Math.PI / 2);
  const right = at(base.x, base.y, long * 0.45, angles.to - Math.PI / 2);
  return {
    id: `${tie.giver}>${tie.receiver}`,
    giver: tie.giver,
    receiver: tie.receiver,
    standing: tie.standing,
    count: tie.strands?.length ?? 1,
    path: `M${put(start)}C${put(curve[1])} ${put(curve[2])} ${put(end)}`,
    head: `M${put(tip)}L${put(left)}L${put(right)}Z`,
    mark: markOn(curve),
  };
};

/** How far a curve keeps the direction in which it leaves a mark, as a share of its length. */
const REACH = 0.4;

/** Nearer to the giver than to the receiver: in the middle all curves come close to one another. */
const MARK_AT = 0.3;

const markOn = ([p, q, s, t]: readonly [Point, Point, Point, Point]) => {
  const [u, v] = [1 - MARK_AT, MARK_AT];
  const on = (axis: "x" | "y") =>
    u ** 3 * p[axis] + 3 * u ** 2 * v * q[axis] + 3 * u * v ** 2 * s[axis] + v ** 3 * t[axis];
  const slope = (axis: "x" | "y") =>
    u ** 2 * (q[axis] - p[axis]) + 2 * u * v * (s[axis] - q[axis]) + v ** 2 * (t[axis] - s[axis]);
  return { x: tenth(on("x")), y: tenth(on("y")), turn: tenth((Math.atan2(slope("y"), slope("x")) * 180) / Math.PI) };
};

const put = ({ x, y }: Point) => `${tenth(x)} ${tenth(y)}`;

/** Between −π and π. */
const turned = (angle: number) => Math.atan2(Math.sin(angle), Math.cos(angle));
