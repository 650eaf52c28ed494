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
] as const;

/** `/c/ID` and whatever comes after it. */
const ADDRESS = /^\/c\/([^/?#]+)([^?#]*)/;

export const roomAt = (url: string) => {
  const [, , rest = ""] = ADDRESS.exec(url) ?? [];
  const path = rest.replace(/\/$/, "");
  return rooms.find((room) => new RegExp(`^${room.path.replace(/:\w+/, "[^/]+")}$`).test(path));
};
