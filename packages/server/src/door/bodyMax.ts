import { FILE_MAX } from "../exporting/keepAside.ts";

/** In bytes: the longest words, in the widest encoding, twice. */
const BODY_MAX = 256 * 1024;
/** A table of 2,000 rows with a long text in each. */
const TABLE_MAX = 8 * 1024 * 1024;

/** The largest body anyone may send to an address. */
export const bodyMaxAt = (path: string): number => {
  if (path === "/api/import" || path === "/bring-in") return FILE_MAX;
  return /^\/api\/coalitions\/[^/]+\/import\//.test(path) ? TABLE_MAX : BODY_MAX;
};
