import { createServer } from "node:http";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { front } from "../packages/server/src/door/front.ts";
import { openHouse } from "../packages/server/src/door/openHouse.ts";
import { settingsIn } from "../packages/server/testing/settingsIn.ts";
import { loadWebBundle } from "../packages/server/src/workspace/webBundle.ts";

/**
 * The real server on a fresh folder, and on the fresh database that DATABASE_URL names if it does, with one host's account, founded coalitions, and in each PEOPLE members with one
 * person and one conversation each.
 *
 *     node benchServer.ts PORT COALITIONS PEOPLE   →   one JSON line { port, cookie, coalitions, people } once it is ready
 *
 * Ends, and takes its folder away, when its standard input ends.
 */
const [port = 4999, count = 1, peopleCount = 1] = process.argv.slice(2).map(Number);
const folder = await mkdtemp(join(tmpdir(), "mortar-bench-"));
const publicUrl = `http://127.0.0.1:${port}`;
const settings = settingsIn(folder, {
  PORT: `${port}`,
  PUBLIC_URL: publicUrl,
  WRITES_PER_MINUTE: "100000000",
  DATABASE_URL: process.env["DATABASE_URL"] ?? "",
});
const { house, close } = await openHouse(settings);
const setUp = await house.accounts.setUp.link();
if (!setUp) throw new Error("The bench begins on a fresh folder.");

const steward = { person: setUp.person, via: "session", proof: "bench", mayFound: true } as const;
const padded = (at: number) => String(at + 1).padStart(4, "0");
const people = Array.from({ length: peopleCount }, (_, at) => ({
  person: `person-speaker-${padded(at)}`,
  member: `member-operations-${padded(at)}`,
  talk: `conversation-0000${padded(at)}`,
}));
const coalitions = Array.from({ length: count }, (_, at) => `bench-coalition-${String(at).padStart(4, "0")}`);

for (const coalition of coalitions) {
  let request = 0;
  const ask = async (command: string, asked: object) => {
    const outcome = await house.app.request(
      coalition,
      { request: `bench-request-${String(++request).padStart(6, "0")}`, command, ask: asked },
      steward,
    );
    if (!("happened" in outcome)) throw new Error(JSON.stringify(outcome));
  };
  await ask("foundCoalition", {
    id: coalition,
    name: "Bench",
    zone: "UTC",
    host: "Bench",
    yourName: "Steward",
    stewardship: "stewardship-00001",
    on: "2026-11-01",
  });
  for (const [at, { person, member, talk }] of people.entries()) {
    await ask("addPerson", { id: person, name: `Speaker ${at}` });
    await ask("addMember", { id: member, form: "team", name: `Team ${at}` });
    await ask("nameRepresentative", { id: `representation-${padded(at)}`, member, person, role: "representative" });
    await ask("openConversation", { id: talk, member, speakers: [person], on: "2026-11-02" });
  }
}

const signedIn = await house.accounts.create(
  { headers: new Headers(), from: "127.0.0.1" },
  {
    by: { setUp: setUp.path.split("/").at(-1) ?? "" },
    name: "Steward",
    email: "steward@bench.example",
    password: "a long enough password",
  },
);
if (!("cookies" in signedIn)) throw new Error(JSON.stringify(signedIn));
const cookie = signedIn.cookies.map((it) => it.split(";")[0]).join("; ");

/** A cookie that lets someone act as this person in the first coalition. */
const visit = (person: string) =>
  house.examples.cookieFor({ coalition: coalitions[0] as string, person }).split(";")[0];

const listener = getRequestListener(front(house, await loadWebBundle()).fetch);
const server = createServer((asked, answer) => void listener(asked, answer));
server.listen(port, "127.0.0.1", () => {
  const ready = { port, cookie, coalitions, people: people.map((it) => ({ ...it, cookie: visit(it.person) })) };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
});

const end = async () => {
  await close();
  await rm(folder, { recursive: true, force: true });
  process.exit(0);
};
process.stdin.resume().on("end", () => {
  server.close(() => void end());
  server.closeAllConnections();
});
