import { isRefused } from "../../src/links/refused.ts";
import type { AFront, Answer } from "./aFront.ts";

/** Someone with a browser that is signed in, and what she asks for at the API's door. */
export type Visitor = {
  readonly person: string;
  readonly cookie: string;
  readonly ask: (coalition: string, command: string, ask: object, more?: Asking) => Promise<Answer>;
  readonly get: (path: string) => Promise<Answer>;
};

export type Asking = { readonly as?: string | null; readonly request?: string };

export const fromHere = { origin: "http://localhost:4400", "content-type": "application/json" };

let count = 0;
export const freshRequest = (): string => `request-visitor-${String(++count).padStart(8, "0")}`;

export const visitor = (front: AFront, person: string, cookie: string): Visitor => ({
  person,
  cookie,
  ask: (coalition, command, ask, { as = null, request = freshRequest() } = {}) =>
    front.send(`/api/coalitions/${coalition}/commands/${command}`, {
      method: "POST",
      headers: { ...fromHere, cookie },
      body: JSON.stringify({ request, ask, as }),
    }),
  get: (path) => front.send(path, { headers: { cookie } }),
});

/** Signs a person in, with an account that a join link led to. */
export const signedIn = async (front: AFront, person: string, coalition: string): Promise<Visitor> => {
  const { links, accounts } = front.house;
  const { link, path } = await links.mint({
    coalition,
    task: "join",
    person,
    member: null,
    madeBy: person,
    handedOver: "in-person",
  });
  const claimed = await links.claim(path.split("/").at(-1) ?? "");
  if (isRefused(claimed)) throw new Error(claimed.refused);
  const caller = { headers: new Headers({ host: "localhost:4400", "user-agent": "Test" }), from: "127.0.0.1" };
  const made = await accounts.create(caller, {
    by: { joinLink: link.id, secret: claimed.secret },
    name: person,
    email: `${person}@example.org`,
    password: null,
  });
  if (isRefused(made)) throw new Error(made.refused);
  return visitor(front, person, made.cookies.map((it) => it.split(";")[0]).join("; "));
};

/** Signs in the host of a fresh installation. */
export const hostSignedIn = async (front: AFront): Promise<Visitor> => {
  const token = (await front.house.accounts.setUp.link())?.path.split("/").at(-1) ?? "";
  const caller = { headers: new Headers({ host: "localhost:4400", "user-agent": "Test" }), from: "127.0.0.1" };
  const made = await front.house.accounts.create(caller, {
    by: { setUp: token },
    name: "Host",
    email: "host@example.org",
    password: null,
  });
  if (isRefused(made)) throw new Error(made.refused);
  return visitor(front, made.account.person, made.cookies.map((it) => it.split(";")[0]).join("; "));
};
