import { createSocket } from "node:dgram";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { askingNameServers } from "./nameServers.ts";

const [IPV4, IPV6] = [1, 28];

/** A name server that knows these records, and of every other name that there is nothing (RFC 1035, 4.1). */
const aNameServer = async (known: Readonly<Record<string, Readonly<Record<number, readonly number[]>>>>) => {
  const socket = createSocket("udp4");
  socket.on("message", (asked, { port, address }) => {
    const end = asked.indexOf(0, 12) + 5;
    const type = asked.readUInt16BE(end - 4);
    const bytes = known[nameIn(asked)]?.[type];
    const head = Buffer.from([...asked.subarray(0, 2), 0x81, 0x80, 0, 1, 0, bytes ? 1 : 0, 0, 0, 0, 0]);
    const answer = bytes ? [0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, bytes.length, ...bytes] : [];
    socket.send(Buffer.concat([head, asked.subarray(12, end), Buffer.from(answer)]), port, address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  onTestFinished(() => void socket.close());
  return `127.0.0.1:${socket.address().port}`;
};

const nameIn = (asked: Buffer): string => {
  const labels = [];
  for (let at = 12; asked[at]; at += asked[at]! + 1) labels.push(asked.toString("latin1", at + 1, at + 1 + asked[at]!));
  return labels.join(".").toLowerCase();
};

const v4 = { [IPV4]: [203, 0, 113, 7] };
const v6 = { [IPV6]: [0x20, 0x01, 0x0d, 0xb8, ...Array.from({ length: 11 }, () => 0), 1] };

test.each([
  ["four.example", ["203.0.113.7"]],
  ["six.example", ["2001:db8::1"]],
  ["both.example", ["203.0.113.7", "2001:db8::1"]],
])("of %s every address is found", async (name, expected) => {
  const server = await aNameServer({ "four.example": v4, "six.example": v6, "both.example": { ...v4, ...v6 } });
  const found = await ask(server, name);
  expect(found.trouble).toBeNull();
  expect(found.addresses).toEqual(expected.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })));
});

test("a name without any is in trouble", async () => {
  const found = await ask(await aNameServer({}), "none.example");
  expect(found).toEqual({ trouble: "ENODATA", addresses: [] });
});

const ask = (server: string, name: string) =>
  new Promise<{ readonly trouble: string | null; readonly addresses: readonly object[] }>((told) =>
    askingNameServers([server])(name, { all: true }, (trouble, addresses) =>
      told({ trouble: trouble?.code ?? null, addresses }),
    ),
  );
