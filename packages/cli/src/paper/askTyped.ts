import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/** Asks on standard error, so that results stay alone on standard output. A secret is not shown while it is typed. */
export const askTyped = async (question: string, isSecret: "secret" | "open"): Promise<string> => {
  process.stderr.write(`${question} `);
  const shown = new Writable({
    write: (_, __, done) => done(),
  });
  const isTerminal = process.stdin.isTTY;
  const lines = createInterface({
    input: process.stdin,
    ...(isTerminal && { output: isSecret === "secret" ? shown : process.stderr, terminal: true }),
  });
  try {
    for await (const line of lines) return line;
    return "";
  } finally {
    lines.close();
    if (isTerminal && isSecret === "secret") process.stderr.write("\n");
  }
};
