import { reciprocity } from "@mortar/core/src/analyses/reciprocity/reciprocity.ts";
import type { Reciprocity } from "@mortar/core/src/analyses/reciprocity/shape.ts";
import { useMemo } from "react";
import { useStanding, useWorkspace } from "../../coalition/WorkspaceContext.ts";
import type { World } from "../../coalition/world.ts";
import { usePast } from "../../records/commitments/commitment/usePast.ts";

/** The answer, and the world it was found in. */
export type Found = { readonly answer: Reciprocity; readonly world: World };

/**
 * Who gives to whom, as this person sees it: now, or when a day ended. `coming` until everything it rests on is here;
 * `null` where there is nothing to say.
 */
export const useReciprocity = (on: string | null): Found | "coming" | null => {
  const { boot } = useWorkspace();
  const { world, me, isWhole } = useStanding();
  const past = usePast(on);
  const shown = on === null ? world : past;
  return useMemo(() => {
    if (shown === null) return "coming";
    if (on === null && !isWhole) {
      const first = boot.answers["reciprocity"] as Reciprocity | null | undefined;
      return first === undefined ? "coming" : first && { answer: first, world: shown };
    }
    const answer = reciprocity.answer(shown, on === null ? me : { ...me, today: on });
    return answer && { answer, world: shown };
  }, [shown, me, on, isWhole, boot]);
};
