import type { Canvas } from "./shape.ts";

/** The measures of one picture. */
export type Canvassed = {
  readonly width: number;
  readonly height: number;
  readonly cx: number;
  readonly cy: number;
  /** Of the circle the members stand on, and of the mark of each. */
  readonly R: number;
  readonly r: number;
  /** What lies straight between the two halves of a tall ring; 0 for a circle. */
  readonly straight: number;
  readonly names: "none" | "flat" | "spokes";
  readonly size: number;
  readonly lineHeight: number;
  /** How many lines a name may take, and what is left free between two names. */
  readonly lines: number;
  readonly apart: number;
  /** No name comes nearer to the middle line than this. */
  readonly out: number;
};

/** A member in its place; `angle` in radians, clockwise from the right. */
export type Placed = {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
};

/** How many names can lie flat before they are turned like spokes. */
const FLAT = 64;

export const canvasFor = (canvas: Canvas, members: number): Canvassed => {
  const names = canvas === "small" ? "none" : members <= FLAT ? "flat" : "spokes";
  const { width, height, R, straight = 0, size, lines, large } = measures[canvas](members);
  const apart = (2 * Math.PI * R + 2 * straight) / Math.max(members, 1);
  const r = round(Math.min(large, apart * 0.36));
  const fitting = (2 * Math.PI * (R + r + size * 0.6)) / Math.max(members, 1) / 1.15;
  const text = names === "spokes" ? round(Math.min(size, fitting)) : size;
  return {
    width,
    height,
    cx: width / 2,
    cy: height / 2,
    R,
    r,
    straight,
    names,
    size: text,
    lineHeight: round(text * 1.2),
    lines,
    apart: round(text * 0.35),
    out: R + r + text * 0.65,
  };
};

type Measured = Pick<Canvassed, "width" | "height" | "R" | "size" | "lines"> & {
  readonly straight?: number;
  /** The largest a mark gets. */
  readonly large: number;
};

const measures: Readonly<Record<Canvas, (members: number) => Measured>> = {
  wide: (members) => {
    if (members > FLAT) return { width: 960, height: 880, R: 300, size: 12, lines: 1, large: 10 };
    const [size, lines] = members <= 12 ? [16, 2] : members <= 32 ? [14, 2] : [12, 1];
    const least = members <= 6 ? 520 : members <= 12 ? 600 : 680;
    const height = Math.max(least, Math.ceil(members / 2) * size * 1.6 + 40);
    return { width: 960, height, R: Math.min(285, height / 2 - 62), size, lines, large: 17 };
  },
  narrow: (members) => {
    if (members <= 6) return { width: 358, height: 340, R: 70, size: 13, lines: 3, large: 14 };
    if (members > FLAT) return { width: 358, height: 430, R: 96, size: 11, lines: 1, large: 10 };
    const [size, lines, step] = members <= 16 ? [12, 2, 48] : members <= 32 ? [11.5, 2, 32] : [11, 1, 20];
    const R = 64;
    const straight = Math.max(0, (members * step) / 2 - Math.PI * R);
    const height = Math.max(straight + 2 * R + 104, Math.ceil((members * size * 1.2 * lines + 40) / 2) + 40);
    return { width: 358, height, R, straight, size, lines, large: 12 };
  },
  small: () => ({ width: 240, height: 240, R: 108, size: 0, lines: 0, large: 7 }),
  wall: (members) => {
    if (members > FLAT) return { width: 1600, height: 1200, R: 440, size: 18, lines: 1, large: 18 };
    const size = members <= 12 ? 32 : members <= 24 ? 26 : members <= 32 ? 22 : 16;
    return { width: 1600, height: 900, R: 340, size, lines: members <= 16 ? 2 : 1, large: 30 };
  },
};

/** The place of one of so many along the ring, clockwise from the top, and the direction it looks out. */
export const alongRing = (share: number, { cx, cy, R, straight }: Canvassed) => {
  const half = Math.PI * R;
  const quarter = half / 2;
  const length = (((share % 1) + 1) % 1) * 2 * (half + straight);
  const turn = (along: number) => along / R - Math.PI / 2;
  if (length <= quarter) return { ...at(cx, cy - straight / 2, R, turn(length)), angle: turn(length) };
  if (length <= quarter + straight) return { x: cx + R, y: cy - straight / 2 + (length - quarter), angle: 0 };
  if (length <= quarter + straight + half) {
    const angle = turn(length - straight);
    return { ...at(cx, cy + straight / 2, R, angle), angle };
  }
  if (length <= quarter + 2 * straight + half)
    return { x: cx - R, y: cy + straight / 2 - (length - quarter - straight - half), angle: Math.PI };
  const angle = turn(length - 2 * straight);
  return { ...at(cx, cy - straight / 2, R, angle), angle };
};

export const outlineOf = ({ cx, cy, R, straight }: Canvassed): string => {
  const [left, right, top, bottom] = [cx - R, cx + R, cy - straight / 2, cy + straight / 2].map(tenth);
  const halfTurn = `A${tenth(R)} ${tenth(R)} 0 0 1`;
  return `M${left} ${top}${halfTurn} ${right} ${top}V${bottom}${halfTurn} ${left} ${bottom}Z`;
};

/** The point of the middle line nearest to a height: of a circle, always its centre. */
export const middleAt = ({ cx, cy, straight }: Canvassed, y: number) => ({
  x: cx,
  y: Math.min(Math.max(y, cy - straight / 2), cy + straight / 2),
});

/** The point so far from another in a direction. */
export const at = (x: number, y: number, far: number, angle: number) => ({
  x: x + far * Math.cos(angle),
  y: y + far * Math.sin(angle),
});

export const tenth = (value: number): number => Math.round(value * 10) / 10 + 0;

const round = (value: number) => Math.round(value * 100) / 100;
