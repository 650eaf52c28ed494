/** What a mail program shows of a letter: its head, and its two forms as they read. */
export const letterIn = (source: string) => {
  const [head = ""] = source.split("\r\n\r\n");
  const headers = head.replaceAll(/\r\n[ \t]+/g, " ");
  const part = (type: string): string => {
    const found = new RegExp(`Content-Type: ${type}[\\s\\S]*?\\r\\n\\r\\n([\\s\\S]*?)\\r\\n--`).exec(source);
    const [piece = "", body = ""] = found ?? [];
    return /Transfer-Encoding: base64/i.test(piece.split("\r\n\r\n")[0] ?? "")
      ? Buffer.from(body, "base64").toString()
      : fromQuoted(body);
  };
  return {
    header: (name: string): string | undefined => new RegExp(`^${name}: (.*)$`, "im").exec(headers)?.[1],
    text: part("text/plain").replaceAll("\r\n", "\n"),
    html: part("text/html"),
  };
};

/** Quoted-printable (RFC 2045, 6.7). */
const fromQuoted = (body: string): string =>
  Buffer.from(
    body
      .replaceAll("=\r\n", "")
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number(`0x${hex}`))),
    "latin1",
  ).toString();
