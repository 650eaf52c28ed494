/** A file that spreadsheets open as it is meant: RFC 4180, in UTF-8 that says so. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\u{FEFF}${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;

const cell = (text: string): string => {
  // A spreadsheet would run what begins like this, wide or narrow, as a formula: an apostrophe makes it a text.
  const plain = /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};
