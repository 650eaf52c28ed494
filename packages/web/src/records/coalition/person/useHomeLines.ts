import { useMemo } from "react";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";

/**
 * The line of the Members room on which each person is at home. Someone can stand on several; her name is changed on one
 * of them. Who is not in it stands on none yet.
 */
export const useHomeLines = (): ReadonlyMap<string, string> => {
  const { world } = useStanding();
  const { representations, stewardships } = world;
  return useMemo(() => {
    const lines = new Map<string, string>();
    for (const { id, person, isOver } of [...representations.values(), ...stewardships.values()])
      if (!isOver && !lines.has(person)) lines.set(person, id);
    return lines;
  }, [representations, stewardships]);
};
