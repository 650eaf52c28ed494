import { terminalSayer } from "@mortar/catalogue/src/terminal.ts";
import type { Ground } from "../src/ground.ts";
import { run } from "../src/run.ts";

/** A terminal in memory: what was written to it, and the exit a command ended with. */
export const aGround = (more: Partial<Ground> = {}) => {
  const written = { out: "", err: "" };
  const ground: Ground = {
    say: terminalSayer("en"),
    env: { MORTAR_SIGN_IN: "/nowhere/sign-in.json" },
    folder: "/nowhere",
    out: (text) => void (written.out += text),
    note: (line) => void (written.err += `${line}\n`),
    progress: () => {},
    input: async () => "",
    inputBytes: async (atMost) => {
      const bytes = new TextEncoder().encode(await (more.input?.() ?? ""));
      return bytes.length > atMost ? null : bytes;
    },
    typed: async () => "",
    isTerminal: false,
    isColoured: false,
    width: 80,
    fetch: async () => {
      throw new TypeError("Nobody answers.");
    },
    signal: new AbortController().signal,
    now: () => new Date("2026-03-02T12:00:00Z"),
    handOver: () => {},
    ...more,
  };
  const mortar = async (...words: readonly string[]) => {
    Object.assign(written, { out: "", err: "" });
    const code = await run(words, ground);
    return { code, ...written };
  };
  return { ground, mortar };
};
