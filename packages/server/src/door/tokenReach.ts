import { createMiddleware } from "hono/factory";
import { mayWrite, reaches } from "../tokens/token.ts";
import type { Known } from "./house.ts";
import type { Operation } from "./openApi/operation.ts";
import { operations } from "./openApi/operations.ts";
import { refuse } from "./problem.ts";

/** Lets a token in where an operation is declared for one, and as far as it was made to reach. */
export const tokenReach = () => {
  const declared = operations().map((it) => ({ ...it, at: patternOf(it.path) }));
  return createMiddleware<Known>(async (c, next) => {
    const token = c.get("token");
    if (!token) return next();
    const method = c.req.method === "HEAD" ? "get" : c.req.method.toLowerCase();
    const found = declared.filter(({ at }) => at.test(c.req.path));
    // What nobody declared is there for nobody's token.
    if (found.length === 0) return refuse(c, 404, "door/nothing-here");
    if (!found.some((it) => it.method === method && it.by !== "person")) return refuse(c, 403, "token/only-a-person");
    if (method !== "get" && !mayWrite(token)) return refuse(c, 403, "token/read-only");
    const coalition = coalitionAt(c.req.path);
    if (coalition !== null && !reaches(token, coalition)) return refuse(c, 403, "token/other-coalition");
    return next();
  });
};

const patternOf = (path: Operation["path"]): RegExp => new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}/?$`);

/** As the routes will read it, escaped signs and all. */
const coalitionAt = (path: string): string | null => {
  const written = /^\/api\/coalitions\/([^/]+)/.exec(path)?.[1];
  if (written === undefined) return null;
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
};
