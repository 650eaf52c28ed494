import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { postgresBinaries } from "./postgresBinaries.ts";

/** A real PostgreSQL server on a random port of this machine. It ends with this process, however that ends. */
export type Postgres = {
  /** Of a database that is there from the beginning, as the owner of everything. */
  readonly url: string;
  /** Its data directory. */
  readonly folder: string;
  /** Ends it as a machine that loses its power would; `restart` begins again with what is on disk. */
  readonly kill: () => Promise<void>;
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** `settings`: as in `postgresql.conf`. */
export const bringPostgres = async (settings: Readonly<Record<string, string>> = {}): Promise<Postgres> => {
  const keeper = spawn(
    process.execPath,
    [join(import.meta.dirname, "postgresKeeper.ts"), postgresBinaries(), JSON.stringify(settings)],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const ended = once(keeper, "exit");
  const answers = createInterface(keeper.stdout);
  const next = async (): Promise<Record<string, string>> => {
    const [line] = (await Promise.race([once(answers, "line"), ended.then(() => [null])])) as [string | null];
    if (line === null) throw new Error("PostgreSQL did not start.");
    const answer = JSON.parse(line) as Record<string, string>;
    if (answer["error"]) throw new Error(answer["error"]);
    return answer;
  };
  const ask = async (order: string): Promise<void> => {
    keeper.stdin.write(`${order}\n`);
    await next();
  };
  const { url = "", folder = "" } = await next();
  return {
    url,
    folder,
    kill: () => ask("kill"),
    restart: async () => {
      await ask("stop");
      await ask("start");
    },
    stop: async () => {
      keeper.stdin.end();
      await ended;
    },
  };
};
