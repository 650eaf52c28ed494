/** One line of a file: its number from 1, and its bytes with the end of the line. */
export type RawLine = { readonly number: number; readonly bytes: Uint8Array };

/** The longest line, in bytes: what is longer is not read at all, so that no file can ask for all memory. */
export const LINE_MAX = 16 * 1024 * 1024;

const LINE_END = 10;

/** A file's lines, as many at once as came together. Throws `LineTooLong`. */
export async function* linesIn(source: AsyncIterable<Uint8Array>): AsyncGenerator<readonly RawLine[]> {
  let number = 0;
  let left: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source) {
    const lines: RawLine[] = [];
    let from = 0;
    for (let end = piece.indexOf(LINE_END); end !== -1; end = piece.indexOf(LINE_END, from)) {
      const tail = piece.subarray(from, end + 1);
      lines.push({ number: ++number, bytes: left.length === 0 ? tail : Buffer.concat([...left, tail]) });
      left = [];
      size = 0;
      from = end + 1;
    }
    if (from < piece.length) left.push(piece.subarray(from));
    size += piece.length - from;
    if (size > LINE_MAX) throw new LineTooLong(number + 1);
    if (lines.length > 0) yield lines;
  }
  if (size > 0) yield [{ number: number + 1, bytes: Buffer.concat(left) }];
}

export class LineTooLong extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`Line ${line} is longer than ${LINE_MAX} bytes.`);
    this.line = line;
  }
}

/** What a line says; `undefined` where it is no JSON, `null` where it is not even text. */
export const saidIn = ({ bytes }: RawLine): unknown => {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch (trouble) {
    return trouble instanceof SyntaxError ? undefined : null;
  }
};

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
