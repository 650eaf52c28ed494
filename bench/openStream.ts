import { connect } from "node:net";

/** Opens an event stream from where things stand, and tells of each record of the bench that a patch on it holds. */
export const openStream = async (
  port: number,
  coalition: string,
  cookie: string,
  heard: (id: string) => void,
): Promise<() => void> => {
  const base = `http://127.0.0.1:${port}/api/coalitions/${coalition}`;
  const answer = await fetch(`${base}/view?kinds=coalitions`, { headers: { cookie } });
  const { cursor } = (await answer.json()) as { readonly cursor: string };
  const socket = connect({ port, host: "127.0.0.1" });
  socket.setEncoding("utf8");
  const path = `/api/coalitions/${coalition}/events?cursor=${cursor}`;
  socket.write(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${cookie}\r\n\r\n`);
  await new Promise((resolve, reject) => socket.once("data", resolve).once("error", reject));
  socket.on("data", (part: string) => {
    for (const [, id] of part.matchAll(/"id":"(bench-[A-Za-z0-9_-]+)","item"/g)) heard(id as string);
  });
  return () => void socket.destroy();
};
