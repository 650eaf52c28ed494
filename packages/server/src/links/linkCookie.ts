import { linkPath } from "./link.ts";

const name = "mortar-link";

type Cookie = { readonly id: string; readonly secret: string; readonly maxAge: number; readonly secure: boolean };

/** The browser sends it to the link's own pages only. `maxAge` in seconds. */
export const linkCookie = ({ id, secret, maxAge, secure }: Cookie): string =>
  `${name}=${secret}; Path=${linkPath(id)}; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;

/** The secret a request carries for the link at whose path it was sent. */
export const linkSecretOf = (headers: Headers): string | null =>
  (headers.get("cookie") ?? "")
    .split(";")
    .map((pair) => pair.trim().split("="))
    .find(([found]) => found === name)?.[1] ?? null;
