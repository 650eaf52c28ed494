import type { Context } from "hono";

/** All that was sent, as bytes. The guard has looked at how much it is. */
export const bodyOf = async (c: Context): Promise<Uint8Array> => new Uint8Array(await c.req.arrayBuffer());
