import { hours } from "@mortar/core/src/analyses/hours/hours.ts";
import type { HoursOfMember } from "@mortar/core/src/analyses/hours/shape.ts";
import { useMemo } from "react";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";

/** The time that is asked of each member, beside what it can give, by its id. */
export const useHours = (): ReadonlyMap<string, HoursOfMember> => {
  const { world, me } = useStanding();
  return useMemo(() => new Map(hours.answer(world, me)?.members.map((it) => [it.member, it])), [world, me]);
};
