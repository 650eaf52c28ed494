import type { Asker, Finding } from "@mortar/core";
import type { World } from "../../coalition/world.ts";

/** Whether something a finding rests on is of a member this person speaks for. */
export const isAboutMine = ({ about }: Finding, { commitments, ties, nonNegotiables }: World, me: Asker): boolean =>
  about.some((id) => {
    const tie = ties.get(id);
    const members = [id, commitments.get(id)?.member, nonNegotiables.get(id)?.member, tie?.giver, tie?.receiver];
    return members.some((member) => member && me.members.includes(member));
  });
