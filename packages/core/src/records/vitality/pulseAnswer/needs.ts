import type { Commitments } from "../../commitments/commitment/shape.ts";

/** What is said so far: of each of the member's words by its id, and of its need where that is asked on its own. */
export type SaidOfNeeds = {
  /** The needs it is asked about, by id. */
  readonly needs: readonly string[];
  readonly holds: (need: string) => string | undefined;
  /** `yes` or `no`; anything else where it is not said. */
  readonly need: string | undefined;
};

/** Those of the words it is asked about that are needs. */
export const needsIn = (
  { commitments }: { readonly commitments: Commitments },
  promises: readonly string[],
): readonly string[] => promises.filter((id) => commitments.get(id)?.as === "need");

/** A need that holds no more as it was said has changed: whoever said so is not asked the same a second time. */
const isNeedOtherwise = ({ needs, holds }: Pick<SaidOfNeeds, "needs" | "holds">): boolean =>
  needs.some((id) => (holds(id) || "true") !== "true");

/** Asked on its own where no need of the member's is asked about, or where an answer before said more than those do. */
export const isNeedAsked = (said: SaidOfNeeds): boolean =>
  said.needs.length === 0 || (said.need === "yes" && !isNeedOtherwise(said));

export const hasNeedChanged = (said: SaidOfNeeds): boolean => said.need === "yes" || isNeedOtherwise(said);

/** Whether it is known from what is said so far, in an answer before this one too. */
export const isNeedSaid = (said: SaidOfNeeds): boolean => {
  if (said.need === "yes" || said.need === "no") return true;
  return said.needs.length > 0 && said.needs.every((id) => (said.holds(id) ?? "") !== "");
};
