import { mkdtempSync, rmSync } from "node:fs";
import { createServer, request as send, type IncomingMessage, type OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { front } from "../../src/door/front.ts";
import type { House } from "../../src/door/house.ts";
import { openHouse } from "../../src/door/openHouse.ts";
import type { WebBundle } from "../../src/workspace/webBundle.ts";
import { settingsIn } from "../settingsIn.ts";

export type Answer = {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
  /** What the body says, where it is JSON. */
  readonly json: unknown;
};

export type Sending = {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
};

/** A whole installation behind its real front, on a port of its own. The first paint is the boot data itself. */
export type AFront = {
  readonly house: House;
  readonly folder: string;
  readonly port: number;
  readonly routes: readonly { readonly method: string; readonly path: string }[];
  readonly send: (path: string, sending?: Sending) => Promise<Answer>;
  /** An event stream, as a browser follows it. */
  readonly listen: (path: string, headers?: OutgoingHttpHeaders) => Promise<Listening>;
  /** Stops the server and starts it again on the same folder. */
  readonly again: () => Promise<AFront>;
  readonly close: () => Promise<void>;
};

export type Listening = {
  readonly status: number;
  readonly heard: () => readonly Heard[];
  readonly isOver: () => boolean;
  readonly stop: () => void;
};
export type Heard = { readonly event: string; readonly id: string; readonly told: unknown };

type Changing = {
  readonly folder?: string;
  readonly now?: () => Date;
  readonly change?: (house: House) => House;
  /** What every room answers on its first paint, beside what the front page does. */
  readonly questions?: readonly string[];
};

export const aFront = async ({
  folder = mkdtempSync(join(tmpdir(), "mortar-front-")),
  now,
  change = (house) => house,
  questions = [],
}: Changing = {}): Promise<AFront> => {
  const { house: opened, close } = await openHouse(settingsIn(folder, { WRITES_PER_MINUTE: "1000000" }), now);
  const house = change(opened);
  const bundle: WebBundle = {
    folder: join(import.meta.dirname, "nothingBuilt"),
    sheetFor: () => "",
    sheetsFor: () => [],
    sayableAt: () => ({ written: [], begun: [] }),
    questionsFor: () => questions,
    kindsFor: (url) => kindsByRoom.get(url.split(/[/?]/)[3] ?? "") ?? null,
    scriptsFor: () => ["/entry.js"],
    render: (boot) => JSON.stringify(boot.view),
  };
  const doors = front(house, bundle);
  const answer = getRequestListener(doors.fetch);
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  // A busy machine lets a connection lie for long: it must not be closed just as the next request takes it.
  server.keepAliveTimeout = 0;
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const stopServer = async () => {
    server.closeAllConnections();
    await new Promise((stopped) => server.close(stopped));
    await close();
  };
  return {
    house,
    folder,
    port,
    routes: doors.routes,
    send: (path, sending) => sendTo(port, path, sending),
    listen: (path, headers) => listenTo(port, path, headers),
    again: async () => {
      await stopServer();
      return aFront({ folder });
    },
    close: async () => {
      await stopServer();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const kindsByRoom: ReadonlyMap<string, readonly string[]> = new Map([
  ["", ["persons", "members"]],
  ["commitments", ["commitments"]],
  ["conversations", ["conversations", "answers"]],
  ["members", ["members", "representations"]],
  ["reading", ["readings"]],
  ["complaints", ["complaints", "replies"]],
  ["stewards", ["stewardships", "successions"]],
]);

const host = "localhost:4400";

const sendTo = (port: number, path: string, { method = "GET", headers = {}, body }: Sending = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const length =
      body === undefined || "transfer-encoding" in headers ? {} : { "content-length": Buffer.byteLength(body) };
    const asking = send({ port, path, method, headers: { host, ...length, ...headers } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("error", reject);
      answer.on("end", () => {
        const text = Buffer.concat(parts).toString();
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text, json: jsonIn(answer, text) });
      });
    });
    asking.on("error", reject);
    asking.end(body);
  });

const jsonIn = ({ headers }: IncomingMessage, text: string): unknown =>
  /json(;|$)/.test(headers["content-type"] ?? "") && text !== "" ? JSON.parse(text) : undefined;

const listenTo = (port: number, path: string, headers: OutgoingHttpHeaders = {}): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const asking = send({ port, path, headers: { host, ...headers } }, (answer) => {
      let text = "";
      let isOver = false;
      answer.on("data", (part: Buffer) => (text += part.toString()));
      answer.on("close", () => (isOver = true));
      answer.on("error", () => {});
      resolve({
        status: answer.statusCode ?? 0,
        heard: () => heardIn(text),
        isOver: () => isOver,
        stop: () => asking.destroy(),
      });
    });
    asking.on("error", reject);
    asking.end();
  });

const heardIn = (text: string): readonly Heard[] =>
  text.split("\n\n").flatMap((block) => {
    const lines = new Map(
      block.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]),
    );
    const event = lines.get("event");
    return event === undefined
      ? []
      : [{ event, id: lines.get("id") ?? "", told: JSON.parse(lines.get("data") ?? "null") }];
  });
