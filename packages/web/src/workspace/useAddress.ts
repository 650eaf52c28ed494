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
    sheet: `${home}/reading/sheet`,
    sheetOf: (member: string) => `${home}/reading/sheet?for=${member}`,
    boardPage: (commitment: string) => `${home}/reading/sheet?board=${commitment}`,
    slip: (commitment: string) => `${home}/reading/sheet?slip=${commitment}`,
    commitment: (id: string) => `${home}/commitments/${id}`,
    /** Where a tie between the two can be proposed: on the page of the one, the other chosen already. */
    proposeTie: (id: string, other: string) => `${home}/commitments/${id}?tie=${other}#propose-tie`,
    /** Where words of a member are put down, without a conversation before. */
    nameCommitment: (member: string) => `${home}/commitments#name-${member}`,
    standsFast: `${home}/commitments#stands-fast`,
    ring: `${home}/commitments/ring`,
    gaps: `${home}/commitments/gaps`,
    closer: `${home}/commitments/look-closer`,
    untied: `${home}/commitments/look-closer/untied`,
    sideBySide: `${home}/commitments/look-closer/side-by-side`,
    contradictions: `${home}/commitments/look-closer/cannot-both-hold`,
    fragility: `${home}/commitments/look-closer/if-a-member-left`,
    pace: `${home}#pace`,
    owed: `${home}/owed`,
    resources: `${home}/resources`,
    /** What waits for the word of whoever received it. */
    yourWord: `${home}/resources#your-word`,
    /** One's own pledge, where what has moved of it is written down. */
    pledge: (id: string) => `${home}/resources#${id}`,
    pledgesOf: (member: string) => `${home}/resources#pledges-${member}`,
    timeOf: (member: string) => `${home}/resources#time-of-${member}`,
    pulse: `${home}/pulse`,
    pulseOf: (member: string) => `${home}/pulse/${member}`,
    review: `${home}/review`,
    together: `${home}/together`,
    complaints: `${home}/complaints`,
    stewards: `${home}/stewards`,
    takeAlong: `${home}/take-along`,
    bringIn: `${home}/take-along#bring-in`,
    member: (id: string) => `${home}/members/${id}`,
    nameRepresentative: (member: string) => `${home}/members/${member}#speaks-${member}`,
    leaving: (member: string) => `${home}/leaving/${member}`,
    invitations: `${home}/invitations`,
    invitation: (id: string) => `${home}/invitations/${id}`,
    conversations: `${home}/conversations`,
    prepareTalk: (member: string) => `${home}/members#talk-${member}`,
    questions: `${home}/questions`,
    questionSheet: (id: string) => `${home}/questions/${id}`,
    transcript: (conversation: string) => `${home}/conversations/${conversation}/transcript`,
    conversation: (id: string) => `${home}/conversations/${id}`,
  };
};
