import type { Account } from "../accounts/accountRows.ts";
import type { House } from "../door/house.ts";

/** Something the terminal asked for that cannot be done, with the code of its sentence for the terminal to say. */
export class ControlRefusal extends Error {
  readonly code: string;
  readonly about: readonly string[];
  constructor(code: string, about: readonly string[] = []) {
    super(code);
    this.code = code;
    this.about = about;
  }
}

/** The account with this address. */
export const accountWith = async ({ accounts }: Pick<House, "accounts">, email: string): Promise<Account> => {
  const wanted = email.trim().toLowerCase();
  const found = (await accounts.byHost.list()).find((it) => it.email === wanted);
  if (!found) throw new ControlRefusal("unknown-account", [email]);
  return found;
};

/**
 * The person of the host in whose name the terminal does what is recorded: the one who is named, or the only one there
 * is. Whoever can open the socket owns the machine; which of several hosts that is, nobody can tell.
 */
export const hostAsking = async (house: Pick<House, "accounts">, email: string | null): Promise<string> => {
  const hosts = await house.accounts.hosts();
  const named = email === null ? null : await accountWith(house, email);
  if (named && !named.host) throw new ControlRefusal("not-a-host", [named.email]);
  if (named) return named.person;
  const [only, ...others] = hosts;
  if (!only) throw new ControlRefusal("no-host");
  if (others.length > 0)
    throw new ControlRefusal(
      "which-host",
      hosts.map((it) => it.email),
    );
  return only.person;
};
