import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { openConnections } from "./connections.ts";

/** One message of PostgreSQL's protocol (version 3): its kind, its length with the four bytes of that, and what it says. */
const message = (kind: string, body: Buffer) => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(kind), length, body]);
};
const letIn = message("R", Buffer.alloc(4));
const ready = message("Z", Buffer.from("I"));
const ends = message("E", Buffer.from("SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0"));

test("a server that ends in the breath in which it let somebody in makes nobody fall over", async () => {
  const server = createServer((line) => {
    line.on("error", () => undefined);
    line.once("data", () => line.end(Buffer.concat([letIn, ready, ends])));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const connections = openConnections({ databaseUrl: `postgres://nobody@127.0.0.1:${port}/garden`, schema: "public" });
  const asked = connections.ask({ text: "SELECT 7" });
  await expect(asked).rejects.toMatchObject({ name: "StoreTrouble", code: "store/unreachable" });
  await connections.close();
});
