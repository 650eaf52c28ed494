import { openStream } from "./openStream.ts";
import { sentAt } from "./sentAt.ts";

/**
 * Holds many streams open, in a process of its own, so that the reading costs the server and the writers less.
 *
 *     node streamReader.ts PORT COALITION STREAMS COOKIE…   →   a line once all are open; when standard input ends,
 *                                                                one JSON line of the ms each delivery took
 */
const [port, coalition = "", streams, ...cookies] = process.argv.slice(2);

/** How many are being opened at any one time. */
const AT_ONCE = 8;

const delays: number[] = [];
const heard = (id: string) =>
  void delays.push(Math.round((performance.timeOrigin + performance.now() - sentAt(id)) * 10) / 10);

let opened = 0;
const opener = async () => {
  for (let nth = opened++; nth < Number(streams); nth = opened++)
    await openStream(Number(port), coalition, cookies[nth % cookies.length] as string, heard);
};
await Promise.all(Array.from({ length: AT_ONCE }, opener));
process.stdout.write("open\n");

process.stdin.resume().on("end", () => {
  process.stdout.write(`${JSON.stringify(delays)}\n`, () => process.exit(0));
});
