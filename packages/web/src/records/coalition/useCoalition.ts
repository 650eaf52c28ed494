import { useStanding } from "../../coalition/WorkspaceContext.ts";

/** What the coalition is called, who runs its server, and its first id. */
export const useCoalition = () => {
  const { world } = useStanding();
  const [coalition] = world.coalitions.values();
  return { coalition, name: coalition?.name.said ?? "", host: coalition?.host.said ?? "" };
};
