import type { Context } from "hono";
import type { House } from "./house.ts";

export const cookieOf = (c: Context, name: string): string | undefined => {
  for (const pair of (c.req.header("cookie") ?? "").split(";")) {
    const [key, value] = pair.trim().split("=");
    if (key === name) return value;
  }
  return undefined;
};

/** The network address a request comes from; a proxy is believed only where the settings say there is one. */
export const callerOf = (c: Context, { settings }: Pick<House, "settings">): string => {
  const forwarded = settings.isBehindProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket;
  return forwarded ?? socket?.remoteAddress ?? "unknown";
};
