import { expect, test, vi } from "vitest";
import { isRefused } from "../links/refused.ts";
import {
  accounts,
  caller,
  freshForEachTest,
  host,
  lastOf,
  mail,
  mailedToken,
  pass,
  password,
  unrefused,
} from "../../testing/accountsUnderTest.ts";

freshForEachTest();

test("a mail link signs in once, and looking at it changes nothing", async () => {
  const { account } = await host();
  const token = await mailedToken("sol@example.org");
  for (let look = 0; look < 3; look += 1) expect(await accounts.mailLink.peek(token)).toEqual({ is: "fresh" });
  const { cookies } = unrefused(await accounts.mailLink.use(caller(), token));
  expect(await accounts.sessionOf(caller(cookies))).toMatchObject({ account, session: { openedBy: "mail-link" } });
  expect(await accounts.mailLink.peek(token)).toEqual({ refused: "mail-link/not-usable", args: {} });
  expect(await accounts.mailLink.use(caller(), token)).toEqual({ refused: "mail-link/not-usable", args: {} });
});

test("a mail link used twice at once signs in once", async () => {
  await host();
  const token = await mailedToken("sol@example.org");
  const answers = await Promise.all([accounts.mailLink.use(caller(), token), accounts.mailLink.use(caller(), token)]);
  expect(answers.filter(isRefused)).toHaveLength(1);
});

test("a mail link ends after half an hour", async () => {
  await host();
  const token = await mailedToken("sol@example.org");
  pass(30 * 60_000);
  expect(await accounts.mailLink.use(caller(), token)).toMatchObject({ refused: "mail-link/not-usable" });
});

test("asking for a mail link says the same for an unknown address, and no letter goes there", async () => {
  await host();
  expect(await accounts.mailLink.ask(caller(), "nobody@example.org")).toEqual({ is: "asked" });
  expect(await accounts.mailLink.ask(caller(), "SOL@example.org")).toEqual({ is: "asked" });
  await vi.waitUntil(async () => (await mail.outbox()).length > 0, { timeout: 10_000 });
  expect((await mail.outbox()).map(({ to }) => to)).toEqual(["sol@example.org"]);
});

test.each(["sol@example.org", "nobody@example.org"])("nobody floods %s with links", async (email) => {
  await host();
  for (let turn = 0; turn < 5; turn += 1) expect(await accounts.mailLink.ask(caller(), email)).toEqual({ is: "asked" });
  expect(await accounts.mailLink.ask(caller(), email)).toEqual({
    refused: "mail-link/too-many",
    args: { minutes: 60 },
  });
});

test("who forgot the password sets a new one after signing in by mail", async () => {
  await host(password);
  const { cookies } = unrefused(await accounts.mailLink.use(caller(), await mailedToken("sol@example.org")));
  unrefused(await accounts.password.change(caller(cookies), { current: null, next: "other unrelated words" }));
  unrefused(await accounts.signIn.password(caller(), { email: "sol@example.org", password: "other unrelated words" }));
});

test("from the terminal, someone who lost every way in gets a link", async () => {
  const { account } = await host();
  const minted = await accounts.mailLink.mintFor(account.person);
  unrefused(await accounts.mailLink.use(caller(), lastOf(minted?.path)));
  expect(await accounts.mailLink.mintFor("nobody")).toBeNull();
});
