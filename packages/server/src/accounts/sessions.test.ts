import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { hashOf } from "../links/token.ts";
import { accountVersions } from "./accountRows.ts";
import { installationSecret } from "./installationSecret.ts";
import {
  accounts,
  byMail,
  caller,
  close,
  freshForEachTest,
  ground,
  host,
  joined,
  open,
  unrefused,
} from "../../testing/accountsUnderTest.ts";

freshForEachTest();

test("after signing out the cookie is worth nothing", async () => {
  const { cookies } = await host();
  expect(await accounts.sessionOf(caller(cookies))).not.toBeNull();
  const { cookies: cleared } = await accounts.signOut(caller(cookies));
  expect(cleared.join()).toMatch(/mortar-session=; Max-Age=0/);
  expect(await accounts.sessionOf(caller(cookies))).toBeNull();
  expect(await accounts.sessions.list(caller(cookies))).toEqual({ refused: "sign-in/not-signed-in", args: {} });
});

test("a cookie that was tampered with is nobody's", async () => {
  const { cookies } = await host();
  const [value = ""] = (cookies[0] ?? "").split(";");
  for (const forged of [value.replace(/=./, "=_"), value.slice(0, -6), "mortar-session=", "mortar-session=%00"]) {
    expect(await accounts.sessionOf(caller([forged]))).toBeNull();
  }
});

test("a session is prolonged once a day, and ends a month after its last day of use", async () => {
  const { cookies } = await host();
  const days = (count: number) => vi.setSystemTime(Date.now() + count * 86_400_000);
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    expect((await accounts.sessionOf(caller(cookies)))?.cookies).toEqual([]);
    days(29);
    expect((await accounts.sessionOf(caller(cookies)))?.cookies).toEqual([expect.stringMatching(/^mortar-session=/)]);
    days(29);
    const prolonged = await accounts.sessionOf(caller(cookies));
    expect(prolonged?.cookies).toHaveLength(1);
    days(30.1);
    expect(await accounts.sessionOf(caller(cookies))).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});

test("sessions of one browser do not answer for another's, however often they are asked", async () => {
  const sol = await host();
  const amara = await joined("amara", "amara@example.org");
  for (let turn = 0; turn < 3; turn += 1) {
    expect((await accounts.sessionOf(caller(sol.cookies)))?.person).toBe(sol.account.person);
    expect((await accounts.sessionOf(caller(amara.cookies)))?.person).toBe("amara");
  }
});

test("someone sees her sessions and ends one; another's stays", async () => {
  const first = await host();
  const second = await byMail(first.account.person);
  const amara = await joined("amara", "amara@example.org");
  const listed = unrefused(await accounts.sessions.list(caller(second.cookies)));
  expect(listed.map(({ openedBy, userAgent, isThis }) => ({ openedBy, userAgent, isThis }))).toEqual([
    { openedBy: "mail-link", userAgent: "Test", isThis: true },
    { openedBy: "new-account", userAgent: "Test", isThis: false },
  ]);
  expect(JSON.stringify(listed)).not.toContain((second.cookies[0] ?? "").slice("mortar-session=".length).split(".")[0]);
  const [hers] = unrefused(await accounts.sessions.list(caller(amara.cookies)));
  await accounts.sessions.end(caller(second.cookies), hers?.id ?? "");
  await accounts.sessions.end(caller(second.cookies), listed[1]?.id ?? "");
  expect(await accounts.sessionOf(caller(first.cookies))).toBeNull();
  expect(await accounts.sessionOf(caller(second.cookies))).not.toBeNull();
  expect(await accounts.sessionOf(caller(amara.cookies))).not.toBeNull();
});

test("the secret is made once and kept, so sessions outlive a restart", async () => {
  const { cookies } = await host();
  const secret = readFileSync(join(ground.folder, "secret"), "utf8");
  expect(Buffer.from(secret, "base64url")).toHaveLength(32);
  await close();
  await open();
  expect(readFileSync(join(ground.folder, "secret"), "utf8")).toBe(secret);
  expect(await accounts.sessionOf(caller(cookies))).not.toBeNull();
});

const tokenIn = (cookies: readonly string[]): string =>
  decodeURIComponent(cookies[0]?.split(";")[0]?.split("=").slice(1).join("=") ?? "").split(".")[0] ?? "";

test("what a copy of the tables holds of a session opens none, even to whoever can sign cookies", async () => {
  const { cookies } = await host();
  const secret = await installationSecret({ folder: ground.folder });
  const signed = (token: string) =>
    `mortar-session=${encodeURIComponent(`${token}.${createHmac("sha256", secret).update(token).digest("base64")}`)}`;
  expect(await accounts.sessionOf(caller([signed(tokenIn(cookies))]))).not.toBeNull();
  expect(await ground.atRest()).toContain(hashOf(tokenIn(cookies)));
  expect(await accounts.sessionOf(caller([signed(hashOf(tokenIn(cookies)))]))).toBeNull();
});

test("sessions of a version that kept tokens as they are go on, and their tokens are kept no longer", async () => {
  const { cookies } = await host();
  await close();
  const tables = await ground.tables("accounts", accountVersions);
  await tables.run("UPDATE session SET token = ?", tokenIn(cookies));
  await tables.close();
  expect(await ground.atRest()).toContain(tokenIn(cookies));
  await open();
  expect(await accounts.sessionOf(caller(cookies))).not.toBeNull();
  expect(await ground.atRest()).not.toContain(tokenIn(cookies));
});
