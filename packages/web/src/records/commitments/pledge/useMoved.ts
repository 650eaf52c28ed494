import { moved } from "@mortar/core/src/analyses/moved/moved.ts";
import type { MovedOfPledge } from "@mortar/core/src/analyses/moved/shape.ts";
import { useMemo } from "react";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";

/** What moved of each pledge one may read, by its id. */
export const useMoved = (): ReadonlyMap<string, MovedOfPledge> => {
  const { world, me } = useStanding();
  return useMemo(() => new Map(moved.answer(world, me)?.pledges.map((it) => [it.pledge, it])), [world, me]);
};
