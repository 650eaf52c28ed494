/**
 * Something in a file that keeps it from being brought in, by the number of its line (from 1; `null`: of the file as a
 * whole). The sentence is the catalogue's `import.CODE`.
 */
export type Finding = {
  readonly line: number | null;
  readonly code: FindingCode;
  readonly args: Readonly<Record<string, string | number>>;
};

export const findingCodes = [
  "not-json",
  "not-utf8",
  "too-long",
  "not-an-export",
  "other-version",
  "for-reading",
  "not-a-line",
  "out-of-place",
  "coalition-id",
  "coalition-twice",
  "empty-coalition",
  "hole",
  "unknown-event",
  "event-malformed",
  "not-founded",
  "does-not-follow",
  "from-the-future",
  "words-elsewhere",
  "words-twice",
  "words-missing",
  "words-cuts",
  "request-twice",
  "request-ahead",
  "sum",
  "cut-short",
  "after-the-end",
  "accounts-locked",
  "accounts-malformed",
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** Told where a finding is made. */
export type Find = (line: number | null, code: FindingCode, args?: Finding["args"]) => void;
