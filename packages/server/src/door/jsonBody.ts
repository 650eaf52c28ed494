import type { IncomingMessage } from "node:http";
import type { Context } from "hono";

/** The JSON object a request carries; `null` where it carries none. */
export const jsonOf = async (c: Context): Promise<Readonly<Record<string, unknown>> | null> => {
  try {
    const body: unknown = JSON.parse(await textOf(c));
    return typeof body === "object" && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : null;
  } catch {
    return null;
  }
};

/** Straight from the connection where there is one: a web stream in between costs more than the rest of a command. */
const textOf = (c: Context): Promise<string> => {
  const incoming = (c.env as { incoming?: IncomingMessage } | undefined)?.incoming;
  if (!incoming) return c.req.text();
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    incoming.on("data", (part: Buffer) => parts.push(part));
    incoming.on("end", () => {
      try {
        resolve(utf8.decode(Buffer.concat(parts)));
      } catch (trouble) {
        reject(trouble);
      }
    });
    incoming.on("error", reject);
  });
};

const utf8 = new TextDecoder("utf-8", { fatal: true });
