import PostalMime from "postal-mime";

/** The first of each name, unfolded. Names in small letters. */
export type Headers = ReadonlyMap<string, string>;

export type Part = {
  /** Such as `message/delivery-status`, in small letters. */
  readonly type: string;
  /** Its beginning, as it was before it was put into a message. */
  readonly body: () => Promise<Uint8Array>;
};

/** The first parts of a message that lie directly in it. What nobody asks for is not looked into: anybody may have written it. */
export const partsOf = async (message: Uint8Array, head: Headers): Promise<readonly Part[]> => {
  const [, quoted, plain] = /;\s*boundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/i.exec(head.get("content-type") ?? "") ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined || boundary.length > BOUNDARY_MAX) return [];
  const pieces = Buffer.from(message)
    .toString("latin1")
    .split(betweenParts(boundary))
    .slice(1, PARTS_MAX + 1);
  return Promise.all(pieces.map(partIn));
};

export const headersIn = async (head: Uint8Array | string): Promise<Headers> => {
  const { headers } = await PostalMime.parse(head, bounds);
  return new Map(headers.map(({ key, value }) => [key, value] as const).toReversed());
};

/** Up to the first empty line. */
export const headOf = (message: Uint8Array): Uint8Array => {
  if (message[0] === LF || (message[0] === CR && message[1] === LF)) return message.subarray(0, 0);
  for (let at = message.indexOf(LF); at !== -1; at = message.indexOf(LF, at + 1)) {
    const next = message[at + 1] === CR ? message[at + 2] : message[at + 1];
    if (next === LF) return message.subarray(0, at + 1);
  }
  return message;
};

const [LF, CR] = [0x0a, 0x0d];

/** Longer than a report on fifty recipients, and than any head of ours. */
const BODY_BYTES_MAX = 65_536;
/** RFC 3462 knows three. */
const PARTS_MAX = 10;
/** RFC 2046 allows 70. */
const BOUNDARY_MAX = 200;
const bounds = { maxNestingDepth: 1, maxHeadersSize: 65_536 } as const;

/** The line itself, of which the end is left to what follows. */
const betweenParts = (boundary: string): RegExp =>
  new RegExp(`(?:^|\\n)--${boundary.replaceAll(/[^\w]/g, escaped)}(?:--)?[\\t ]*\\r?(?=\\n|$)`);

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;

const partIn = async (piece: string): Promise<Part> => {
  const bytes = Buffer.from(piece.slice(1), "latin1");
  const head = headOf(bytes);
  const headers = await headersIn(head);
  const rest = bytes.subarray(head.byteLength);
  return {
    type: (headers.get("content-type") ?? "").split(/[\s;(]/, 1)[0]!.toLowerCase(),
    body: () => decoded(rest.subarray(0, BODY_BYTES_MAX), headers.get("content-transfer-encoding") ?? ""),
  };
};

/** `rest` begins with the empty line after its head. Under a type that is taken as it is, whatever its sender called it. */
const decoded = async (rest: Uint8Array, encoding: string): Promise<Uint8Array> => {
  const [way = "8bit"] = /base64|quoted-printable/i.exec(encoding) ?? [];
  const head = `Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: ${way}\r\n`;
  const { attachments } = await PostalMime.parse(Buffer.concat([Buffer.from(head), rest]), bounds);
  const content = attachments[0]?.content ?? "";
  return typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
};
