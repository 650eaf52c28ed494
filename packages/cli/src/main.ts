import { localeFor } from "@mortar/catalogue";
import { terminalSayer } from "@mortar/catalogue/src/terminal.ts";
import { text } from "node:stream/consumers";
import { exits } from "./exits.ts";
import type { Ground } from "./ground.ts";
import { askTyped } from "./paper/askTyped.ts";
import { run } from "./run.ts";

const { stdout, stderr, stdin, env, argv } = process;
const words = argv.slice(2);

/** As people set it for all their programs: `de_DE.UTF-8` is `de-DE`. */
const locale = localeFor((env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "").split(".")[0]?.replace("_", "-"));
const isPlain =
  env["NO_COLOR"] || env["TERM"] === "dumb" || words.includes("--no-colour") || words.includes("--no-color");
const interrupted = new AbortController();
const say = terminalSayer(locale);
let isOnProgressLine = false;

const note = (line: string) => {
  if (isOnProgressLine) stderr.write("\r\u001b[K");
  isOnProgressLine = false;
  stderr.write(`${line}\n`);
};

const progress = (line: string) => {
  if (!stderr.isTTY) return note(line);
  stderr.write(`\r\u001b[K${line.slice(0, stderr.columns - 1)}`);
  isOnProgressLine = true;
};

/** What goes on has a moment to end by itself. */
const GRACE_MS = 300;
const interrupt = () => {
  if (interrupted.signal.aborted) process.exit(exits.interrupted);
  interrupted.abort();
  setTimeout(() => process.exit(exits.interrupted), GRACE_MS).unref();
};

const inputBytes = async (atMost: number): Promise<Uint8Array | null> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stdin as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > atMost) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};

const ground: Ground = {
  say,
  env,
  folder: env["INIT_CWD"] ?? process.cwd(),
  out: (it) => void stdout.write(it),
  note,
  progress,
  input: () => text(stdin),
  inputBytes,
  typed: askTyped,
  isTerminal: stdout.isTTY,
  isColoured: stdout.isTTY && !isPlain,
  width: stdout.isTTY ? stdout.columns : 80,
  fetch: (address, how) => fetch(address, how),
  signal: interrupted.signal,
  now: () => new Date(),
  handOver: () => void process.off("SIGINT", interrupt),
};

// Whoever read the result has seen enough, as `head` has: that is no trouble.
stdout.on("error", ({ code }: NodeJS.ErrnoException) => process.exit(code === "EPIPE" ? exits.done : exits.machine));
stderr.on("error", () => {});
process.on("SIGINT", interrupt);

process.exitCode = await run(words, ground);
