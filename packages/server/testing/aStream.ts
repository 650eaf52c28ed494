import { createServer, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import type { Known } from "../src/door/house.ts";

/** Doors behind a port of their own: event streams are written to the connection itself. */
export const servedAt = async (doors: Hono<Known>) => {
  const answer = getRequestListener(doors.fetch);
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    streamAt: (path: string, cookie: string) => streamAt(port, path, cookie),
    close: async () => {
      server.closeAllConnections();
      await new Promise((stopped) => server.close(stopped));
    },
  };
};

/** What the stream at an address tells, as far as it is read. */
const streamAt = (port: number, path: string, cookie: string) =>
  new Promise<Stream>((resolve, reject) => {
    const asking = send({ port, path, headers: { host: "localhost:4400", cookie } }, (answer) => {
      let told = "";
      let isOver = false;
      let heard = () => {};
      answer.on("data", (part: Buffer) => {
        told += part.toString();
        heard();
      });
      answer.on("close", () => {
        isOver = true;
        heard();
      });
      answer.on("error", () => {});
      const until = async (what: string) => {
        while (!told.includes(what)) {
          if (isOver) throw new Error(`The stream ended before "${what}": ${told}`);
          await new Promise<void>((more) => (heard = more));
        }
        return told;
      };
      resolve({ status: answer.statusCode ?? 0, until, end: () => void asking.destroy() });
    });
    asking.on("error", reject);
    asking.end();
  });

export type Stream = {
  readonly status: number;
  readonly until: (what: string) => Promise<string>;
  readonly end: () => void;
};
