import { chmodSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { House } from "../door/house.ts";
import { type ControlLine, socketIn } from "./controlLine.ts";
import { controlRoutes } from "./controlRoutes.ts";
import { ControlRefusal } from "./hostAsking.ts";

/**
 * A door for whoever runs this machine: a socket in the data folder that only its owner can open. Commands go through
 * the running server, which alone holds the data. Where the system cannot open it (a path beyond 107 bytes, a folder
 * without sockets), everything else works, and a backup waits until the server is stopped.
 */
export const openControlDoor = async (house: House): Promise<() => void> => {
  const path = socketIn(house.settings.folder);
  rmSync(path, { force: true });
  const server = createServer((asked, answer) => void answerTo(house, asked, answer));
  const isOpen = await new Promise<boolean>((opened) =>
    server.once("error", () => opened(false)).listen(path, () => opened(true)),
  );
  if (isOpen) chmodSync(path, 0o600);
  return () => void server.close();
};

const answerTo = async (house: House, asked: IncomingMessage, answer: ServerResponse): Promise<void> => {
  const route = Object.hasOwn(controlRoutes, asked.url ?? "") ? controlRoutes[asked.url ?? ""] : undefined;
  if (!route || asked.method !== "POST") return void answer.writeHead(404).end();
  const say = (line: ControlLine) => answer.write(`${JSON.stringify(line)}\n`);
  answer.writeHead(200, { "content-type": "application/jsonl" });
  try {
    say({ came: (await route(house, JSON.parse((await text(asked)) || "{}"), (told) => say({ told }))) ?? null });
  } catch (trouble) {
    const failed = trouble instanceof Error ? trouble.message : String(trouble);
    say(trouble instanceof ControlRefusal ? { failed, code: trouble.code, about: trouble.about } : { failed });
  }
  answer.end();
};
