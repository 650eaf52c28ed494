import { z } from "zod";
import type { House } from "../door/house.ts";
import type { ControlRoute } from "./controlRoute.ts";
import { accountWith, ControlRefusal, hostAsking } from "./hostAsking.ts";

const ofOne = z.object({ email: z.string() });
const Inviting = z.object({ coalition: z.string(), person: z.string(), as: z.string().nullable() });

/** Who can sign in, seen and changed from the terminal. None of it lets anybody act as somebody else. */
export const accountRoutes: Readonly<Record<string, ControlRoute>> = {
  "/accounts/list": async ({ accounts }) =>
    (await accounts.byHost.list()).map(({ email, name, person, host }) => ({ email, name, person, host })),

  "/accounts/invite": async (house, asked) => invited(house, Inviting.parse(asked)),

  "/accounts/end-sessions": async (house, asked) => {
    const account = await accountWith(house, ofOne.parse(asked).email);
    await house.accounts.byHost.endSessions(account);
  },

  "/accounts/make-host": async (house, asked) => {
    await house.accounts.byHost.makeHost(await accountWith(house, ofOne.parse(asked).email));
  },

  "/accounts/unmake-host": async (house, asked) => {
    const account = await accountWith(house, ofOne.parse(asked).email);
    if ((await house.accounts.byHost.unmakeHost(account)) === "last-host")
      throw new ControlRefusal("last-host", [account.email]);
  },

  "/accounts/erase": async (house, asked) => {
    const account = await accountWith(house, ofOne.parse(asked).email);
    const hosts = await house.accounts.hosts();
    if (account.host && hosts.length === 1) throw new ControlRefusal("last-host", [account.email]);
    await house.accounts.erase(account.person);
    await house.links.endAllFor(account.person);
  },
};

/** A link to an account for somebody a coalition has recorded. That this host gave it to her stands in all she does later. */
const invited = async (house: House, { coalition, person, as }: z.infer<typeof Inviting>) => {
  const { app, accounts, links, settings } = house;
  const host = await hostAsking(house, as);
  if (!(await app.coalitionsOf(person)).some(({ id }) => id === coalition))
    throw new ControlRefusal("unknown-person", [person]);
  if ((await accounts.accountOf(person)) !== null) throw new ControlRefusal("account-there", [person]);
  const { link, path } = await links.mint({
    coalition,
    person,
    member: null,
    task: "join",
    madeBy: host,
    handedOver: "in-person",
  });
  return { address: settings.publicUrl + path, expires: link.expiresAt };
};
