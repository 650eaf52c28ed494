import type { CouldMeet, Untied } from "@mortar/core/src/analyses/untied/shape.ts";
import { useMemo } from "react";
import { useStanding } from "../../coalition/WorkspaceContext.ts";
import type { World } from "../../coalition/world.ts";
import { type Asking, useTold } from "../answering/useTold.ts";

/** One need, with the gives that could meet it, the likeliest first. */
export type OpenNeed = { readonly need: string; readonly gives: readonly CouldMeet[] };

/** The answer; what was tied or taken back a moment ago is out of it before it is asked anew. */
export const useUntied = (asks: Asking): Untied | "coming" | null => {
  const answer = useTold<Untied>("untied", asks);
  const { world } = useStanding();
  return useMemo(
    () =>
      answer === "coming" || answer === null
        ? answer
        : { ...answer, findings: answer.findings.filter((it) => isStillOpen(it, world)) },
    [answer, world],
  );
};

export const byNeed = (findings: readonly CouldMeet[]): readonly OpenNeed[] =>
  [...Map.groupBy(findings, ({ need }) => need)].map(([need, gives]) => ({ need, gives }));

const isStillOpen = ({ need, give }: CouldMeet, { commitments, ties }: World) =>
  commitments.has(need) &&
  commitments.has(give) &&
  ![...ties.values()].some(
    (tie) => tie.need === need && (tie.give === give || tie.state === "proposed" || tie.state === "agreed"),
  );
