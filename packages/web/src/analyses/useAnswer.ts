import type { analyses, Asker, Finding } from "@mortar/core";
import { useEffect, useState } from "react";
import { useStanding, useWorkspace } from "../coalition/WorkspaceContext.ts";
import type { World } from "../coalition/world.ts";

type Question = keyof typeof analyses;
type Answer = readonly Finding[] | null;
type Ask = { readonly answer: (world: World, asker: Asker) => Answer };

/** The answer the first page came with, and from then on what the browser works out of what it sees. */
export const useAnswer = (question: Question): Answer => {
  const { boot } = useWorkspace();
  const { world, me, isWhole } = useStanding();
  const [answer, setAnswer] = useState((boot.answers[question] ?? null) as Answer);
  useEffect(() => {
    if (!isWhole) return;
    let isLate = false;
    void import("@mortar/core/src/analyses/index.ts").then((all) => {
      if (!isLate) setAnswer((all[question] as Ask).answer(world, me));
    });
    return () => {
      isLate = true;
    };
  }, [question, world, me, isWhole]);
  return answer;
};
