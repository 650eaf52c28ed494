import { createWriteStream, type PathLike } from "node:fs";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { House } from "../door/house.ts";

/** A file that was sent, in a place of its own that only this server reads; until it is let go, or a day is over. */
export type KeptAside = { readonly id: string; readonly bytes: number; readonly letGo: () => Promise<void> };

/** The largest file that can be brought in, in bytes. */
export const FILE_MAX = 2 * 1024 * 1024 * 1024;
const DAY_MS = 86_400_000;

export class FileTooLarge extends Error {}

/** Keeps what comes until it is whole. Files are gone through twice: checked first, then put in place. */
export const keepAside = async (
  { settings, now }: Pick<House, "settings" | "now">,
  source: AsyncIterable<Uint8Array>,
): Promise<KeptAside> => {
  const folder = folderOf(settings);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await forgetOld(folder, now());
  const id = randomUUID();
  const file = join(folder, `${id}.jsonl`);
  let bytes = 0;
  const counted = async function* () {
    for await (const piece of source) {
      bytes += piece.length;
      if (bytes > FILE_MAX) throw new FileTooLarge();
      yield piece;
    }
  };
  const letGo = () => rm(file, { force: true });
  try {
    await pipeline(Readable.from(counted()), createWriteStream(file, { mode: 0o600, flags: "wx" }));
  } catch (trouble) {
    await letGo();
    throw trouble;
  }
  setTimeout(() => void letGo(), DAY_MS).unref();
  return { id, bytes, letGo };
};

/** Where a kept file lies; `null` where there is none of this id. */
export const asideFile = async ({ settings }: Pick<House, "settings">, id: string): Promise<string | null> => {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  const file = join(folderOf(settings), `${id}.jsonl`);
  return stat(file).then(
    () => file,
    () => null,
  );
};

/** Lets go what was kept when the server ended, and is older than a day. */
export const tidyAside = ({ settings, now }: Pick<House, "settings" | "now">): Promise<void> =>
  forgetOld(folderOf(settings), now()).catch(() => undefined);

/** A file's bytes, from its beginning. */
export async function* bytesOf(file: PathLike): AsyncGenerator<Uint8Array> {
  const opened = await open(file, "r");
  try {
    for await (const piece of opened.createReadStream({ autoClose: false, highWaterMark: 256 * 1024 }))
      yield piece as Buffer;
  } finally {
    await opened.close();
  }
}

const folderOf = ({ folder }: House["settings"]) => join(folder, "incoming");

const forgetOld = async (folder: string, now: Date): Promise<void> => {
  for (const name of await readdir(folder)) {
    const { mtimeMs } = await stat(join(folder, name));
    if (now.getTime() - mtimeMs > DAY_MS) await rm(join(folder, name), { force: true });
  }
};
