import { fileOf, lineOf, linesOfCoalitions } from "@mortar/app";
import type { House } from "../door/house.ts";
import { ownCoalitionsIn } from "../door/examples.ts";
import { lockedAccounts } from "./lockedAccounts.ts";
import { headerOf } from "./headerOf.ts";

export type WholeExport = {
  /** One coalition; `null`: the whole installation. */
  readonly coalition: string | null;
  /** What the accounts are encrypted with; `null`: they stay out. Only a whole installation holds any. */
  readonly passphrase: string | null;
};

/**
 * Everything kept of a coalition or of the installation, as pieces of a file, for its host alone. `null` where there is
 * no such coalition.
 */
export const exportWhole = async (house: House, asked: WholeExport): Promise<AsyncIterable<string> | null> => {
  const { store, seals } = house;
  if (asked.coalition !== null) {
    if ((await store.version(asked.coalition)) === 0) return null;
    return fileOf(headerOf(house, "coalition"), linesOfCoalitions(store, [asked.coalition]), seals.of);
  }
  return fileOf(headerOf(house, "installation"), everything(house, asked.passphrase), seals.of);
};

async function* everything(house: House, passphrase: string | null): AsyncGenerator<string> {
  yield* linesOfCoalitions(house.store, await ownCoalitionsIn(house.store));
  if (passphrase !== null) yield lineOf({ line: "accounts", age: await lockedAccounts(house.accounts, passphrase) });
}
