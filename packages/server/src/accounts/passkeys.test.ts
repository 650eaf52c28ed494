import { afterEach, beforeEach, expect, test } from "vitest";
import { isRefused } from "../links/refused.ts";
import { openAccounts } from "./accounts.ts";
import type { Accounts } from "./accounts.ts";
import type { Caller } from "./caller.ts";
import type { SignedIn } from "./sessions.ts";
import { freshGround, type Ground } from "../../testing/ground.ts";
import { softAuthenticator } from "../../testing/softAuthenticator.ts";

const publicUrl = "http://localhost:4400";

let ground: Ground;
let accounts: Accounts;
let host: SignedIn;

beforeEach(async () => {
  ground = await freshGround();
  accounts = await open(publicUrl);
  const token = (await accounts.setUp.link())?.path.split("/").at(-1) ?? "";
  host = unrefused(
    await accounts.create(caller(), { by: { setUp: token }, name: "Sol", email: "sol@example.org", password: null }),
  );
});

afterEach(async () => {
  await accounts.close();
  ground.drop();
});

const open = (url: string): Promise<Accounts> =>
  openAccounts({
    tables: ground.tables,
    publicUrl: url,
    secret: "of a test that ends with it",
    mailer: {
      send: async () => ({ is: "stored", id: "1" }),
      eraseAddress: async () => undefined,
      isReachable: async () => undefined,
    },
    joins: { bearer: async () => null, end: async () => undefined },
    now: () => new Date(),
  });

const caller = (cookies: readonly string[] = [], at = "localhost:4400"): Caller => ({
  headers: new Headers({ cookie: cookies.map((cookie) => cookie.split(";")[0]).join("; "), host: at }),
  from: "10.0.0.1",
});

const unrefused = <Answer>(answer: Answer): Exclude<Answer, { readonly refused: string }> => {
  if (isRefused(answer)) throw new Error(`refused: ${answer.refused}`);
  return answer as Exclude<Answer, { readonly refused: string }>;
};

type Key = ReturnType<typeof softAuthenticator>;

const added = async (key: Key, by = host) => {
  const { options, cookies } = unrefused(await accounts.passkeys.addOptions(caller(by.cookies)));
  return accounts.passkeys.add(
    caller([...by.cookies, ...cookies]),
    key.create(options as Parameters<Key["create"]>[0]),
    " Sol's phone ",
  );
};

const challenge = async () => {
  const { options, cookies } = unrefused(await accounts.signIn.passkeyOptions(caller()));
  return { options: options as Parameters<Key["get"]>[0], cookies };
};

test("a passkey is added when signed in, and then signs in without a name", async () => {
  const key = softAuthenticator(publicUrl);
  const { passkey } = unrefused(await added(key));
  expect(passkey).toMatchObject({ name: "Sol's phone" });
  expect(await accounts.passkeys.list(caller(host.cookies))).toEqual([passkey]);
  const { options, cookies } = await challenge();
  expect(JSON.stringify(options)).not.toContain("allowCredentials");
  const signedIn = unrefused(await accounts.signIn.passkey(caller(cookies), key.get(options)));
  expect(signedIn.account).toEqual(host.account);
  expect(await accounts.sessionOf(caller(signedIn.cookies))).toMatchObject({
    account: host.account,
    session: { openedBy: "passkey" },
  });
});

test("an answer is taken once", async () => {
  const key = softAuthenticator(publicUrl);
  unrefused(await added(key));
  const { options, cookies } = await challenge();
  const answer = key.get(options);
  unrefused(await accounts.signIn.passkey(caller(cookies), answer));
  expect(await accounts.signIn.passkey(caller(cookies), answer)).toMatchObject({
    refused: "sign-in/passkey-not-recognised",
  });
});

test.each([
  ["an unknown passkey", softAuthenticator(publicUrl)],
  ["another site's answer", null],
])("%s is refused", async (_, stranger) => {
  const key = softAuthenticator(publicUrl);
  unrefused(await added(key));
  const { options, cookies } = await challenge();
  const answer = (stranger ?? key).get(stranger === null ? { ...options, rpId: "evil.example" } : options);
  expect(await accounts.signIn.passkey(caller(cookies), answer)).toEqual({
    refused: "sign-in/passkey-not-recognised",
    args: {},
  });
});

test("an answer to another question, a changed signature and nonsense are refused", async () => {
  const key = softAuthenticator(publicUrl);
  unrefused(await added(key));
  const refused = { refused: "sign-in/passkey-not-recognised" };
  const other = await challenge();
  const { options, cookies } = await challenge();
  expect(await accounts.signIn.passkey(caller(other.cookies), key.get(options))).toMatchObject(refused);
  const answer = key.get(options);
  const signature = softAuthenticator(publicUrl).get(options)["response"];
  expect(await accounts.signIn.passkey(caller(cookies), { ...answer, response: signature })).toMatchObject(refused);
  for (const nonsense of [{}, { id: {} }, { id: "x" }, { id: answer["id"], response: null }]) {
    expect(await accounts.signIn.passkey(caller((await challenge()).cookies), nonsense)).toMatchObject(refused);
  }
  expect(await accounts.signIn.passkey(caller(), answer)).toMatchObject(refused);
});

test("adding needs a session, and an answer that verifies", async () => {
  const key = softAuthenticator("https://evil.example");
  expect(await accounts.passkeys.addOptions(caller())).toEqual({ refused: "sign-in/not-signed-in", args: {} });
  expect(await accounts.passkeys.add(caller(), {}, "x")).toEqual({ refused: "sign-in/not-signed-in", args: {} });
  expect(await added(key)).toEqual({ refused: "passkey/not-added", args: {} });
  expect(await accounts.passkeys.list(caller(host.cookies))).toEqual([]);
});

test("the only way in is not removed", async () => {
  const { passkey } = unrefused(await added(softAuthenticator(publicUrl)));
  expect(await accounts.passkeys.remove(caller(host.cookies), passkey.id)).toEqual({
    refused: "passkey/last-way-in",
    args: {},
  });
  const { passkey: second } = unrefused(await added(softAuthenticator(publicUrl)));
  expect(await accounts.passkeys.remove(caller(host.cookies), second.id)).toEqual({ is: "removed" });
  const changed = unrefused(
    await accounts.password.change(caller(host.cookies), { current: null, next: "four unrelated words" }),
  );
  expect(await accounts.passkeys.remove(caller(changed.cookies), passkey.id)).toEqual({ is: "removed" });
  expect(await accounts.passkeys.list(caller(changed.cookies))).toEqual([]);
});

test("passkeys are offered at a secure address only, and at no other than the installation's", async () => {
  expect(accounts.passkeys.possible(caller())).toBe(true);
  expect(accounts.passkeys.possible(caller([], "127.0.0.1:4400"))).toBe(false);
  await accounts.close();
  accounts = await open("http://192.168.1.5:4400");
  expect(accounts.passkeys.possible(caller([], "192.168.1.5:4400"))).toBe(false);
  expect(await accounts.signIn.passkeyOptions(caller([], "192.168.1.5:4400"))).toEqual({
    refused: "passkey/not-here",
    args: {},
  });
  await accounts.close();
  accounts = await open("https://mortar.example");
  expect(accounts.passkeys.possible(caller([], "mortar.example"))).toBe(true);
});
