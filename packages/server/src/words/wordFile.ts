import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Where the words of a language lie as points; the browser reads the very same file. */
export const wordFile = join(import.meta.dirname, "../../../core/wordVectors/english.bin");

/** Where browsers find it, named by what is in it, so that they keep it for good. `null`: it is not there. Read once. */
export const wordsAt = (): Promise<string | null> => (address ??= addressOf(wordFile).catch(() => null));

let address: Promise<string | null> | undefined;

const addressOf = async (file: string) => {
  const hash = createHash("sha256")
    .update(await readFile(file))
    .digest("base64url")
    .slice(0, 12);
  return `/words/english.${hash}.bin`;
};
