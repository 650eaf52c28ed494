import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type Received = { readonly to: readonly string[]; readonly from: string; readonly source: string };

/** A server that takes letters, on a port of its own. */
export const aMailServer = async () => {
  const received: Received[] = [];
  const turns = {
    /** What it says to a recipient; null takes the letter. */
    answer: (_recipient: string): Error | null => null,
    /** It has taken a letter, and goes on once this is done. */
    taken: async (): Promise<void> => undefined,
  };
  const answered = async (answer: () => void): Promise<void> => {
    await turns.taken();
    answer();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: ({ address }, _session, callback) => callback(turns.answer(address)),
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          to: rcptTo.map(({ address }) => address),
          from: mailFrom === false ? "" : mailFrom.address,
          source: Buffer.concat(chunks).toString(),
        });
        void answered(callback);
      });
    },
  });
  // Whoever hangs up in the middle, as a node that is killed does, is no trouble of the test's.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    turns,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};

export type AMailServer = Awaited<ReturnType<typeof aMailServer>>;

export const refusing = (responseCode: number) => () => Object.assign(new Error("mailbox is full"), { responseCode });
