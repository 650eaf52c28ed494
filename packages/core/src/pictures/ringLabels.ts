import { spaced } from "./spaced.ts";
import type { Label } from "./shape.ts";
import { cutToWidth, linesOf, textWidth } from "./textWidth.ts";
import { at, type Canvassed, type Placed, tenth } from "./ringCanvas.ts";

/** The name of each member beside its mark: on wide canvases and for the few lying flat, for many like spokes. */
export const ringLabels = (placed: readonly Placed[], canvas: Canvassed): readonly (Label | null)[] => {
  if (canvas.names === "none") return placed.map(() => null);
  return canvas.names === "spokes" ? placed.map((it) => spokeOf(it, canvas)) : flatLabels(placed, canvas);
};

// Like spokes: they cannot meet, since each keeps to its own direction.

const spokeOf = ({ name, angle }: Placed, canvas: Canvassed): Label => {
  const { cx, cy, R, r, size, width, height } = canvas;
  const start = R + r + size * 0.6;
  const towards = { x: Math.cos(angle), y: Math.sin(angle) };
  const toSide = (width / 2 - 2) / Math.max(Math.abs(towards.x), 0.001);
  const toEdge = (height / 2 - 2) / Math.max(Math.abs(towards.y), 0.001);
  const isLeft = towards.x < -0.001;
  const turn = (angle * 180) / Math.PI + (isLeft ? 180 : 0);
  // Letters stand on their baseline, a third of their size below the middle of the line.
  const down = (turn * Math.PI) / 180 + Math.PI / 2;
  const middle = at(cx, cy, start, angle);
  const base = at(middle.x, middle.y, size * 0.34, down);
  const lines = [cutToWidth(name, (Math.min(toSide, toEdge) - start) / size)];
  return {
    x: tenth(base.x),
    y: tenth(base.y),
    anchor: isLeft ? "end" : "start",
    size,
    lineHeight: size,
    lines,
    width: widthOf(lines, size),
    turn: tenth(((turn + 180) % 360) - 180),
    leader: null,
  };
};

// Lying flat: along both sides, pushed apart where they would meet, never inside the circle.

const flatLabels = (placed: readonly Placed[], canvas: Canvassed): readonly Label[] => {
  const labels = new Map<Placed, Label>();
  const ends = placed.length <= FEW ? placed.filter(isAtEnd) : [];
  for (const it of ends) labels.set(it, endLabel(it, canvas));
  for (const side of [1, -1] as const) {
    const column = placed
      .filter((it) => !ends.includes(it) && sideOf(it) === side)
      .sort((a, b) => a.y - b.y)
      .map((it) => ({ it, lines: linesOf(it.name, roomBeside(canvas) / canvas.size, canvas.lines) }));
    const { R, out, height } = canvas;
    const wanted = column.map(({ it, lines }) => ({
      at: it.y + (out - R) * Math.sin(it.angle),
      room: lines.length * canvas.lineHeight + canvas.apart,
    }));
    const [top, bottom] = [endRoom(ends, canvas, -1), height - endRoom(ends, canvas, 1)];
    spaced(wanted, top, bottom).forEach((y, index) => {
      const { it, lines } = column[index] as (typeof column)[number];
      labels.set(it, sideLabel(it, lines, y, side, canvas));
    });
  }
  return placed.map((it) => labels.get(it) as Label);
};

/** With so few, whoever stands at the very top or bottom has its name above or below. */
const FEW = 12;

const isAtEnd = ({ angle }: Placed) => Math.abs(Math.cos(angle)) < 0.001;

const sideOf = ({ angle }: Placed) => (Math.cos(angle) > -0.001 ? 1 : -1);

/** The width beside the circle, where it is widest. */
const roomBeside = ({ width, out }: Canvassed) => width / 2 - out - 2;

/** What a name above or below takes from the columns beside. */
const endRoom = (ends: readonly Placed[], { cy, out, straight }: Canvassed, way: 1 | -1) =>
  ends.some(({ y }) => Math.sign(y - cy) === way) ? Math.max(2, cy - out - straight / 2) : 2;

const endLabel = ({ name, angle }: Placed, canvas: Canvassed): Label => {
  const { cx, cy, out, straight, size, lineHeight, width, height } = canvas;
  const isTop = Math.sin(angle) < 0;
  const away = out + straight / 2;
  const hasRoomForTwo = height / 2 - away >= size + lineHeight;
  const lines = linesOf(name, (width * 0.56) / size, hasRoomForTwo ? 2 : 1);
  const first = isTop ? cy - away - (lines.length - 1) * lineHeight : cy + away + size * 0.72;
  return {
    x: tenth(cx),
    y: tenth(first),
    anchor: "middle",
    size,
    lineHeight,
    lines,
    width: widthOf(lines, size),
    turn: 0,
    leader: null,
  };
};

const sideLabel = (it: Placed, lines: readonly string[], y: number, side: 1 | -1, canvas: Canvassed): Label => {
  const { cx, cy, out, straight, r, size, lineHeight } = canvas;
  const half = (lines.length * lineHeight) / 2;
  const nearest = Math.max(0, Math.abs(y - cy) - half - straight / 2);
  const away = Math.max(size / 2, nearest < out ? Math.sqrt(out ** 2 - nearest ** 2) : 0);
  const x = cx + side * away;
  const own = at(it.x, it.y, r + 4, it.angle);
  const isAway = Math.hypot(x - own.x, y - own.y) > size * 1.6;
  return {
    x: tenth(x),
    y: tenth(y - half + (lineHeight - size) / 2 + size * 0.82),
    anchor: side === 1 ? "start" : "end",
    size,
    lineHeight,
    lines,
    width: widthOf(lines, size),
    turn: 0,
    leader: isAway ? `M${tenth(own.x)} ${tenth(own.y)}L${tenth(x - side * 4)} ${tenth(y)}` : null,
  };
};

const widthOf = (lines: readonly string[], size: number) => tenth(Math.max(...lines.map(textWidth)) * size);
