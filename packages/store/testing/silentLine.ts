import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A way to a database that can fall silent: it stays up, takes what is sent, and nothing comes back. */
export type SilentLine = {
  readonly url: string;
  readonly fallSilent: () => void;
  /** Newcomers are let through. Who was there while it was silent never hears anything again. */
  readonly speakAgain: () => void;
  readonly close: () => void;
};

export const lineThatFallsSilent = async (databaseUrl: string): Promise<SilentLine> => {
  const { hostname, port } = new URL(databaseUrl);
  const pairs = new Set<readonly [Socket, Socket]>();
  let isSilent = false;

  // A farewell stays unanswered too.
  const server = createServer({ allowHalfOpen: true }, (near) => {
    const far = connect(Number(port), hostname);
    const pair = [near, far] as const;
    pairs.add(pair);
    for (const [one, other] of [pair, [far, near] as const]) {
      one.on("data", (bytes) => other.write(bytes));
      one.on("error", () => undefined);
      one.on("end", () => other.end());
      one.on("close", () => {
        other.destroy();
        pairs.delete(pair);
      });
    }
    if (isSilent) far.pause();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url: url.href,
    fallSilent: () => {
      isSilent = true;
      for (const [, far] of pairs) far.pause();
    },
    speakAgain: () => {
      isSilent = false;
    },
    close: () => {
      server.close();
      for (const [near] of pairs) near.destroy();
    },
  };
};
