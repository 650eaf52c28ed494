import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { Trouble } from "../exits.ts";
import type { Ground } from "../ground.ts";
import { FILE_MAX } from "./reading/plainFile.ts";

/** The bytes of a file as it was typed; `-` is standard input. */
export const bytesMeant = async (typed: string, ground: Ground): Promise<Uint8Array> => {
  const bytes = typed === "-" ? await ground.inputBytes(FILE_MAX) : bytesOf(resolve(ground.folder, typed), typed);
  if (bytes === null)
    throw new Trouble("refused", "cli.analyse.too-large", { file: typed, megabytes: FILE_MAX / 2 ** 20 });
  return bytes;
};

const bytesOf = (path: string, typed: string): Uint8Array | null => {
  try {
    const { size } = statSync(path);
    return size > FILE_MAX ? null : readFileSync(path);
  } catch (why) {
    const { code } = why as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EISDIR") throw new Trouble("machine", "cli.analyse.not-there", { file: typed });
    throw why;
  }
};
