import type { ContentfulStatusCode } from "hono/utils/http-status";

/** The HTTP status a code comes with: by the code where it is a door's own, by what it says where it is a rule's. */
export const problemStatus = (code: string): ContentfulStatusCode => {
  const own = ofDoors[code];
  if (own) return own;
  if (code.startsWith("store/")) return 503;
  if (code.startsWith("token/") || code.startsWith("link/")) return 403;
  if (/^(input|words|zone|language|mail|webhook)\//.test(code)) return 422;
  if (/-only$|\/not-you(rs|rself)?$/.test(code)) return 403;
  if (/\/(unknown|not-recorded)/.test(code)) return 404;
  return 409;
};

const ofDoors: Readonly<Record<string, ContentfulStatusCode>> = {
  "door/not-json": 400,
  "door/signed-out": 401,
  "token/unknown": 401,
  "door/foreign-origin": 403,
  "door/nothing-here": 404,
  "door/no-length": 411,
  "door/too-large": 413,
  "import/too-large": 413,
  "door/page": 422,
  "export/no-such-table": 422,
  "import/not-a-table": 422,
  "request/invalid": 422,
  "request/malformed": 422,
  "door/too-many": 429,
  "export/too-many": 429,
  "door/fault": 500,
  "request/busy": 503,
  "mail/not-stored": 507,
  "store/full": 507,
};
