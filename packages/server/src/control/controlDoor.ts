import { chmodSync, existsSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, request } from "node:http";
import { isAbsolute, join } from "node:path";
import type { House } from "../door/house.ts";

/**
 * A door for whoever runs this machine: a socket in the data folder that only its owner can open. Commands go through
 * the running server, which alone holds the data. Where the system cannot open it (a path beyond 107 bytes, a folder
 * without sockets), everything else works, and a backup waits until the server is stopped.
 */
export const openControlDoor = async ({ store, settings }: House): Promise<() => void> => {
  const path = socketIn(settings.folder);
  rmSync(path, { force: true });
  const server = createServer((asked, answer) => {
    const file = fileAskedFor(asked);
    if (file === null) return void answer.writeHead(404).end();
    store.backup(file).then(
      () => answer.end("kept"),
      (trouble: unknown) => answer.writeHead(500).end(trouble instanceof Error ? trouble.message : ""),
    );
  });
  const isOpen = await new Promise<boolean>((opened) =>
    server.once("error", () => opened(false)).listen(path, () => opened(true)),
  );
  if (isOpen) chmodSync(path, 0o600);
  return () => void server.close();
};

/** Asks the server that runs on this folder for a backup. `null`: none runs. Throws its sentence where it could not. */
export const askForBackup = (folder: string, file: string): Promise<"kept" | null> =>
  new Promise((resolve, reject) => {
    const socketPath = socketIn(folder);
    if (!existsSync(socketPath)) return resolve(null);
    const asking = request(
      { socketPath, path: "/backup", method: "POST", headers: { "x-file": encodeURIComponent(file) } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () =>
          answer.statusCode === 200 ? resolve("kept") : reject(new Error(Buffer.concat(parts).toString())),
        );
      },
    );
    asking.on("error", ({ code, message }: NodeJS.ErrnoException) =>
      code === "ECONNREFUSED" || code === "ENOENT" ? resolve(null) : reject(new Error(message)),
    );
    asking.end();
  });

const fileAskedFor = ({ method, url, headers }: IncomingMessage): string | null => {
  const named = headers["x-file"];
  if (method !== "POST" || url !== "/backup" || typeof named !== "string") return null;
  const file = decodeURIComponent(named);
  return isAbsolute(file) ? file : null;
};

const socketIn = (folder: string) => join(folder, "control.sock");
