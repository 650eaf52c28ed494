import { Broken } from "./broken.ts";

/** A file somebody brought along: what it is called, and its text. */
export type PlainFile = { readonly name: string; readonly text: string };

/** The largest file, in bytes: what is larger is not read, so that no file can ask for all memory. */
export const FILE_MAX = 64 * 1024 * 1024;

/** The text of a file, in UTF-8, or in UTF-16 where it begins with that mark, as spreadsheets write it. */
export const textIn = (bytes: Uint8Array): string => {
  const text = decoded(bytes);
  if (text === null || text.includes("\u0000")) throw new Broken(null, "cli.analyse.broken.not-text");
  if (text.trim() === "") throw new Broken(null, "cli.analyse.broken.empty");
  return text;
};

const decoded = (bytes: Uint8Array): string | null => {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};
