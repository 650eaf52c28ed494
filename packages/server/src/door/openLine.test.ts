import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { type EventLine, openLine } from "./openLine.ts";

const aLine = async () => {
  const { promise: opened, resolve: open } = Promise.withResolvers<EventLine>();
  const { promise: closed, resolve: close } = Promise.withResolvers<string>();
  const server = createServer((_, answer) =>
    open(
      openLine(
        answer,
        () => close("closed"),
        async () => true,
      ),
    ),
  );
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const reader = get({ port: (server.address() as AddressInfo).port }).on("error", () => {});
  return {
    line: await opened,
    closed,
    reader,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

const megabyte = `: ${"x".repeat(1024 * 1024)}\n\n`;

test("a reader who takes nothing in is let go, and does not fill the server's memory", async () => {
  const { line, closed, stop } = await aLine();
  for (let said = 0; said < 40; said += 1) line.say(megabyte);
  expect(await closed).toBe("closed");
  stop();
});

test("a reader who goes is noticed at once", async () => {
  const { line, closed, reader, stop } = await aLine();
  line.say("event: shown\ndata: {}\n\n");
  reader.destroy();
  expect(await closed).toBe("closed");
  stop();
});
