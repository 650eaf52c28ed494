import { fileOf, lineOf, linesOfCoalitions } from "@mortar/app";
import type { House } from "../door/house.ts";
import { isExample } from "../door/examples.ts";
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

/** Copies of an example are nobody's: they stay. */
async function* everything(house: House, passphrase: string | null): AsyncGenerator<string> {
  const coalitions = (await house.store.streams()).filter((it) => !isExample(it));
  yield* linesOfCoalitions(house.store, coalitions);
  if (passphrase !== null) yield lineOf({ line: "accounts", age: await lockedAccounts(house.accounts, passphrase) });
}
