import { createHash } from "node:crypto";
import type { EndLine, Header, Line } from "./exportFormat.ts";

/** How much is put together before it is handed on, in characters: one piece for each line would cost more than the rest. */
const PIECE = 64 * 1024;

/** Says of a finished file that this installation made it, from its sum. */
export type Seal = (sha256: string) => string;

/** A file: its header, what it holds, and the line that adds it all up. Each line comes with its end, several in a piece. */
export async function* fileOf(
  header: Header,
  lines: AsyncIterable<string> | Iterable<string>,
  seal?: Seal,
): AsyncGenerator<string> {
  const sum = createHash("sha256");
  let count = 1;
  let piece = lineOf(header);
  for await (const line of lines) {
    count++;
    piece += line;
    if (piece.length < PIECE) continue;
    sum.update(piece);
    yield piece;
    piece = "";
  }
  sum.update(piece);
  const sha256 = sum.digest("hex");
  const end: EndLine = { line: "end", lines: count, sha256, ...(seal && { seal: seal(sha256) }) };
  yield piece + lineOf(end);
}

/** Half characters are written as escapes, so that nothing is lost in UTF-8. */
export const lineOf = (line: Line | Header | EndLine): string => `${JSON.stringify(line)}\n`;
