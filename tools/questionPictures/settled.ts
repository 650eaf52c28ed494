import type { Place } from "./canvas.ts";

type Room = { readonly width: number; readonly height: number; readonly margin: number };

/**
 * Where nodes come to rest on a sheet: lines pull their ends together, nodes push one another away. They begin on a circle in the
 * order of their ids, so that the same network always lies the same way.
 */
export const settled = (
  ids: readonly string[],
  arcs: readonly { readonly from: string; readonly to: string }[],
  { width, height, margin }: Room,
): ReadonlyMap<string, Place> => {
  const at = ids.map((_, nth) => {
    const angle = (nth / ids.length) * 2 * Math.PI;
    return { x: Math.cos(angle), y: Math.sin(angle) };
  });
  const lines = arcs.map(({ from, to }) => [ids.indexOf(from), ids.indexOf(to)] as const);
  for (let turn = 0; turn < 600; turn++) {
    const heat = 0.06 * (1 - turn / 600);
    const moves = at.map((one) => {
      const move = { x: -one.x * 0.05, y: -one.y * 0.05 };
      for (const other of at) push(move, one, other, 0.5);
      return move;
    });
    for (const [from, to] of lines) {
      pull(moves[from], at[from], at[to]);
      pull(moves[to], at[to], at[from]);
    }
    for (const [nth, move] of moves.entries()) {
      const far = Math.hypot(move.x, move.y) || 1;
      const one = at[nth];
      if (!one) continue;
      one.x += (move.x / far) * Math.min(far, heat);
      one.y += (move.y / far) * Math.min(far, heat);
    }
  }
  const [xs, ys] = [at.map(({ x }) => x), at.map(({ y }) => y)];
  const spread = (value: number, all: readonly number[], size: number) =>
    margin + ((value - Math.min(...all)) / (Math.max(...all) - Math.min(...all) || 1)) * (size - 2 * margin);
  return new Map(
    ids.map((id, nth) => [id, { x: spread(at[nth]?.x ?? 0, xs, width), y: spread(at[nth]?.y ?? 0, ys, height) }]),
  );
};

type Move = { x: number; y: number };

const push = (move: Move, one: Place, other: Place, strength: number): void => {
  if (one === other) return;
  const [dx, dy] = [one.x - other.x, one.y - other.y];
  const near = Math.max(dx * dx + dy * dy, 0.001);
  move.x += (dx / near) * strength;
  move.y += (dy / near) * strength;
};

const pull = (move: Move | undefined, one: Place | undefined, other: Place | undefined): void => {
  if (!move || !one || !other) return;
  move.x += (other.x - one.x) * 0.05;
  move.y += (other.y - one.y) * 0.05;
};
