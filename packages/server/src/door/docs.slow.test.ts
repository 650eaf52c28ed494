import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aCoalition, ines, kitchen } from "../../testing/aCoalition.ts";
import { type AFront, aFront } from "../../testing/doors/aFront.ts";
import { isRefused } from "../links/refused.ts";

/** Every example of `docs/api.md` is run as it stands there. */
const text = readFileSync(join(import.meta.dirname, "../../../../docs/api.md"), "utf8");
const examples = [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language = "", code = ""]) => ({
  language,
  code,
}));
const codeIn = (language: string, holding: string) =>
  examples.find((it) => it.language === language && it.code.includes(holding))?.code ?? "";

const run = promisify(execFile);
let at: AFront;
let env: Readonly<Record<string, string>>;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mortar-docs-"));
  at = await aFront();
  await aCoalition(at.house);
  const made = await at.house.tokens.make({
    person: ines,
    name: "Docs",
    scopes: ["read", "write"],
    coalitions: null,
    days: 1,
  });
  if (isRefused(made)) throw new Error(made.refused);
  env = { PATH: process.env["PATH"] ?? "", TOKEN: made.text, MORTAR: `http://127.0.0.1:${at.port}` };
}, 60_000);
afterAll(async () => {
  await at.close();
  rmSync(folder, { recursive: true });
});

const sh = async (code: string, more: Readonly<Record<string, string>> = {}) =>
  (await run("sh", ["-c", code], { env: { ...env, ...more } })).stdout;

describe("on the command line", () => {
  test("the first request", async () => {
    const told = await sh(codeIn("sh", "/api/coalitions\n").replaceAll(/^export.*\n/gm, ""));
    expect(JSON.parse(told)).toEqual(JSON.parse(codeIn("json", '"coalitions"')));
  });

  test("looking at some kinds of records", async () => {
    expect(Object.keys((JSON.parse(await sh(codeIn("sh", "view?kinds"))) as { tables: object }).tables)).toEqual([
      "members",
      "commitments",
    ]);
  });

  test("asking for something, twice, happens once", async () => {
    const ask = codeIn("sh", "commands/addPerson");
    const first = JSON.parse(await sh(ask)) as object;
    expect(first).toMatchObject({ happened: [{ type: "PersonAdded" }] });
    expect(JSON.parse(await sh(ask))).toEqual(first);
  });

  test("a page of a long list", async () => {
    const told = await sh(codeIn("sh", "limit=100"));
    expect(told).toMatch(/^HTTP\/1.1 200/);
    expect(told).toMatch(/ratelimit: "reads-of-token";r=\d+;t=\d+/i);
  });

  test("following from a view on", async () => {
    const view = await at.house.app.look(kitchen, ines, []);
    const told = sh(`${codeIn("sh", "curl -N").replace("curl", "curl -s --max-time 3").trim()} || true`, {
      CURSOR: view?.cursor ?? "",
    });
    await new Promise((later) => setTimeout(later, 500));
    await at.house.app.request(
      kitchen,
      { request: "request-followed-001", command: "addPerson", ask: { id: "person-followed-001", name: "Followed" } },
      { person: ines, via: "session", proof: "account:password" },
    );
    expect(await told).toContain("event: patches");
  });
});

describe("a signature is checked", () => {
  const secret = `whsec_${Buffer.from("a secret of thirty-two bytes, yes").toString("base64")}`;
  const body = '{"type":"test","data":{"é":1}}';
  const now = new Date();
  const headers = {
    "webhook-id": "msg_1",
    "webhook-timestamp": String(Math.floor(now.getTime() / 1_000)),
    "webhook-signature": `v1,AAAA ${new Webhook(secret).sign("msg_1", now, body)}`,
  };

  test("in JavaScript", async () => {
    const file = join(folder, "check.mjs");
    writeFileSync(file, codeIn("js", "isFromMortar"));
    const { isFromMortar } = (await import(pathToFileURL(file).href)) as {
      readonly isFromMortar: (secret: string, headers: object, body: string) => boolean;
    };
    expect([isFromMortar(secret, headers, body), isFromMortar(secret, headers, `${body} `)]).toEqual([true, false]);
  });

  test("in Python", async () => {
    const code = `${codeIn("python", "is_from_mortar")}
import json, sys
secret, headers, body = json.loads(sys.argv[1])
print(is_from_mortar(secret, headers, body), is_from_mortar(secret, headers, body + " "))`;
    const { stdout } = await run("python3", ["-c", code, JSON.stringify([secret, headers, body])]);
    expect(stdout.trim()).toBe("True False");
  });

  test("in a shell", async () => {
    const more = { SECRET: secret, ID: "msg_1", TIMESTAMP: headers["webhook-timestamp"], BODY: body };
    const ours = (await sh(codeIn("sh", "openssl"), more)).trim();
    expect(headers["webhook-signature"].split(" ")).toContain(`v1,${ours}`);
  });
});
