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
  const all = new Set<Socket>();
  const silenced = new WeakSet<Socket>();
  let isSilent = false;

  // Half open: a farewell stays unanswered too.
  const server = createServer({ allowHalfOpen: true }, (near) => {
    const far = connect(Number(port), hostname);
    all.add(near);
    if (isSilent) silenced.add(near);
    near.on("data", (bytes) => far.write(bytes));
    near.on("end", () => far.end());
    near.on("close", () => {
      all.delete(near);
      far.destroy();
    });
    const unlessSilent = (pass: () => void): void => (silenced.has(near) ? undefined : pass());
    far.on("data", (bytes) => unlessSilent(() => near.write(bytes)));
    far.on("close", () => unlessSilent(() => near.destroy()));
    for (const end of [near, far]) end.on("error", () => undefined);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url: url.href,
    fallSilent: () => {
      isSilent = true;
      for (const near of all) silenced.add(near);
    },
    speakAgain: () => {
      isSilent = false;
    },
    close: () => {
      server.close();
      for (const near of all) near.destroy();
    },
  };
};
