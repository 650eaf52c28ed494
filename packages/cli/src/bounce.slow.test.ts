import { aMailServer, type AMailServer } from "@mortar/server/testing/aMailServer.ts";
import { bounceLike } from "@mortar/server/testing/bounceLike.ts";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type AnInstallation, anInstallation } from "../testing/anInstallation.ts";
import { exits } from "./exits.ts";

const hanna = "hanna@example.org";

let at: AnInstallation;
let server: AMailServer;
/** A link to sign in, as the mail server took it. */
let letter: string;

beforeAll(async () => {
  [at, server] = [await anInstallation(), await aMailServer()];
  await at.start({ SMTP_URL: server.url, MAIL_FROM: "mortar@coalition.example" });
  await fetch(`${at.address}/sign-in/link`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", origin: at.address },
    body: new URLSearchParams({ email: hanna }),
  });
  await vi.waitUntil(() => server.received.length > 0, { timeout: 30_000 });
  letter = server.received[0]?.source ?? "";
});
afterAll(async () => {
  await at.end();
  await server.close();
});

const bounce = (message: string) => at.mortarAlone(["bounce"], message);
const bounces = async () =>
  (JSON.parse((await at.mortar(["status", "--json"])).out) as never as Told).bounces.byCommand;
type Told = { readonly bounces: { readonly byCommand: { readonly read: number; readonly marked: number } } };

test("what is no bounce of a letter from here changes nothing, says so, and is not sent back", async () => {
  const real = bounceLike("postfix", { letter, to: hanna });
  const forged = real.replaceAll(/^Message-ID: <./gm, "Message-ID: <_");
  const said = [
    [forged, "It names no letter that was sent from here."],
    [bounceLike("gmail", { letter, to: "bo@example.org" }), "somebody else"],
    [real + "x".repeat(1_100_000), "longer than anything that comes back"],
    [real.slice(0, real.indexOf("Final-Recipient")), "It names no letter"],
    [`Auto-Submitted: auto-replied\r\nSubject: Away\r\n\r\n${letter}`, "Somebody's program answered."],
    ["", "It is no report of a mail server."],
  ] as const;
  for (const [message, sentence] of said) {
    const { code, out, err } = await bounce(message);
    expect({ code, out }).toEqual({ code: exits.done, out: "" });
    expect(err).toContain(sentence);
  }
  expect((await bounces()).marked).toBe(0);
});

test("a letter that came back marks its address, once, and the status tells of it", async () => {
  const before = await bounces();
  const message = bounceLike("exim", { letter, to: hanna });
  const { code, err } = await bounce(message);
  expect({ code, err }).toMatchObject({
    code: exits.done,
    err: expect.stringContaining(`Nobody takes letters at ${hanna}`),
  });
  expect((await bounce(message)).err).toContain("is known");
  expect(await bounces()).toMatchObject({ read: before.read + 1, marked: 1 });
  expect((await at.mortar(["status"])).out).toMatch(/Letters that came back +\d+ in seven days; 1 address marked/);
});

test("where nobody can be asked the mail server is told to come again", async () => {
  await at.stop();
  const { code } = await at.mortarAlone(
    ["bounce", "--folder", "/nowhere/at/all"],
    bounceLike("exim", { letter, to: hanna }),
  );
  expect(code).toBe(exits.later);
});
