import { existsSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Tell, Told } from "../backups/told.ts";
import { ControlRefusal } from "./hostAsking.ts";

/** One line of an answer: how far it is, and at last what it came to, or why it could not be. */
export type ControlLine =
  | { readonly told: Told }
  | { readonly came: unknown }
  | { readonly failed: string; readonly code?: string; readonly about?: readonly string[] };

/** `nobody`: no server runs on this folder. */
export type Answered = { readonly was: "answered"; readonly came: unknown } | { readonly was: "nobody" };

export const socketIn = (folder: string): string => join(folder, "control.sock");

/** Asks the server that runs on this folder. Throws its sentence where it could not do what was asked. */
export const askServer = (
  folder: string,
  path: string,
  asked: unknown = {},
  tell: Tell = () => {},
): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const socketPath = socketIn(folder);
    if (!existsSync(socketPath)) return resolve({ was: "nobody" });
    const asking = request({ socketPath, path, method: "POST", headers: { "content-type": "application/json" } });
    asking.on("response", (answer) => void lastOf(answer, tell).then(resolve, reject));
    asking.on("error", ({ code, message }: NodeJS.ErrnoException) =>
      code === "ECONNREFUSED" || code === "ENOENT" ? resolve({ was: "nobody" }) : reject(new Error(message)),
    );
    asking.end(JSON.stringify(asked));
  });

const lastOf = async (answer: IncomingMessage, tell: Tell): Promise<Answered> => {
  if (answer.statusCode !== 200)
    throw new Error("The server that runs does not know what was asked. Is it an older one?");
  for await (const text of createInterface({ input: answer })) {
    const line = JSON.parse(text) as ControlLine;
    if ("failed" in line) throw line.code ? new ControlRefusal(line.code, line.about) : new Error(line.failed);
    if ("came" in line) return { was: "answered", came: line.came };
    tell(line.told);
  }
  throw new Error("The server has stopped before it was done.");
};
