import { openMortar, type Mortar, NotLetIn, Unreachable } from "@mortar/client";
import { problemFrom } from "@mortar/client/src/problem.ts";
import { Trouble } from "./exits.ts";
import type { Ground } from "./ground.ts";
import { keptSignIn } from "./signing/keptSignIn.ts";
import { type Flag, type Typed, valueOf } from "./tree/verb.ts";

/** The server this person asks, with her token. */
export type Reached = {
  readonly mortar: Mortar;
  readonly address: string;
  /** All that this person may read of a coalition, as a file. */
  readonly exported: (coalition: string) => Promise<string>;
};

/** `MORTAR_URL` and `MORTAR_TOKEN` come first, then what `mortar sign-in` has kept. */
export const reach = (ground: Ground): Reached => {
  const kept = keptSignIn(ground.env);
  const address = ground.env["MORTAR_URL"] || kept?.address;
  if (!address) throw new Trouble("notAllowed", "cli.sign-in.needed");
  if (!URL.canParse(address)) throw new Trouble("usage", "cli.sign-in.not-an-address", { address });
  const { origin } = new URL(address);
  // A token is told to nobody but the server it is of.
  const token = ground.env["MORTAR_TOKEN"] || (origin === kept?.address ? kept.token : undefined);
  if (!token) throw new Trouble("notAllowed", "cli.sign-in.needed");
  const exported = async (coalition: string) => {
    const path = `/api/coalitions/${encodeURIComponent(coalition)}/export`;
    const answer = await ground.fetch(origin + path, { headers: { authorization: `Bearer ${token}` } }).catch(downAs);
    if (!answer.ok) throw new NotLetIn(problemFrom(answer.status, await answer.json().catch(() => null)));
    return answer.text();
  };
  return { address: origin, mortar: openMortar({ address, token, fetch: ground.fetch }), exported };
};

const downAs = (why: unknown): never => {
  throw new Unreachable(String(why));
};

/** The coalition that is meant: as typed, or the only one this person has a place in. */
export const coalitionMeant = async (typed: Typed, { env }: Ground, { mortar }: Reached): Promise<string> => {
  const named = valueOf(typed, "coalition") ?? env["MORTAR_COALITION"];
  if (named) return named;
  const all = await mortar.coalitions();
  if (all.length === 0) throw new Trouble("notAllowed", "cli.coalition.none");
  if (all.length > 1)
    throw new Trouble(
      "usage",
      "cli.coalition.which",
      {},
      all.map(({ id, name }) => `  ${id}  ${name}`),
    );
  return (all[0] as { readonly id: string }).id;
};

export const coalitionFlag: Flag = {
  name: "coalition",
  takes: "id",
  completes: "coalitions",
  says: (say) => say("cli.flag.coalition"),
};
