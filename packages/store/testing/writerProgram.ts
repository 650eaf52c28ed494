import { postgresStore, sqliteStore } from "../src/index.ts";
import { StoreTrouble } from "../src/eventStore.ts";
import { aWriting, anEvent } from "./writing.ts";

/**
 * Appends to eight streams for as long as it lives and prints a line for each append it is told is stored.
 * PLACE is a folder or the address of a database. Words are `said VERSION`; every tenth append takes `said ` back from the words before it.
 */
const [place = ""] = process.argv.slice(2);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  const store = await (place.startsWith("postgres:")
    ? postgresStore({ databaseUrl: place })
    : sqliteStore({ folder: place }));
  print("open");
  const write = async (stream: string): Promise<never> => {
    for (let expected = (await store.open(stream, "fold-1")).version; ; expected++) {
      const version = expected + 1;
      const writing = aWriting({
        stream,
        expected,
        request: { id: `${stream}-${version}`, by: "ada", hash: "" },
        events: [anEvent({ data: `{"nth":${version}}` })],
        words: [{ event: 0, ref: `w${version}`, said: `said ${version}` }],
        rows: [{ kind: "count", id: "last", data: `${version}` }],
        cuts: version % 10 === 0 ? [{ ref: `w${expected}`, from: 0, to: 5 }] : [],
      });
      // A cut whose append never came to be may have been made again from the ledger; its words are shorter then.
      const came = await store.append(writing).catch((error: unknown) => {
        if (error instanceof RangeError || String(error).includes("no passage"))
          return store.append({ ...writing, cuts: [] });
        throw error;
      });
      print(`${stream} ${came.version}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, nth) => write(`stream-${nth}`)));
} catch (error) {
  print(error instanceof StoreTrouble ? `${error.code}: ${error.message}` : String(error));
  process.exitCode = 1;
}
