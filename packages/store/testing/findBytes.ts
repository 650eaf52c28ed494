import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Prints which of the passages on its input stand anywhere in a folder's files, in UTF-8 or UTF-16. A program of its
 * own: closing a file of a database that is open in the same process would let go of its locks.
 */
const [folder] = process.argv.slice(2);
const passages = JSON.parse(readFileSync(0, "utf8")) as string[];
const files = readdirSync(folder!, { recursive: true, encoding: "utf8" }).map((name) => join(folder!, name));
const bytes = Buffer.concat(files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file)));
const found = passages.filter((passage) => bytes.includes(passage, 0, "utf8") || bytes.includes(passage, 0, "utf16le"));
process.stdout.write(JSON.stringify(found));
