import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isRefused } from "../links/refused.ts";
import {
  accounts,
  caller,
  close,
  freshForEachTest,
  ground,
  host,
  invitation,
  joined,
  lastOf,
  mailedToken,
  open,
  pass,
  password,
  startAndDie,
  unrefused,
} from "../../testing/accountsUnderTest.ts";

freshForEachTest();

test("a fresh installation is set up through its link, by the host", async () => {
  expect(await accounts.isFresh()).toBe(true);
  const link = await accounts.setUp.link();
  expect(await accounts.setUp.peek(lastOf(link?.path))).toEqual({ is: "fresh", person: link?.person });
  const by = { setUp: lastOf(link?.path) };
  const { account, cookies } = unrefused(
    await accounts.create(caller(), { by, name: " Sol ", email: "Sol@Example.org", password }),
  );
  expect(account).toEqual({
    id: account.id,
    person: link?.person,
    name: "Sol",
    email: "sol@example.org",
    host: true,
    invited: null,
  });
  expect(await accounts.isFresh()).toBe(false);
  expect(await accounts.setUp.link()).toBeNull();
  expect(await accounts.hosts()).toEqual([account]);
  expect(await accounts.sessionOf(caller(cookies))).toMatchObject({
    account,
    person: link?.person,
    session: { openedBy: "new-account" },
  });
});

test("a set-up link works once, and a later start ends it", async () => {
  const older = lastOf((await accounts.setUp.link())?.path);
  pass(10 * 60_000);
  const token = lastOf((await accounts.setUp.link())?.path);
  const asked = { name: "Sol", email: "sol@example.org", password };
  expect(await accounts.create(caller(), { by: { setUp: older }, ...asked })).toEqual({
    refused: "set-up/not-usable",
    args: {},
  });
  unrefused(await accounts.create(caller(), { by: { setUp: token }, ...asked }));
  expect(await accounts.create(caller(), { by: { setUp: token }, ...asked })).toEqual({
    refused: "set-up/not-usable",
    args: {},
  });
  expect(await accounts.setUp.peek(token)).toEqual({ refused: "set-up/not-usable", args: {} });
});

test("of two set-ups at once exactly one becomes the host", async () => {
  const by = { setUp: lastOf((await accounts.setUp.link())?.path) };
  const answers = await Promise.all(
    ["a@example.org", "b@example.org"].map((email) => accounts.create(caller(), { by, name: "Sol", email, password })),
  );
  expect(answers.filter(isRefused)).toEqual([{ refused: "set-up/not-usable", args: {} }]);
  expect(await accounts.hosts()).toHaveLength(1);
});

test("a set-up that stopped after the person was recorded goes on with the same person", async () => {
  const recorded = (await accounts.setUp.link())?.person;
  await close();
  await open();
  expect(await accounts.isFresh()).toBe(true);
  const link = await accounts.setUp.link();
  expect(link?.person).toBe(recorded);
  const by = { setUp: lastOf(link?.path) };
  const { account } = unrefused(
    await accounts.create(caller(), { by, name: "Sol", email: "sol@example.org", password }),
  );
  expect(account.person).toBe(recorded);
  expect(await accounts.reconcile(async (person) => person === recorded)).toEqual([]);
});

test("killed between recording the person and making the account, the next start heals", async () => {
  await close();
  const first = await startAndDie("recorded");
  const second = await startAndDie("recorded");
  await open();
  expect(first).toBe(second);
  const { account } = await host();
  expect(account.person).toBe(first);
});

test("killed right after the account was made, it is whole", async () => {
  await close();
  const person = await startAndDie("made");
  await open();
  expect(await accounts.setUp.link()).toBeNull();
  expect(await accounts.hosts()).toMatchObject([{ person, email: "sol@example.org" }]);
  const signedIn = unrefused(await accounts.signIn.password(caller(), { email: "sol@example.org", password }));
  expect(signedIn.account.person).toBe(person);
});

test("an account whose person is not in the record is named", async () => {
  const { account } = await host();
  const amara = await joined("amara", "amara@example.org");
  expect(await accounts.reconcile(async (person) => person === account.person)).toEqual([amara.account]);
});

test("a claimed join link makes one account, for the person it was made for", async () => {
  await host();
  const by = await invitation("amara");
  const asked = { by, name: "Amara", email: "amara@example.org", password: null };
  const { account } = unrefused(await accounts.create(caller(), asked));
  expect(account).toMatchObject({ person: "amara", host: false });
  expect(await accounts.create(caller(), asked)).toEqual({ refused: "account/join-not-claimed", args: {} });
  expect(await accounts.create(caller(), { ...asked, by: await invitation("amara") })).toEqual({
    refused: "account/already",
    args: {},
  });
});

test.each([
  ["a link for another task", () => invitation("amara", "affirm")],
  ["a link that was not claimed", async () => ({ ...(await invitation("amara")), secret: null })],
  ["another link's cookie", async () => ({ ...(await invitation("amara")), secret: (await invitation("bo")).secret })],
])("no account comes from %s", async (_, by) => {
  await host();
  const answer = await accounts.create(caller(), {
    by: await by(),
    name: "Amara",
    email: "amara@example.org",
    password,
  });
  expect(answer).toEqual({ refused: "account/join-not-claimed", args: {} });
  expect(await accounts.accountOf("amara")).toBeNull();
});

test.each([
  [{ name: " " }, "account/name-missing"],
  [{ email: "amara" }, "account/address-not-valid"],
  [{ email: " SOL@example.org " }, "account/address-taken"],
  [{ password: "elevenchars" }, "password/too-short"],
  [{ password: "many ".repeat(52) }, "password/too-long"],
])("%j is refused, and the invitation stays good", async (wrong, refused) => {
  await host();
  const asked = { by: await invitation("amara"), name: "Amara", email: "amara@example.org", password: null };
  expect(await accounts.create(caller(), { ...asked, ...wrong })).toMatchObject({ refused });
  unrefused(await accounts.create(caller(), asked));
});

test("no token, password or session of anyone can be read from the disk, nor from another user", async () => {
  const setUpToken = lastOf((await accounts.setUp.link())?.path);
  const created = await accounts.create(caller(), {
    by: { setUp: setUpToken },
    name: "Sol",
    email: "sol@example.org",
    password,
  });
  const minted = lastOf((await accounts.mailLink.mintFor(unrefused(created).account.person))?.path);
  const by = await invitation("amara");
  const bytes = await ground.atRest();
  expect(bytes).toContain("sol@example.org");
  for (const secret of [setUpToken, minted, by.secret, password]) expect(bytes).not.toContain(secret);
  for (const cookie of unrefused(created).cookies) {
    const [token = ""] = decodeURIComponent(cookie.split(";")[0]?.split("=").slice(1).join("=") ?? "").split(".");
    expect(token).toHaveLength(32);
    expect(bytes).not.toContain(token);
  }
  for (const name of readdirSync(ground.folder)) expect(statSync(join(ground.folder, name)).mode & 0o077).toBe(0);
});

test("erasing a person takes everything known of her off the disk", async () => {
  await host();
  const { cookies } = await joined("amara", "amara@river.example");
  await mailedToken("amara@river.example");
  await accounts.erase("amara");
  expect(await accounts.sessionOf(caller(cookies))).toBeNull();
  expect(await accounts.accountOf("amara")).toBeNull();
  expect(await ground.atRest()).toContain("sol@example.org");
  expect(await ground.atRest()).not.toContain("amara@river.example");
});

test("tidying keeps what holds and drops what is over", async () => {
  const { cookies } = await host();
  const token = await mailedToken("sol@example.org");
  await accounts.tidy();
  expect(await accounts.mailLink.peek(token)).toEqual({ is: "fresh" });
  expect(await accounts.sessionOf(caller(cookies))).not.toBeNull();
  pass(31 * 86_400_000);
  await accounts.tidy();
  expect(await accounts.sessionOf(caller(cookies))).toBeNull();
});
