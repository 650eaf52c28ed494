import type { Accounts } from "../accounts/accounts.ts";
import { isRefused } from "../links/refused.ts";

/** What a person gave to programs. */
type Given = { readonly endAll: (person: string) => Promise<void> };
/** What is kept of a person beside her account. */
type Kept = { readonly erase: (person: string) => Promise<void> };

/**
 * Accounts with which everything ends that their person gave to programs: when the account is taken away, and when the
 * password changes, for whoever had got in with the old one may have made a token to stay.
 */
export const endingWith = (accounts: Accounts, given: readonly Given[], kept: readonly Kept[]): Accounts => {
  const endAll = async (person: string) => {
    for (const it of given) await it.endAll(person);
  };
  return {
    ...accounts,
    password: {
      ...accounts.password,
      change: async (caller, asked) => {
        const answer = await accounts.password.change(caller, asked);
        if (!isRefused(answer)) await endAll(answer.account.person);
        return answer;
      },
    },
    erase: async (person) => {
      await accounts.erase(person);
      await endAll(person);
      for (const it of kept) await it.erase(person);
    },
  };
};
