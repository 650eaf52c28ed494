import { createHash } from "node:crypto";
import { type EndLine, FORMAT_VERSION, Header, Line } from "./exportFormat.ts";
import { checkingOf, type SoundCoalition } from "./importCoalition.ts";
import type { Find, Finding } from "./importFindings.ts";
import { LineTooLong, linesIn, type RawLine, saidIn } from "./importReading.ts";

/** A file that holds whole coalitions, of which every line was gone through. Nothing is in place yet. */
export type CheckedFile = {
  readonly header: Header;
  readonly coalitions: readonly SoundCoalition[];
  /** The accounts as they are encrypted, where there are any. */
  readonly accounts: { readonly line: number; readonly age: string } | null;
  /** This installation made the file, and nobody has changed it since. */
  readonly isOurs: boolean;
};

export type CheckStep = { readonly is: "progress"; readonly line: number } | ({ readonly is: "finding" } & Finding);

export type Checking = {
  readonly now: Date;
  /** Whether a coalition may have this id here. */
  readonly isPossible: (id: string) => boolean;
  readonly isOurs: (sha256: string, seal: string) => boolean;
};

/** How many findings are told; a file that is wrong throughout says the same again and again. */
export const FINDINGS_MAX = 100;
const LINES_A_STEP = 5_000;

/** Goes through a whole file, without keeping more of it than its coalitions take. `null`: nothing of it can be brought in. */
export async function* checkFile(
  source: AsyncIterable<Uint8Array>,
  checking: Checking,
): AsyncGenerator<CheckStep, CheckedFile | null> {
  const findings: Finding[] = [];
  let count = 0;
  const find: Find = (line, code, args = {}) => {
    count++;
    if (count <= FINDINGS_MAX) findings.push({ line, code, args });
  };
  const found = function* (): Generator<CheckStep> {
    for (const finding of findings.splice(0)) yield { is: "finding", ...finding };
  };

  const file = goingThrough(checking, find);
  let told = 0;
  try {
    for await (const lines of linesIn(source)) {
      const last = lines.at(-1)?.number ?? 0;
      const isOver = lines.some((line) => file.take(line) === "no more");
      yield* found();
      if (isOver) return null;
      if (last - told < LINES_A_STEP) continue;
      told = last;
      yield { is: "progress", line: last };
    }
  } catch (trouble) {
    if (!(trouble instanceof LineTooLong)) throw trouble;
    find(trouble.line, "too-long");
  }
  const whole = file.end();
  yield* found();
  return count === 0 ? whole : null;
}

const goingThrough = (checking: Checking, find: Find) => {
  const sum = createHash("sha256");
  const coalitions: SoundCoalition[] = [];
  const ids = new Set<string>();
  let header: Header | null = null;
  let current: ReturnType<typeof checkingOf> | null = null;
  let accounts: CheckedFile["accounts"] = null;
  let isOurs = false;
  let isOver = false;
  let lines = 0;

  const close = () => {
    if (current) coalitions.push(current.end());
    current = null;
  };

  const begin = (id: string, at: number) => {
    close();
    if (!checking.isPossible(id)) find(at, "coalition-id", { id });
    if (ids.has(id)) find(at, "coalition-twice", { id });
    ids.add(id);
    current = checkingOf(id, checking.now, find);
  };

  const end = ({ lines: told, sha256, seal }: EndLine, at: number) => {
    close();
    isOver = true;
    if (sum.digest("hex") !== sha256 || told !== lines) find(at, "sum");
    else isOurs = seal !== undefined && checking.isOurs(sha256, seal);
  };

  const place = (line: Line, at: number): void => {
    if (line.line === "end") return end(line, at);
    if (line.line === "coalition") return begin(line.id, at);
    if (line.line === "event" && current) return current.event(line, at);
    if (line.line === "request" && current) return current.request(line, at);
    if (line.line !== "accounts" || accounts) return find(at, "out-of-place");
    close();
    accounts = { line: at, age: line.age };
  };

  const take = (raw: RawLine): "go on" | "no more" => {
    if (isOver) return tooMuch(raw, find);
    if (header) {
      const line = lineIn(raw, find);
      if (line) place(line, raw.number);
    } else {
      header = headerIn(raw, find);
      if (!header) return "no more";
    }
    if (isOver) return "go on";
    lines++;
    sum.update(raw.bytes);
    return "go on";
  };

  return {
    take,
    end: (): CheckedFile | null => {
      if (!isOver) find(null, header ? "cut-short" : "not-an-export");
      return header && { header, coalitions, accounts, isOurs };
    },
  };
};

const tooMuch = (raw: RawLine, find: Find): "no more" => {
  find(raw.number, "after-the-end");
  return "no more";
};

const lineIn = (raw: RawLine, find: Find): Line | null => {
  const said = saidIn(raw);
  if (said === undefined || said === null) return (find(raw.number, said === null ? "not-utf8" : "not-json"), null);
  const read = Line.safeParse(said);
  if (read.success) return read.data;
  find(raw.number, "not-a-line", { at: read.error.issues[0]?.path.join(".") ?? "" });
  return null;
};

/** The header is looked at loosely first: somebody with the wrong file is told which it is. */
const headerIn = (raw: RawLine, find: Find): Header | null => {
  const said = saidIn(raw) as { readonly format?: unknown; readonly formatVersion?: unknown } | null | undefined;
  const no = (...[code, args]: Parameters<Find> extends [unknown, ...infer Rest] ? Rest : never) => (
    find(raw.number, code, args),
    null
  );
  if (said?.format !== "mortar-export") return no("not-an-export");
  if (said.formatVersion !== FORMAT_VERSION)
    return no("other-version", { version: String(said.formatVersion), ours: FORMAT_VERSION });
  const read = Header.safeParse(said);
  if (!read.success) return no("not-a-line", { at: read.error.issues[0]?.path.join(".") ?? "" });
  return read.data.holds === "readable" ? no("for-reading") : read.data;
};
