import type { Cell, Matrix } from "@mortar/core/src/pictures/giveNeedMatrix.ts";
import type { LookedAt } from "./lookedAt.ts";

/**
 * Where a key leads in the matrix, from tie to tie: along the row of a giver, beginning with its name, or along the
 * column of a receiver. `null`: nowhere.
 */
export const ledInMatrix = (matrix: Matrix, at: LookedAt, key: string): LookedAt | null => {
  if (at.kind === "member") {
    const ids = matrix.givers.map(({ id }) => id);
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    const id = step === undefined ? undefined : ids[ids.indexOf(at.id) + step];
    if (id !== undefined) return { kind: "member", id };
    if (key === "Home" || key === "End") return { kind: "member", id: (key === "Home" ? ids[0] : ids.at(-1)) ?? at.id };
    const [first] = key === "ArrowRight" ? rowOf(matrix, at.id) : [];
    return first ? tie(first) : null;
  }
  const cell = matrix.cells.find(({ id }) => id === at.id);
  if (!cell) return null;
  const row = rowOf(matrix, cell.giver);
  const column = matrix.cells.filter(({ receiver }) => receiver === cell.receiver).toSorted((a, b) => a.y - b.y);
  const [line, step] = {
    ArrowRight: [row, 1] as const,
    ArrowLeft: [row, -1] as const,
    ArrowDown: [column, 1] as const,
    ArrowUp: [column, -1] as const,
  }[key] ?? [null, 0];
  const next = line?.[line.indexOf(cell) + step];
  if (next) return tie(next);
  return key === "ArrowLeft" || key === "Home" ? { kind: "member", id: cell.giver } : null;
};

const rowOf = ({ cells }: Matrix, giver: string) =>
  cells.filter((it) => it.giver === giver).toSorted((a, b) => a.x - b.x);

const tie = ({ id, giver }: Cell): LookedAt => ({ kind: "tie", id, from: giver });
