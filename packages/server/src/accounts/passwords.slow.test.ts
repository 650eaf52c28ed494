import { expect, test } from "vitest";
import { isRefused } from "../links/refused.ts";
import {
  accounts,
  caller,
  close,
  freshForEachTest,
  host,
  invitation,
  open,
  pass,
  password,
  unrefused,
} from "../../testing/accountsUnderTest.ts";

freshForEachTest();

test("signing in with a password opens a session in a plain cookie", async () => {
  const { account } = await host(password);
  const { cookies } = unrefused(await accounts.signIn.password(caller(), { email: " SOL@example.org", password }));
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatch(/^mortar-session=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(await accounts.sessionOf(caller(cookies))).toMatchObject({ account, session: { openedBy: "password" } });
});

test("behind https the cookie is for https only", async () => {
  await close();
  await open({ url: "https://mortar.example" });
  const { cookies } = await host();
  expect(cookies[0]).toMatch(/^__Secure-mortar-session=[^;]+; .*Secure/);
  expect(await accounts.sessionOf(caller(cookies))).not.toBeNull();
});

test("a wrong password, an unknown address and an account without password are refused alike", async () => {
  await host(password);
  unrefused(
    await accounts.create(caller(), {
      by: await invitation("amara"),
      name: "Amara",
      email: "amara@example.org",
      password: null,
    }),
  );
  const tries = ["sol@example.org", "nobody@example.org", "amara@example.org", "no address"];
  const answers = await Promise.all(
    tries.map((email) => accounts.signIn.password(caller(), { email, password: "not the password" })),
  );
  expect(answers).toEqual(tries.map(() => ({ refused: "sign-in/not-recognised", args: {} })));
});

test("refusing an unknown address takes as long as refusing a wrong password", async () => {
  await host(password);
  const took = async (email: string): Promise<number> => {
    const start = performance.now();
    await accounts.signIn.password(caller(), { email, password: "not the password" });
    return performance.now() - start;
  };
  const ratios = [];
  for (let turn = 0; turn < 7; turn += 1)
    ratios.push((await took("nobody@example.org")) / (await took("sol@example.org")));
  const ratio = ratios.toSorted((one, other) => one - other)[3];
  expect(ratio).toBeGreaterThan(0.4);
  expect(ratio).toBeLessThan(2.5);
});

test("an account takes ten wrong tries in a quarter of an hour, even all at once, and then says when to come back", async () => {
  await host(password);
  const wrong = () => accounts.signIn.password(caller(), { email: "sol@example.org", password: "not the password" });
  const answers = await Promise.all(Array.from({ length: 12 }, wrong));
  expect(answers.filter((answer) => isRefused(answer) && answer.refused === "sign-in/not-recognised")).toHaveLength(10);
  const tooMany = { refused: "sign-in/too-many", args: { minutes: 15 } };
  expect(await accounts.signIn.password(caller(), { email: "Sol@example.org", password })).toEqual(tooMany);
  pass(15 * 60_000);
  unrefused(await accounts.signIn.password(caller(), { email: "sol@example.org", password }));
});

test("a changed password ends every other session and the old password", async () => {
  const first = await host(password);
  const second = unrefused(await accounts.signIn.password(caller(), { email: "sol@example.org", password }));
  const next = "other unrelated words";
  expect(await accounts.password.change(caller(second.cookies), { current: "not the password", next })).toMatchObject({
    refused: "password/wrong",
  });
  expect(await accounts.password.change(caller(second.cookies), { current: null, next })).toMatchObject({
    refused: "password/wrong",
  });
  expect(await accounts.password.change(caller(second.cookies), { current: password, next: "short" })).toMatchObject({
    refused: "password/too-short",
  });
  const changed = unrefused(await accounts.password.change(caller(second.cookies), { current: password, next }));
  expect(await accounts.sessionOf(caller(changed.cookies))).not.toBeNull();
  expect(await accounts.sessionOf(caller(first.cookies))).toBeNull();
  expect(await accounts.sessionOf(caller(second.cookies))).toBeNull();
  expect(await accounts.signIn.password(caller(), { email: "sol@example.org", password })).toMatchObject({
    refused: "sign-in/not-recognised",
  });
  unrefused(await accounts.signIn.password(caller(), { email: "sol@example.org", password: next }));
});

test("guessing the current password is limited like signing in", async () => {
  const { cookies } = await host(password);
  const guesses = Array.from({ length: 11 }, () =>
    accounts.password.change(caller(cookies), { current: "not the password", next: password }),
  );
  const refused = (await Promise.all(guesses)).map((answer) => (isRefused(answer) ? answer.refused : "changed"));
  expect(refused.filter((code) => code === "sign-in/too-many")).toHaveLength(1);
});
