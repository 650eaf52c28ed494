import { afterEach, beforeEach, describe } from "vitest";
import type { EventStore } from "./eventStore.ts";
import { appends } from "../testing/contract/appends.ts";
import { copies } from "../testing/contract/copies.ts";
import { keepsCopies } from "../testing/contract/keepsCopies.ts";
import { keepsRows } from "../testing/contract/keepsRows.ts";
import { keepsWords } from "../testing/contract/keepsWords.ts";
import { reads } from "../testing/contract/reads.ts";

/** A place of its own for one store: nothing in it at first, what was stored stays between one opening and the next. */
export type Installation = {
  readonly open: () => Promise<EventStore>;
  /** Opens what a backup holds, in another place. */
  readonly openBackup: (file: string) => Promise<EventStore>;
  /** A file for a backup that does not exist yet. */
  readonly backupFile: () => string;
  /** Closes whatever is open and takes everything away. */
  readonly remove: () => Promise<void>;
};

/** A test's hold on an installation: the store that is open now. */
export type Held = Installation & {
  readonly store: () => EventStore;
  readonly reopen: () => Promise<EventStore>;
};

/** What every engine promises. */
export const keepsTheContract = (name: string, install: () => Promise<Installation>): void => {
  let installation: Installation;
  let store: EventStore;
  const reopen = async (): Promise<EventStore> => {
    await store.close();
    return (store = await installation.open());
  };
  const held: Held = {
    open: () => installation.open(),
    openBackup: (file) => installation.openBackup(file),
    backupFile: () => installation.backupFile(),
    remove: () => installation.remove(),
    store: () => store,
    reopen,
  };

  describe(`${name} keeps the contract of an event store:`, () => {
    beforeEach(async () => {
      installation = await install();
      store = await installation.open();
    });
    afterEach(async () => {
      await store.close();
      await installation.remove();
    });

    describe("it appends", () => {
      appends(held);
    });
    describe("it reads", () => {
      reads(held);
    });
    describe("it keeps words", () => {
      keepsWords(held);
    });
    describe("it keeps rows", () => {
      keepsRows(held);
    });
    describe("it hands streams over", () => {
      copies(held);
    });
    describe("it makes copies and closes", () => {
      keepsCopies(held);
    });
  });
};
