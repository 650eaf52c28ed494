import type { BrowserContext } from "@playwright/test";

/** Somebody of the told world, in a copy of it that belongs to one test. */
export type Visitor = Awaited<ReturnType<typeof visit>>;

type LinkAsked = {
  readonly task:
    | "affirm"
    | "conversation"
    | "invitation"
    | "join"
    | "moved"
    | "newcomer"
    | "projector"
    | "pulse"
    | "ties";
  readonly person?: string;
  readonly member?: string | null;
  readonly about?: string;
  readonly handedOver?: "in-person" | "qr" | "mail";
};

type Row = {
  readonly id: string;
  readonly revision: string;
  readonly words?: { readonly said: string };
  readonly disclosure?: string;
};

/** Looks around as one person; given somebody who is there already, in the same copy. */
export const visit = async (origin: string, as: string, beside?: { readonly cookie: string }) => {
  const answer = await fetch(`${origin}/example`, {
    method: "POST",
    redirect: "manual",
    headers: { origin, "content-type": "application/x-www-form-urlencoded", ...(beside && { cookie: beside.cookie }) },
    body: new URLSearchParams({ as }),
  });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  const home = answer.headers.get("location") ?? "";
  const coalition = home.slice("/c/".length);
  const send = (path: string, body: object) =>
    fetch(`${origin}/api/coalitions/${coalition}${path}`, {
      method: "POST",
      headers: { origin, cookie, "content-type": "application/json" },
      body: JSON.stringify(body),
    });

  const rowsOf = async (kind: string): Promise<readonly Row[]> => {
    const view = await fetch(`${origin}/api/coalitions/${coalition}/view`, { headers: { cookie } });
    const { tables } = (await view.json()) as { readonly tables: Readonly<Record<string, readonly Row[]>> };
    return tables[kind] ?? [];
  };

  return {
    cookie,
    home,
    coalition,
    ask: async (command: string, ask: object, asMember: string | null = null): Promise<void> => {
      const outcome = await send(`/commands/${command}`, { request: newId(), ask, as: asMember });
      if (!outcome.ok) throw new Error(`${command}: ${await outcome.text()}`);
    },
    rowsOf,
    /** The revision a person has in front of her. */
    revisionOf: async (kind: string, id: string): Promise<string> =>
      (await rowsOf(kind)).find((row) => row.id === id)?.revision ?? "",
    makeLink: async (asked: LinkAsked): Promise<string> => {
      const handing = asked.task === "projector" ? {} : { handedOver: "in-person" as const };
      const made = await send("/links", { ...handing, ...asked });
      if (!made.ok) throw new Error(`link: ${await made.text()}`);
      return ((await made.json()) as { readonly url: string }).url;
    },
    /** Gives a browser this person's place in the example. */
    sitDown: async (context: BrowserContext): Promise<void> => {
      const [name = "", value = ""] = cookie.split("=");
      await context.addCookies([{ name, value, url: origin }]);
    },
  };
};

export const newId = (): string => crypto.randomUUID();
