import type { Cell, Matrix } from "@mortar/core/src/pictures/giveNeedMatrix.ts";
import type { LookedAt } from "./lookedAt.ts";

/**
 * Where a key leads in the matrix, from tie to tie: along the row of a giver, beginning with its name, or along the
 * column of a receiver. `null`: nowhere.
 */
export const ledInMatrix = (matrix: Matrix, at: LookedAt, key: string): LookedAt | null => {
  if (at.kind === "member") return ledFromGiver(matrix, at.id, key);
  const cell = matrix.cells.find(({ id }) => id === at.id);
  if (!cell) return null;
  const isAlong = key === "ArrowRight" || key === "ArrowLeft";
  const line = isAlong ? rowOf(matrix, cell.giver) : columnOf(matrix, cell.receiver);
  const step = steps.get(key);
  const next = step === undefined ? undefined : line[line.indexOf(cell) + step];
  if (next) return tie(next);
  return key === "ArrowLeft" || key === "Home" ? { kind: "member", id: cell.giver } : null;
};

const ledFromGiver = (matrix: Matrix, giver: string, key: string): LookedAt | null => {
  const [first] = key === "ArrowRight" ? rowOf(matrix, giver) : [];
  if (first) return tie(first);
  if (key === "ArrowRight" || key === "ArrowLeft") return null;
  const ids = matrix.givers.map(({ id }) => id);
  const step = steps.get(key);
  const id = step === undefined ? ends(ids, key) : ids[ids.indexOf(giver) + step];
  return id === undefined ? null : { kind: "member", id };
};

const steps: ReadonlyMap<string, 1 | -1> = new Map([
  ["ArrowRight", 1],
  ["ArrowDown", 1],
  ["ArrowLeft", -1],
  ["ArrowUp", -1],
]);

const ends = (ids: readonly string[], key: string) =>
  key === "Home" ? ids[0] : key === "End" ? ids.at(-1) : undefined;

const rowOf = ({ cells }: Matrix, giver: string) =>
  cells.filter((it) => it.giver === giver).toSorted((a, b) => a.x - b.x);

const columnOf = ({ cells }: Matrix, receiver: string) =>
  cells.filter((it) => it.receiver === receiver).toSorted((a, b) => a.y - b.y);

const tie = ({ id, giver }: Cell): LookedAt => ({ kind: "tie", id, from: giver });
