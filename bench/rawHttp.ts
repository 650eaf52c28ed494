import { connect, type Socket } from "node:net";

/** A client that costs next to nothing: one connection, one request at a time, answers read just far enough. */
export const rawClient = async (port: number, headers: string) => {
  const socket: Socket = connect({ port, host: "127.0.0.1", noDelay: true });
  await new Promise((resolve, reject) => socket.once("connect", resolve).once("error", reject));
  let held = "";
  let answered: (answer: string) => void = () => {};
  socket.setEncoding("latin1");
  socket.on("data", (part: string) => {
    held += part;
    const end = held.indexOf("\r\n\r\n");
    if (end < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(held)?.[1] ?? Number.NaN);
    if (held.length < end + 4 + length) return;
    const answer = held.slice(0, end + 4 + length);
    held = held.slice(end + 4 + length);
    answered(answer);
  });
  return {
    post: (path: string, body: string): Promise<string> =>
      new Promise((resolve) => {
        answered = resolve;
        socket.write(
          `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${headers}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
        );
      }),
    close: () => socket.destroy(),
  };
};
