import type { Movement, Movements } from "./shape.ts";

/** What was noted and not taken back: by the pledge it was for, and what nobody had asked for. */
export const standingMovements = ({ movements }: { readonly movements: Movements }) => {
  const byPledge = new Map<string, Movement[]>();
  const unasked: Movement[] = [];
  for (const it of movements.values()) {
    if (it.isUndone) continue;
    const known = it.pledge === null ? unasked : byPledge.get(it.pledge);
    if (known) known.push(it);
    else if (it.pledge !== null) byPledge.set(it.pledge, [it]);
  }
  return { byPledge, unasked };
};
