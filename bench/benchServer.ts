import { createServer } from "node:http";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { front } from "../packages/server/src/door/front.ts";
import { openHouse } from "../packages/server/src/door/openHouse.ts";
import { loadWebBundle } from "../packages/server/src/workspace/webBundle.ts";

/**
 * The real server on a fresh folder, with one host's account, founded coalitions and a conversation in each.
 *
 *     node benchServer.ts PORT COALITIONS   →   one JSON line { port, cookie, coalitions } once it is ready
 *
 * Ends, and takes its folder away, when its standard input ends.
 */
const [port = 4999, count = 1] = process.argv.slice(2).map(Number);
const folder = await mkdtemp(join(tmpdir(), "mortar-bench-"));
const publicUrl = `http://127.0.0.1:${port}`;
const settings = {
  port,
  host: "127.0.0.1",
  folder,
  publicUrl,
  isPublicUrlSet: true,
  smtpUrl: undefined,
  mailFrom: undefined,
  isBehindProxy: false,
  writesPerMinute: 100_000_000,
  hasExample: true,
};
const { house, close } = await openHouse(settings);
const setUp = house.accounts.setUp.link();
if (!setUp) throw new Error("The bench begins on a fresh folder.");

const steward = { person: setUp.person, via: "session", proof: "bench", mayFound: true } as const;
const person = "person-speaker-0001";
const member = "member-operations-01";
const coalitions = Array.from({ length: count }, (_, at) => `bench-coalition-${String(at).padStart(4, "0")}`);

for (const coalition of coalitions) {
  let request = 0;
  const ask = async (command: string, asked: object) => {
    const outcome = await house.app.request(coalition, { request: `bench-request-${String(++request).padStart(6, "0")}`, command, ask: asked }, steward);
    if (!("happened" in outcome)) throw new Error(JSON.stringify(outcome));
  };
  await ask("foundCoalition", { id: coalition, name: "Bench", zone: "UTC", host: "Bench", yourName: "Steward", stewardship: "stewardship-00001", on: "2026-11-01" });
  await ask("addPerson", { id: person, name: "Speaker" });
  await ask("addMember", { id: member, form: "team", name: "Operations" });
  await ask("nameRepresentative", { id: "representation-0001", member, person, role: "representative" });
  await ask("openConversation", { id: "conversation-00000001", member, speakers: [person], on: "2026-11-02" });
}

const signedIn = await house.accounts.create(
  { headers: new Headers(), from: "127.0.0.1" },
  { by: { setUp: setUp.path.split("/").at(-1) ?? "" }, name: "Steward", email: "steward@bench.example", password: "a long enough password" },
);
if (!("cookies" in signedIn)) throw new Error(JSON.stringify(signedIn));
const cookie = signedIn.cookies.map((it) => it.split(";")[0]).join("; ");

const server = createServer(getRequestListener(front(house, await loadWebBundle()).fetch));
server.listen(port, "127.0.0.1", () => process.stdout.write(`${JSON.stringify({ port, cookie, coalitions })}\n`));
process.stdin.resume().on("end", () => {
  server.close(async () => {
    await close();
    await rm(folder, { recursive: true, force: true });
    process.exit(0);
  });
  server.closeAllConnections();
});
