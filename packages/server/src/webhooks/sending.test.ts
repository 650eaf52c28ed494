import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type AReceiver, aReceiver } from "../../testing/aReceiver.ts";
import { isPublic, sender } from "./sending.ts";
import { isAddress } from "./webhook.ts";

let receiver: AReceiver;
beforeEach(async () => {
  receiver = await aReceiver();
});
afterEach(() => receiver.close());

const toAnywhere = sender({ mayBePrivate: true });
const impatient = sender({ mayBePrivate: true, patienceMs: 400 });

const names = new Map<string, readonly string[]>();
const toPublic = sender({
  mayBePrivate: false,
  resolve: (name, _, done) => {
    const found = names.get(name);
    if (!found) return done(new Error("ENOTFOUND"), []);
    done(
      null,
      found.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  },
});

test.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.16.0.1",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "0.0.0.0",
  "255.255.255.255",
  "224.0.0.1",
  "::1",
  "::",
  "fe80::1",
  "fc00::1",
  "fd12:3456::1",
  "::ffff:127.0.0.1",
  "::ffff:10.0.0.1",
  "64:ff9b::7f00:1",
  "2002:7f00:1::",
  "ff02::1",
  "not an address",
])("%s is no address of the open net", (address) => expect(isPublic(address)).toBe(false));

test.each(["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:93.184.216.34"])("%s is", (address) =>
  expect(isPublic(address)).toBe(true),
);

describe("where an address leads is looked at before anything is sent", () => {
  const port = () => new URL(receiver.address).port;

  test.each([
    "127.0.0.1",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "2130706433",
    "0x7f.1",
    "127.1",
    "localhost",
    "LOCALHOST.",
    "hooks.localhost",
  ])("http://%s", async (host) => {
    expect(await toPublic(`http://${host}:${port()}/`, {}, "{}")).toEqual({ trouble: "not-public" });
    expect(receiver.received).toEqual([]);
  });

  test("by every address its name has", async () => {
    names.set("inside.example", ["127.0.0.1"]);
    names.set("half-inside.example", ["93.184.216.34", "127.0.0.1"]);
    for (const name of ["inside.example", "half-inside.example"])
      expect(await toPublic(`http://${name}:${port()}/`, {}, "{}")).toEqual({ trouble: "not-public" });
    expect(await toPublic("http://nobody.example/", {}, "{}")).toEqual({ trouble: "no-answer" });
    expect(receiver.received).toEqual([]);
  });

  test("and exactly that is connected to: a name is asked for once", async () => {
    let times = 0;
    names.set("turning.example", ["93.184.216.34"]);
    const get = names.get.bind(names);
    const spied = vi.spyOn(names, "get").mockImplementation((name) => (times++ === 0 ? get(name) : ["127.0.0.1"]));
    const sending = toPublic(`http://turning.example:${port()}/`, {}, "{}");
    expect(
      await Promise.race([sending, new Promise((later) => setTimeout(() => later("still trying"), 300))]),
    ).not.toHaveProperty("status");
    expect(times).toBe(1);
    expect(receiver.received).toEqual([]);
    spied.mockRestore();
  });
});

test("no redirect is followed", async () => {
  receiver.answer(() => 302);
  expect(await toAnywhere(receiver.address, {}, "{}")).toEqual({ status: 302 });
  expect(receiver.received).toHaveLength(1);
});

test("who does not answer is waited for no longer than that, and who sends without end is not listened to", async () => {
  const endless = createServer((socket) => {
    socket.on("error", () => {});
    socket.write("HTTP/1.1 200 OK\r\n");
    const more = setInterval(() => socket.write(`X-More: ${"x".repeat(4_000)}\r\n`), 1);
    socket.on("close", () => clearInterval(more));
  });
  await new Promise<void>((ready) => endless.listen(0, "127.0.0.1", ready));
  expect(await toAnywhere(`http://127.0.0.1:${(endless.address() as AddressInfo).port}/`, {}, "{}")).toEqual({
    trouble: "no-answer",
  });
  endless.close();
  receiver.answer(() => "never");
  expect(await impatient(receiver.address, {}, "{}")).toEqual({ trouble: "too-slow" });
});

test.each([
  ["https://example.org/hooks?at=1", true, true],
  ["http://example.org/", false, true],
  ["https://name:word@example.org/", false, false],
  ["https://example.org/#part", false, false],
  ["ftp://example.org/", false, false],
  ["https://127.0.0.1/hooks", false, true],
  ["https://[::1]/hooks", false, true],
  ["https://93.184.216.34/hooks", true, true],
  ["example.org", false, false],
  ["", false, false],
  [`https://example.org/${"x".repeat(500)}`, false, false],
])("%s can be written to: %s; in one's own network: %s", (address, open, own) => {
  expect([isAddress(address, false), isAddress(address, true)]).toEqual([open, own]);
});
