import type { Server, ServerResponse } from "node:http";

/** The answers a server is giving at this moment. */
export type Answers = {
  /** Those that have no end of their own: event streams. */
  readonly streams: () => readonly ServerResponse[];
  /** Those that will come to their end. */
  readonly underWay: () => readonly ServerResponse[];
};

export const answersOf = (server: Server): Answers => {
  const open = new Set<ServerResponse>();
  server.on("request", (_, answer: ServerResponse) => {
    open.add(answer);
    answer.on("close", () => open.delete(answer));
  });
  return {
    streams: () => [...open].filter(isStream),
    underWay: () => [...open].filter((answer) => !isStream(answer)),
  };
};

const isStream = (answer: ServerResponse): boolean => {
  const type = answer.getHeader("content-type");
  return typeof type === "string" && type.startsWith("text/event-stream");
};
