import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export type Received = { readonly headers: IncomingHttpHeaders; readonly body: string };

/** Somebody else's server that listens to webhooks, and answers as it is told to. */
export const aReceiver = async () => {
  const received: Received[] = [];
  let answers: (nth: number) => number | "never" = () => 204;
  const server = createServer((asked, answer) => {
    const parts: Buffer[] = [];
    asked.on("data", (part: Buffer) => parts.push(part));
    asked.on("end", () => {
      const nth = received.push({ headers: asked.headers, body: Buffer.concat(parts).toString() });
      const status = answers(nth);
      if (status === "never") return;
      answer.writeHead(status, status >= 300 && status < 400 ? { location: `http://127.0.0.1:${port}/elsewhere` } : {});
      answer.end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/mortar`,
    received,
    answer: (how: typeof answers) => (answers = how),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};

export type AReceiver = Awaited<ReturnType<typeof aReceiver>>;
