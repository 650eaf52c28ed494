import { moved } from "@mortar/core/src/analyses/moved/moved.ts";
import type { Moved, MovedOfPledge } from "@mortar/core/src/analyses/moved/shape.ts";
import { useMemo } from "react";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";

/** What moved of each pledge one may read, by its id: at first as the page was told, where it came without the movements. */
export const useMoved = (): ReadonlyMap<string, MovedOfPledge> => {
  const { boot } = useWorkspace();
  const { world, me, isWhole } = useStanding();
  return useMemo(() => {
    const told = isWhole ? undefined : (boot.answers["moved"] as Moved | null | undefined);
    const found = told === undefined ? moved.answer(world, me) : told;
    return new Map(found?.pledges.map((it) => [it.pledge, it]));
  }, [boot, world, me, isWhole]);
};
