import type { Credential } from "@mortar/app";
import type { Context } from "hono";
import type { Session } from "../accounts/sessions.ts";
import type { House, Known } from "./house.ts";
import { cookieOf } from "./caller.ts";

/**
 * Who asks at the workspace's doors, for one coalition: a program with somebody's token, a visitor in her own example, or
 * a signed-in person.
 */
export const whoAsks = (
  c: Context<Known>,
  { examples }: Pick<House, "examples">,
  coalition: string,
): Credential | null => {
  const token = c.get("token");
  if (token) return { person: token.person, via: "assistant", proof: `token:${token.id}` };
  const visit = examples.visitOf(cookieOf(c, examples.cookieName(coalition)));
  if (visit?.coalition === coalition) return { person: visit.person, via: "session", proof: "example" };
  const session = c.get("session");
  if (!session) return null;
  return {
    person: session.person,
    via: "session",
    proof: proofOf(session),
    mayFound: session.account.host,
  };
};

/** What the session was opened with, and who gave the invitation to its account. */
export const proofOf = ({ account, session }: Session): string =>
  ["account", session.openedBy, ...(account.invited === null ? [] : [account.invited])].join(":");
