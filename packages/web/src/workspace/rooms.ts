import { FrontPage } from "../front/FrontPage.tsx";
import { lazyRoom } from "./lazyRoom.tsx";

const front = ["coalitions", "members", "persons", "representations", "stewardships"] as const;

/** The rooms of a coalition: where each is, what brings its code, and the kinds of record its first page carries. */
export const rooms = [
  { path: "", kinds: front, chunk: null, ...lazyRoom(async () => FrontPage) },
  {
    path: "/commitments",
    kinds: [...front, "commitments"],
    chunk: "src/records/commitments/commitment/CommitmentsRoom.tsx",
    ...lazyRoom(async () => (await import("../records/commitments/commitment/CommitmentsRoom.tsx")).CommitmentsRoom),
  },
  {
    path: "/conversations/:conversation",
    kinds: [...front, "conversations", "answers"],
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
    kinds: [...front, "organisations", "commitments"],
    chunk: "src/records/coalition/member/MemberPage.tsx",
    ...lazyRoom(async () => (await import("../records/coalition/member/MemberPage.tsx")).MemberPage),
  },
  {
    path: "/reading",
    kinds: [...front, "commitments", "readings"],
    chunk: "src/records/commitments/reading/ReadingRoom.tsx",
    ...lazyRoom(async () => (await import("../records/commitments/reading/ReadingRoom.tsx")).ReadingRoom),
  },
] as const;

/** `/c/ID` and whatever comes after it. */
const ADDRESS = /^\/c\/([^/?#]+)([^?#]*)/;

export const roomAt = (url: string) => {
  const [, , rest = ""] = ADDRESS.exec(url) ?? [];
  const path = rest.replace(/\/$/, "");
  return rooms.find((room) => new RegExp(`^${room.path.replace(/:\w+/, "[^/]+")}$`).test(path));
};
