import { postgresStore } from "../src/index.ts";
import { aWriting } from "./writing.ts";

/** Founds COUNT streams `NAME-0`, `NAME-1`, …, four at a time; kills itself at once where it is told to. */
const [databaseUrl, name, count, last] = process.argv.slice(2);
const store = await postgresStore({ databaseUrl: databaseUrl! });
let next = 0;
const founder = async (): Promise<void> => {
  while (next < Number(count)) await store.append(aWriting({ stream: `${name}-${next++}` }));
};
await Promise.all([1, 2, 3, 4].map(founder));
if (last === "KILL") process.kill(process.pid, "SIGKILL");
await store.close();
