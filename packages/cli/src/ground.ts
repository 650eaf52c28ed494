import type { TerminalSay } from "@mortar/catalogue/src/terminal.ts";

/** What a command stands on: the words it may say, where they go, and the world outside. Tests give their own. */
export type Ground = {
  readonly say: TerminalSay;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where it was typed: relative names of files begin here. */
  readonly folder: string;
  /** Results, and nothing else. Without a line's end, as it is. */
  readonly out: (text: string) => void;
  /** What is said beside the result: sentences about what went wrong, and how far something is. */
  readonly note: (line: string) => void;
  /** How far something is, on one line that the next one takes the place of where there is a terminal. */
  readonly progress: (line: string) => void;
  /** All of standard input. */
  readonly input: () => Promise<string>;
  /** Standard input as it came; `null` where it is longer than so many bytes. */
  readonly inputBytes: (atMost: number) => Promise<Uint8Array | null>;
  /** One line typed by a person, not shown while it is typed where `isSecret`. */
  readonly typed: (question: string, isSecret: "secret" | "open") => Promise<string>;
  readonly isTerminal: boolean;
  readonly isColoured: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  readonly fetch: (address: string, how?: RequestInit) => Promise<Response>;
  /** Once somebody presses Ctrl-C. */
  readonly signal: AbortSignal;
  readonly now: () => Date;
  /** From here on somebody else, as a server, sees to Ctrl-C. */
  readonly handOver: () => void;
};
