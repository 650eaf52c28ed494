import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  accounts,
  caller,
  close,
  freshForEachTest,
  host,
  joined,
  lastOf,
  mail,
  open,
  pass,
  password,
  unrefused,
} from "../../testing/accountsUnderTest.ts";
import { aMailServer, type AMailServer, refusing } from "../../testing/aMailServer.ts";
import { letterIn } from "../../testing/letterIn.ts";

freshForEachTest();

let server: AMailServer;
let cookies: readonly string[];

beforeEach(async () => {
  server = await aMailServer();
  await close();
  await open({ smtpUrl: server.url });
  ({ cookies } = await host());
});
afterEach(() => server.close());

const [old, next] = ["sol@example.org", "sol@new.example"];
const ask = (address: string, current: string | null = null) =>
  accounts.address.ask(caller(cookies), { address, current });
const lettersTo = async (address: string) => {
  await mail.deliverDue();
  return server.received.filter(({ to }) => to.includes(address)).map(({ source }) => letterIn(source));
};
const subjectsTo = async (address: string) => (await lettersTo(address)).map(({ header }) => header("Subject"));
const told = "Your account at Mortar has another address now";
/** Letters somebody waits for are handed over at once and by themselves: it may be on its way already. */
const tokenIn = (address: string): Promise<string> =>
  vi.waitFor(async () => {
    const [, token] = /\/address\/([\w-]{43})/.exec((await lettersTo(address)).at(-1)?.text ?? "") ?? [];
    if (token === undefined) throw new Error(`No letter has come to ${address} yet.`);
    return token;
  });
const addressNow = async () => (await accounts.hosts())[0]?.email;

test("changes once somebody at the new address says so, and the old one is told without being told which", async () => {
  expect(await ask(" Sol@New.example ")).toEqual({ is: "asked" });
  expect(await accounts.address.pending((await accounts.hosts())[0]?.id ?? "")).toBe(next);
  const token = await tokenIn(next);
  for (let look = 0; look < 3; look++) expect(await accounts.address.peek(token)).toMatchObject({ address: next });
  expect([await addressNow(), await lettersTo(old)]).toEqual([old, []]);

  expect(await accounts.address.use(token)).toEqual({ address: next });
  expect(await addressNow()).toBe(next);
  await vi.waitFor(async () => expect(await subjectsTo(old)).toEqual([told]));
  const [letter] = await lettersTo(old);
  expect(`${letter?.text}${letter?.html}`).not.toContain("new.example");
  expect(await accounts.sessionOf(caller(cookies))).toMatchObject({ account: { email: next } });
  expect(await accounts.address.use(token)).toMatchObject({ refused: "account/address-link-over" });
});

test("one signs in with the new address from then on, and links sent to the old one are over", async () => {
  const minted = await accounts.mailLink.mintFor((await accounts.hosts())[0]?.person ?? "");
  await ask(next);
  await accounts.address.use(await tokenIn(next));
  expect(await accounts.mailLink.peek(lastOf(minted?.path))).toMatchObject({ refused: "mail-link/not-usable" });
  await accounts.mailLink.ask(caller(), next);
  await accounts.mailLink.ask(caller(), old);
  await vi.waitFor(async () => expect(await subjectsTo(next)).toContain("Your link to sign in to Mortar"));
  expect(await subjectsTo(old)).not.toContain("Your link to sign in to Mortar");
});

test("the mark that nobody is there is taken from the new address, and what waited for the old is not sent there", async () => {
  server.turns.answer = () => Object.assign(new Error("5.1.1 no such user"), { responseCode: 550 });
  await mail.send({ to: next, subject: "x", text: "x" });
  await mail.deliverDue();
  expect(await mail.unreachableSince(next)).not.toBeNull();
  server.turns.answer = (to) => (to === old ? refusing(451)() : null);
  await mail.send({ to: old, subject: "What waits", text: "x" });
  await mail.deliverDue();
  await ask(next);
  await accounts.address.use(await tokenIn(next));
  expect(await mail.unreachableSince(next)).toBeNull();
  server.turns.answer = () => null;
  pass(3_600_000);
  await vi.waitFor(async () => expect(await subjectsTo(old)).toEqual([told]));
});

describe("is refused, and no letter goes out,", () => {
  test.each([
    ["sol", "account/address-not-valid"],
    ["sol@new.example, eve@elsewhere.example", "account/address-not-valid"],
    ["sol@new.example\nBcc: eve@elsewhere.example", "account/address-not-valid"],
    ["SOL@example.org", "account/address-same"],
    ["amara@example.org", "account/address-taken"],
  ])("for %j", async (address, refused) => {
    await joined("amara", "amara@example.org");
    expect(await ask(address)).toMatchObject({ refused });
    await mail.deliverDue();
    expect(server.received).toEqual([]);
  });

  test("without the password, where there is one, and for whoever is signed out", async () => {
    const { cookies: own } = unrefused(
      await accounts.password.change(caller(cookies), { current: null, next: password }),
    );
    cookies = own;
    expect(await ask(next)).toMatchObject({ refused: "password/wrong" });
    expect(await accounts.address.ask(caller(), { address: next, current: password })).toMatchObject({
      refused: "sign-in/not-signed-in",
    });
    expect(await ask(next, password)).toEqual({ is: "asked" });
  });

  test("to anybody who asks again and again", async () => {
    for (let turn = 0; turn < 10; turn++) await ask(`sol${turn}@new.example`);
    expect(await ask(next)).toMatchObject({ refused: "mail-link/too-many" });
  });
});

test("a link is over after an hour, when another was asked for, and when the address went to somebody else", async () => {
  await ask(next);
  const first = await tokenIn(next);
  await ask("sol@third.example");
  expect(await accounts.address.use(first)).toMatchObject({ refused: "account/address-link-over" });
  const second = await tokenIn("sol@third.example");
  await joined("amara", "sol@third.example");
  expect(await accounts.address.use(second)).toMatchObject({ refused: "account/address-taken" });
  await ask(next);
  const third = await tokenIn(next);
  pass(60 * 60_000);
  expect(await accounts.address.use(third)).toMatchObject({ refused: "account/address-link-over" });
  expect(await addressNow()).toBe(old);
  await accounts.tidy();
  expect(await accounts.address.pending((await accounts.hosts())[0]?.id ?? "")).toBeNull();
});
