import type { Context } from "hono";

/** The JSON object a request carries; `null` where it carries none. */
export const jsonOf = async (c: Context): Promise<Readonly<Record<string, unknown>> | null> => {
  try {
    const body: unknown = JSON.parse(await c.req.text());
    return typeof body === "object" && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : null;
  } catch {
    return null;
  }
};
