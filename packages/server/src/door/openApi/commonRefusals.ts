import type { Operation } from "./operation.ts";

/** What any such request may be refused with, before anybody looks at what it asks for. */
export const commonRefusals = ({ method, by, path }: Operation): readonly string[] => [
  "door/too-many",
  "door/fault",
  ...(path.startsWith("/api") ? ["token/unknown"] : []),
  ...(by === "anyone" ? [] : [...signedIn, ...(path.includes("{coalition}") ? ["token/other-coalition"] : [])]),
  ...(by === "person" ? ["token/only-a-person"] : []),
  ...(method === "get" ? [] : writing),
  ...(path.includes("{") ? ["door/nothing-here"] : []),
];

const signedIn = [
  "door/signed-out",
  "token/unknown",
  "store/closed",
  "store/damaged",
  "store/in-use",
  "store/newer",
  "store/unreachable",
];

const writing = [
  "door/foreign-origin",
  "token/read-only",
  "door/not-json",
  "door/too-large",
  "door/no-length",
  "request/malformed",
  "request/invalid",
  "store/full",
  "store/read-only",
  "store/unsure",
];
