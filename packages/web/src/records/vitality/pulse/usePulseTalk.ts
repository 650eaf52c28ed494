import { pulseTalk } from "@mortar/core/src/analyses/pulseTalk/pulseTalk.ts";
import type { PulseTalk } from "@mortar/core/src/analyses/pulseTalk/shape.ts";
import { useMemo } from "react";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";

/** What to talk about this time with each member one may ask or speaks for; `null` for anybody else. */
export const usePulseTalk = (): PulseTalk | null => {
  const { world, me } = useStanding();
  return useMemo(() => pulseTalk.answer(world, me), [world, me]);
};
