import { brotliCompress, constants, gzip } from "node:zlib";
import { promisify } from "node:util";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Below this many bytes packing costs more than it saves. */
const PACKED_FROM = 1_000;
/** Of 11: text that is packed once for one reader. */
const QUALITY = 5;

/** Answers with text, packed as the browser understands. */
export const packed = async (
  c: Context,
  text: string,
  type: string,
  status: ContentfulStatusCode = 200,
): Promise<Response> => {
  const bytes = new TextEncoder().encode(text);
  const accepts = c.req.header("accept-encoding") ?? "";
  const headers = { "content-type": type, vary: "accept-encoding" };
  if (bytes.length < PACKED_FROM) return c.body(bytes, status, headers);
  if (accepts.includes("br"))
    return c.body(
      new Uint8Array(await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } })),
      status,
      { ...headers, "content-encoding": "br" },
    );
  if (accepts.includes("gzip"))
    return c.body(new Uint8Array(await zip(bytes)), status, { ...headers, "content-encoding": "gzip" });
  return c.body(bytes, status, headers);
};
