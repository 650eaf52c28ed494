import type { Finding } from "@mortar/core";
import { useMemo } from "react";
import { useStanding } from "../../coalition/WorkspaceContext.ts";
import type { World } from "../../coalition/world.ts";
import { type Asking, useTold } from "../answering/useTold.ts";
import type { InCommon } from "../closer/inCommon.ts";
import type { ToldAnswer } from "../closer/questions.ts";

/** A give that could meet a need, as the answer has it: words of the need first in each pair. */
export type CouldMeet = Finding & InCommon & { readonly need: string; readonly give: string; readonly rank: number };
export type Untied = ToldAnswer<CouldMeet>;

/** One need, with the gives that could meet it, the likeliest first. */
export type OpenNeed = { readonly need: string; readonly gives: readonly CouldMeet[] };

/** The answer; what was tied, taken back or left a moment ago is out of it before it is asked anew. */
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
  ![...ties.values()].some((tie) => tie.need === need && tie.give === give && tie.state !== "ended");
