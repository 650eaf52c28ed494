import { FrontPage } from "../front/FrontPage.tsx";
import { lazyRoom } from "./lazyRoom.tsx";

const front = ["coalitions", "members", "persons", "representations", "stewardships"] as const;

/** The rooms of a coalition: where each is, what brings its code, and the kinds of record its first page carries. */
export const rooms = [
  { path: "", kinds: front, chunk: null, ...lazyRoom(async () => FrontPage) },
  {
    path: "/commitments",
    kinds: [...front, "commitments", "nonNegotiables"],
    chunk: "src/records/commitments/commitment/CommitmentsRoom.tsx",
    ...lazyRoom(async () => (await import("../records/commitments/commitment/CommitmentsRoom.tsx")).CommitmentsRoom),
  },
  {
    path: "/commitments/gaps",
    kinds: [...front, "gaps", "replies"],
    asks: ["gaps"],
    chunk: "src/records/commitments/gap/GapsRoom.tsx",
    ...lazyRoom(async () => (await import("../records/commitments/gap/GapsRoom.tsx")).GapsRoom),
  },
  {
    path: "/commitments/ring",
    kinds: [...front, "commitments", "ties"],
    asks: ["reciprocity"],
    chunk: "src/analyses/reciprocity/RingRoom.tsx",
    ...lazyRoom(async () => (await import("../analyses/reciprocity/RingRoom.tsx")).RingRoom),
  },
  {
    path: "/commitments/matrix",
    kinds: [...front, "commitments", "ties"],
    asks: ["reciprocity"],
    chunk: "src/analyses/reciprocity/MatrixRoom.tsx",
    ...lazyRoom(async () => (await import("../analyses/reciprocity/MatrixRoom.tsx")).MatrixRoom),
  },
  {
    path: "/commitments/look-closer",
    kinds: [...front, "commitments", "ties"],
    asks: ["reciprocity", "owed", "pace", "untied", "sideBySide", "contradictions", "fragility"],
    chunk: "src/analyses/closer/CloserRoom.tsx",
    ...lazyRoom(async () => (await import("../analyses/closer/CloserRoom.tsx")).CloserRoom),
  },
  {
    path: "/commitments/look-closer/untied",
    kinds: [...front, "commitments", "ties"],
    asks: ["untied"],
    chunk: "src/analyses/untied/UntiedRoom.tsx",
    ...lazyRoom(async () => (await import("../analyses/untied/UntiedRoom.tsx")).UntiedRoom),
  },
  {
    path: "/commitments/look-closer/side-by-side",
    kinds: [...front, "commitments", "nonNegotiables"],
    asks: ["sideBySide"],
    chunk: "src/analyses/sideBySide/SideBySideRoom.tsx",
    ...lazyRoom(async () => (await import("../analyses/sideBySide/SideBySideRoom.tsx")).SideBySideRoom),
  },
  {
    path: "/commitments/look-closer/cannot-both-hold",
    kinds: [...front, "commitments", "ties", "nonNegotiables"],
    asks: ["contradictions"],
    chunk: "src/analyses/contradictions/ContradictionsRoom.tsx",
    ...lazyRoom(async () => (await import("../analyses/contradictions/ContradictionsRoom.tsx")).ContradictionsRoom),
  },
  {
    path: "/commitments/look-closer/if-a-member-left",
    kinds: [...front, "commitments", "ties"],
    asks: ["fragility"],
    chunk: "src/analyses/fragility/FragilityRoom.tsx",
    ...lazyRoom(async () => (await import("../analyses/fragility/FragilityRoom.tsx")).FragilityRoom),
  },
  {
    path: "/resources",
    kinds: [...front, "commitments", "ties", "pledges", "movements", "timeAsks", "timeOffers", "invitations"],
    chunk: "src/records/commitments/movement/ResourcesRoom.tsx",
    ...lazyRoom(async () => (await import("../records/commitments/movement/ResourcesRoom.tsx")).ResourcesRoom),
  },
  {
    path: "/conversations",
    kinds: [...front, "conversations", "answers", "questionSheets"],
    chunk: "src/records/commitments/conversation/ConversationsRoom.tsx",
    ...lazyRoom(
      async () => (await import("../records/commitments/conversation/ConversationsRoom.tsx")).ConversationsRoom,
    ),
  },
  {
    path: "/conversations/:conversation/transcript",
    kinds: [...front, "conversations", "answers", "questionSheets"],
    chunk: "src/records/commitments/answer/transcript/TranscriptRoom.tsx",
    ...lazyRoom(
      async () => (await import("../records/commitments/answer/transcript/TranscriptRoom.tsx")).TranscriptRoom,
    ),
  },
  {
    path: "/questions",
    kinds: [...front, "questionSheets"],
    chunk: "src/records/commitments/questionSheet/QuestionSheetsRoom.tsx",
    ...lazyRoom(
      async () => (await import("../records/commitments/questionSheet/QuestionSheetsRoom.tsx")).QuestionSheetsRoom,
    ),
  },
  {
    path: "/questions/:sheet",
    kinds: [...front, "questionSheets", "conversations"],
    chunk: "src/records/commitments/questionSheet/PrintedSheet.tsx",
    ...lazyRoom(async () => (await import("../records/commitments/questionSheet/PrintedSheet.tsx")).PrintedSheet),
  },
  {
    path: "/conversations/:conversation",
    kinds: [...front, "conversations", "answers", "questionSheets"],
    chunk: "src/records/commitments/conversation/ConversationRoom.tsx",
    ...lazyRoom(
      async () => (await import("../records/commitments/conversation/ConversationRoom.tsx")).ConversationRoom,
    ),
  },
  {
    path: "/members",
    kinds: [...front, "organisations"],
    chunk: "src/records/coalition/member/MembersRoom.tsx",
    ...lazyRoom(async () => (await import("../records/coalition/member/MembersRoom.tsx")).MembersRoom),
  },
  {
    path: "/members/:member",
    kinds: [...front, "organisations", "commitments", "pledges", "misalignments", "replies", "invitations"],
    asks: ["moved"],
    chunk: "src/records/coalition/member/MemberPage.tsx",
    ...lazyRoom(async () => (await import("../records/coalition/member/MemberPage.tsx")).MemberPage),
  },
  {
    path: "/reading",
    kinds: [...front, "commitments", "readings"],
    chunk: "src/records/commitments/reading/ReadingRoom.tsx",
    ...lazyRoom(async () => (await import("../records/commitments/reading/ReadingRoom.tsx")).ReadingRoom),
  },
  {
    path: "/reading/sheet",
    kinds: [...front, "commitments", "ties"],
    chunk: "src/records/commitments/reading/sheet/SheetRoom.tsx",
    ...lazyRoom(async () => (await import("../records/commitments/reading/sheet/SheetRoom.tsx")).SheetRoom),
  },
  {
    path: "/owed",
    kinds: [...front, "commitments", "ties"],
    asks: ["owed"],
    chunk: "src/analyses/owed/OwedRoom.tsx",
    ...lazyRoom(async () => (await import("../analyses/owed/OwedRoom.tsx")).OwedRoom),
  },
  {
    path: "/pulse",
    kinds: [...front, "pulses", "pulseAnswers"],
    chunk: "src/records/vitality/pulse/PulseRoom.tsx",
    ...lazyRoom(async () => (await import("../records/vitality/pulse/PulseRoom.tsx")).PulseRoom),
  },
  {
    path: "/pulse/:member",
    kinds: [...front, "pulses", "pulseAnswers", "commitments", "ties", "movements"],
    chunk: "src/records/vitality/pulse/TalkPage.tsx",
    ...lazyRoom(async () => (await import("../records/vitality/pulse/TalkPage.tsx")).TalkPage),
  },
  {
    path: "/review",
    kinds: [...front, "reviews", "reviewAnswers"],
    chunk: "src/records/vitality/review/ReviewRoom.tsx",
    ...lazyRoom(async () => (await import("../records/vitality/review/ReviewRoom.tsx")).ReviewRoom),
  },
  {
    path: "/together",
    kinds: [...front, "jointGains", "commitments"],
    chunk: "src/records/vitality/jointGain/TogetherRoom.tsx",
    ...lazyRoom(async () => (await import("../records/vitality/jointGain/TogetherRoom.tsx")).TogetherRoom),
  },
  {
    path: "/complaints",
    kinds: [...front, "complaints", "replies"],
    chunk: "src/records/coalition/complaint/ComplaintsRoom.tsx",
    ...lazyRoom(async () => (await import("../records/coalition/complaint/ComplaintsRoom.tsx")).ComplaintsRoom),
  },
  {
    path: "/stewards",
    kinds: [...front, "successions"],
    chunk: "src/records/coalition/stewardship/StewardsRoom.tsx",
    ...lazyRoom(async () => (await import("../records/coalition/stewardship/StewardsRoom.tsx")).StewardsRoom),
  },
  {
    // The last, after every room whose own name stands in the place of the commitment's id.
    path: "/commitments/:commitment",
    kinds: [...front, "commitments", "ties", "escalations", "replies", "pledges"],
    asks: ["moved"],
    chunk: "src/records/commitments/commitment/page/CommitmentPage.tsx",
    ...lazyRoom(async () => (await import("../records/commitments/commitment/page/CommitmentPage.tsx")).CommitmentPage),
  },
  {
    path: "/invitations",
    kinds: [...front, "invitations"],
    chunk: "src/records/coalition/invitation/InvitationsRoom.tsx",
    ...lazyRoom(async () => (await import("../records/coalition/invitation/InvitationsRoom.tsx")).InvitationsRoom),
  },
  {
    path: "/invitations/:invitation",
    kinds: [...front, "invitations", "commitments"],
    chunk: "src/records/coalition/invitation/InvitationRoom.tsx",
    ...lazyRoom(async () => (await import("../records/coalition/invitation/InvitationRoom.tsx")).InvitationRoom),
  },
  {
    path: "/take-along",
    kinds: front,
    chunk: "src/records/coalition/takeAlong/TakeAlongRoom.tsx",
    ...lazyRoom(async () => (await import("../records/coalition/takeAlong/TakeAlongRoom.tsx")).TakeAlongRoom),
  },
  {
    path: "/leaving/:member",
    kinds: [...front, "commitments", "ties"],
    chunk: "src/records/coalition/leaving/LeavingPage.tsx",
    ...lazyRoom(async () => (await import("../records/coalition/leaving/LeavingPage.tsx")).LeavingPage),
  },
] as const;

/** `/c/ID` and whatever comes after it. */
const ADDRESS = /^\/c\/([^/?#]+)([^?#]*)/;

export const roomAt = (url: string) => {
  const [, , rest = ""] = ADDRESS.exec(url) ?? [];
  const path = rest.replace(/\/$/, "");
  return rooms.find((room) => new RegExp(`^${room.path.replace(/:\w+/, "[^/]+")}$`).test(path));
};
