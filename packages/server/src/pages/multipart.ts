/** A form with one file at its end: its short fields, and the file's bytes as they come. */
export type FileForm = {
  readonly fields: ReadonlyMap<string, string>;
  /** `null`: no file was chosen. */
  readonly file: AsyncIterable<Uint8Array> | null;
};

/** The most that a field, or what stands above one, can hold, in bytes. */
const FIELD_MAX = 16 * 1024;

/**
 * Reads `multipart/form-data` (RFC 7578) without holding the file: fields that stand before it, then its bytes until the
 * boundary comes. `null` where it is no such form.
 */
export const fileFormOf = async (
  contentType: string | undefined,
  body: AsyncIterable<Uint8Array>,
): Promise<FileForm | null> => {
  const [, quoted, plain] = /^multipart\/form-data;.*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType ?? "") ?? [];
  const boundary = quoted ?? plain;
  if (!boundary) return null;
  const bytes = reading(body);
  const fields = new Map<string, string>();
  if ((await bytes.until(Buffer.from(`--${boundary}`), FIELD_MAX)) === null) return null;
  for (;;) {
    const heading = await bytes.until(Buffer.from("\r\n\r\n"), FIELD_MAX);
    if (heading === null) return { fields, file: null };
    const [, name = ""] = /[; ]name="([^"]*)"/i.exec(heading) ?? [];
    const [, fileName] = /filename="([^"]*)"/i.exec(heading) ?? [];
    const end = Buffer.from(`\r\n--${boundary}`);
    if (fileName !== undefined) return { fields, file: fileName === "" ? null : bytes.piecesUntil(end) };
    const value = await bytes.until(end, FIELD_MAX);
    if (value === null) return null;
    fields.set(name, value);
  }
};

const reading = (body: AsyncIterable<Uint8Array>) => {
  const source = body[Symbol.asyncIterator]();
  let left = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const { done, value } = await source.next();
    if (!done) left = left.length === 0 ? Buffer.from(value) : Buffer.concat([left, value]);
    return !done;
  };

  /** Read to its end, and forgotten: where something is left unread, the connection is broken off. */
  const rest = async (): Promise<void> => {
    do left = Buffer.alloc(0);
    while (await more());
  };

  return {
    /** The text before a mark, which is left behind; `null` where it does not come. */
    until: async (mark: Buffer, most: number): Promise<string | null> => {
      for (let at = left.indexOf(mark); ; at = left.indexOf(mark)) {
        if (at !== -1) {
          const text = left.subarray(0, at).toString("utf8");
          left = left.subarray(at + mark.length);
          return text;
        }
        if (left.length > most || !(await more())) return null;
      }
    },

    /** Everything before a mark, piece by piece. A mark can lie across two pieces. */
    piecesUntil: async function* (mark: Buffer): AsyncGenerator<Uint8Array> {
      for (;;) {
        const at = left.indexOf(mark);
        if (at !== -1) {
          yield left.subarray(0, at);
          return rest();
        }
        const sure = Math.max(left.length - mark.length, 0);
        if (sure > 0) yield left.subarray(0, sure);
        left = left.subarray(sure);
        if (!(await more())) throw new Error("The form broke off.");
      }
    },
  };
};
