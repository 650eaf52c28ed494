import { postgresStore, StoreTrouble, type Writing } from "../src/index.ts";
import { aWriting } from "./writing.ts";

/** Founds COUNT streams `NAME-0`, `NAME-1`, …, four at a time; kills itself at once where it is told to. */
const [databaseUrl, name, count, last] = process.argv.slice(2);
const store = await postgresStore({ databaseUrl: databaseUrl! });
let next = 0;
/** On a machine with much else to do a connection can be long in coming. */
const untilStored = async (writing: Writing): Promise<unknown> =>
  store.append(writing).catch((error: unknown) => {
    if (error instanceof StoreTrouble) return untilStored(writing);
    throw error;
  });

const founder = async (): Promise<void> => {
  while (next < Number(count)) await untilStored(aWriting({ stream: `${name}-${next++}` }));
};
await Promise.all([1, 2, 3, 4].map(founder));
if (last === "KILL") process.kill(process.pid, "SIGKILL");
await store.close();
