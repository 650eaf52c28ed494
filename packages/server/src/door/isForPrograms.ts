import type { Context } from "hono";

/** Whether a program asks, to be answered as one. At `/api` itself stands a page to read; whoever sends something there is none who reads. */
export const isForPrograms = ({ req }: Context): boolean =>
  req.path.startsWith("/api/") || (req.path === "/api" && req.method !== "GET" && req.method !== "HEAD");
