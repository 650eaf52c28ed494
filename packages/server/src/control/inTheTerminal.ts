import { resolve } from "node:path";
import type { Tell } from "../backups/told.ts";

/** Does it, telling how far it is where somebody watches; says what it came to, or why it could not be done. */
export const inTheTerminal = async (work: (tell: Tell) => Promise<string>): Promise<void> => {
  const isWatched = process.stderr.isTTY;
  const wipe = () => void (isWatched && process.stderr.write("\r\x1b[K"));
  try {
    const came = await work(({ said }) => {
      wipe();
      if (isWatched) process.stderr.write(said);
    });
    wipe();
    process.stdout.write(`${came}\n`);
  } catch (trouble) {
    wipe();
    process.stderr.write(`${trouble instanceof Error ? trouble.message : String(trouble)}\n`);
    process.exitCode = 1;
  }
};

/** npm runs its scripts in the root of the project, whatever folder one stands in. */
export const fromWhereOneStands = (path: string): string => resolve(process.env["INIT_CWD"] ?? ".", path);
