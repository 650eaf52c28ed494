import { useWorkspace } from "../coalition/WorkspaceContext.ts";

/** Addresses within this coalition. */
export const useAddress = () => {
  const { boot } = useWorkspace();
  const home = `/c/${boot.view.coalition}`;
  return {
    front: home,
    commitments: `${home}/commitments`,
    members: `${home}/members`,
    theCoalition: `${home}/members#the-coalition`,
    reading: `${home}/reading`,
    commitment: (id: string) => `${home}/commitments#${id}`,
    member: (id: string) => `${home}/members#${id}`,
    conversation: (id: string) => `${home}/conversations/${id}`,
  };
};
