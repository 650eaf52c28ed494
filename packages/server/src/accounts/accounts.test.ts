import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openLinks } from "../links/links.ts";
import type { Links } from "../links/links.ts";
import { isRefused } from "../links/refused.ts";
import { openMail } from "../mail/mail.ts";
import type { Mail } from "../mail/mail.ts";
import { openAccounts } from "./accounts.ts";
import type { Accounts } from "./accounts.ts";
import type { Caller } from "./caller.ts";
import type { SignedIn } from "./sessions.ts";

const publicUrl = "http://localhost:4400";
const password = "four unrelated words";

let folder: string;
let time: Date;
let links: Links;
let mail: Mail;
let accounts: Accounts;

const open = async (url = publicUrl): Promise<void> => {
  links = openLinks({ folder, publicUrl: url, now: () => time });
  mail = openMail({ folder, now: () => time });
  accounts = await openAccounts({ folder, publicUrl: url, mailer: mail, joins: links, now: () => time });
};

const close = async (): Promise<void> => {
  await accounts.close();
  await mail.close();
  links.close();
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "accounts-"));
  time = new Date();
  await open();
});

afterEach(async () => {
  await close();
  rmSync(folder, { recursive: true });
});

const caller = (cookies: readonly string[] = [], from = "10.0.0.1"): Caller => ({
  headers: new Headers({ cookie: cookies.map((cookie) => cookie.split(";")[0]).join("; "), "user-agent": "Test", host: "localhost:4400" }),
  from,
});

const unrefused = <Answer>(answer: Answer): Exclude<Answer, { readonly refused: string }> => {
  if (isRefused(answer)) throw new Error(`refused: ${answer.refused}`);
  return answer as Exclude<Answer, { readonly refused: string }>;
};

const lastOf = (path: string | undefined): string => path?.split("/").at(-1) ?? "";

/** Without a password, which takes a tenth of a second to hash, where a test needs none. */
const host = async (withPassword: string | null = null): Promise<SignedIn> => {
  const by = { setUp: lastOf(accounts.setUp.link()?.path) };
  return unrefused(await accounts.create(caller(), { by, name: "Sol", email: "Sol@Example.org", password: withPassword }));
};

const joined = async (person: string, email: string): Promise<SignedIn> =>
  unrefused(await accounts.create(caller(), { by: invitation(person), name: person, email, password: null }));

const byMail = async (person: string): Promise<SignedIn> =>
  unrefused(await accounts.mailLink.use(caller(), lastOf((await accounts.mailLink.mintFor(person))?.path)));

const invitation = (person: string, task: "join" | "affirm" = "join") => {
  const { link, path } = links.mint({ coalition: "c1", task, person, member: null, madeBy: "sol", handedOver: "mail" });
  return { joinLink: link.id, secret: unrefused(links.claim(lastOf(path))).secret };
};

/** Starts in a process of its own, tells the person the set-up is for, and is killed without a chance to tidy up. */
const startAndDie = async (when: "recorded" | "made"): Promise<string> => {
  const script = `
    const { openAccounts } = await import(${JSON.stringify(new URL("./accounts.ts", import.meta.url).href)});
    const accounts = await openAccounts({ folder: ${JSON.stringify(folder)}, publicUrl: ${JSON.stringify(publicUrl)}, now: () => new Date(),
      mailer: { send: () => ({ is: "stored", id: "" }), eraseAddress: () => {} }, joins: { bearer: () => null, end: () => {} } });
    const { path, person } = accounts.setUp.link();
    const by = { setUp: path.split("/").at(-1) };
    const asked = { by, name: "Sol", email: "sol@example.org", password: ${JSON.stringify(password)} };
    if (${JSON.stringify(when)} === "made") await accounts.create({ headers: new Headers(), from: "" }, asked);
    (await import("node:fs")).writeSync(1, person);
    process.kill(process.pid, "SIGKILL");`;
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ["--input-type=module", "-e", script], (trouble, told, complaint) =>
      trouble?.signal === "SIGKILL" ? resolve(told) : reject(new Error(complaint)),
    );
  });
};

const bytesAtRest = (): string =>
  readdirSync(folder)
    .filter((name) => name !== "secret")
    .map((name) => readFileSync(join(folder, name), "latin1"))
    .join("");

test("a fresh installation is set up through its link, by the host", async () => {
  expect(accounts.isFresh()).toBe(true);
  const link = accounts.setUp.link();
  expect(accounts.setUp.peek(lastOf(link?.path))).toEqual({ is: "fresh", person: link?.person });
  const by = { setUp: lastOf(link?.path) };
  const { account, cookies } = unrefused(await accounts.create(caller(), { by, name: " Sol ", email: "Sol@Example.org", password }));
  expect(account).toEqual({ id: account.id, person: link?.person, name: "Sol", email: "sol@example.org", host: true });
  expect(accounts.isFresh()).toBe(false);
  expect(accounts.setUp.link()).toBeNull();
  expect(accounts.hosts()).toEqual([account]);
  expect(await accounts.sessionOf(caller(cookies))).toMatchObject({ account, person: link?.person, session: { openedBy: "new-account" } });
});

test("a set-up link works once, and only the newest works", async () => {
  const older = lastOf(accounts.setUp.link()?.path);
  const token = lastOf(accounts.setUp.link()?.path);
  const asked = { name: "Sol", email: "sol@example.org", password };
  expect(await accounts.create(caller(), { by: { setUp: older }, ...asked })).toEqual({ refused: "set-up/not-usable", args: {} });
  unrefused(await accounts.create(caller(), { by: { setUp: token }, ...asked }));
  expect(await accounts.create(caller(), { by: { setUp: token }, ...asked })).toEqual({ refused: "set-up/not-usable", args: {} });
  expect(accounts.setUp.peek(token)).toEqual({ refused: "set-up/not-usable", args: {} });
});

test("of two set-ups at once exactly one becomes the host", async () => {
  const by = { setUp: lastOf(accounts.setUp.link()?.path) };
  const answers = await Promise.all(
    ["a@example.org", "b@example.org"].map((email) => accounts.create(caller(), { by, name: "Sol", email, password })),
  );
  expect(answers.filter(isRefused)).toEqual([{ refused: "set-up/not-usable", args: {} }]);
  expect(accounts.hosts()).toHaveLength(1);
});

test("a set-up that stopped after the person was recorded goes on with the same person", async () => {
  const recorded = accounts.setUp.link()?.person;
  await close();
  await open();
  expect(accounts.isFresh()).toBe(true);
  const link = accounts.setUp.link();
  expect(link?.person).toBe(recorded);
  const by = { setUp: lastOf(link?.path) };
  const { account } = unrefused(await accounts.create(caller(), { by, name: "Sol", email: "sol@example.org", password }));
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
  expect(accounts.setUp.link()).toBeNull();
  expect(accounts.hosts()).toMatchObject([{ person, email: "sol@example.org" }]);
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
  const by = invitation("amara");
  const asked = { by, name: "Amara", email: "amara@example.org", password: null };
  const { account } = unrefused(await accounts.create(caller(), asked));
  expect(account).toMatchObject({ person: "amara", host: false });
  expect(await accounts.create(caller(), asked)).toEqual({ refused: "account/join-not-claimed", args: {} });
  expect(await accounts.create(caller(), { ...asked, by: invitation("amara") })).toEqual({ refused: "account/already", args: {} });
});

test.each([
  ["a link for another task", () => invitation("amara", "affirm")],
  ["a link that was not claimed", () => ({ joinLink: invitation("amara").joinLink, secret: null })],
  ["another link's cookie", () => ({ joinLink: invitation("amara").joinLink, secret: invitation("bo").secret })],
])("no account comes from %s", async (_, by) => {
  await host();
  const answer = await accounts.create(caller(), { by: by(), name: "Amara", email: "amara@example.org", password });
  expect(answer).toEqual({ refused: "account/join-not-claimed", args: {} });
  expect(accounts.accountOf("amara")).toBeNull();
});

test.each([
  [{ name: " " }, "account/name-missing"],
  [{ email: "amara" }, "account/address-not-valid"],
  [{ email: " SOL@example.org " }, "account/address-taken"],
  [{ password: "elevenchars" }, "password/too-short"],
  [{ password: "many ".repeat(52) }, "password/too-long"],
])("%j is refused, and the invitation stays good", async (wrong, refused) => {
  await host();
  const asked = { by: invitation("amara"), name: "Amara", email: "amara@example.org", password: null };
  expect(await accounts.create(caller(), { ...asked, ...wrong })).toMatchObject({ refused });
  unrefused(await accounts.create(caller(), asked));
});

test("signing in with a password opens a session in a plain cookie", async () => {
  const { account } = await host(password);
  const { cookies } = unrefused(await accounts.signIn.password(caller(), { email: " SOL@example.org", password }));
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatch(/^mortar-session=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(await accounts.sessionOf(caller(cookies))).toMatchObject({ account, session: { openedBy: "password" } });
});

test("behind https the cookie is for https only", async () => {
  await close();
  await open("https://mortar.example");
  const { cookies } = await host();
  expect(cookies[0]).toMatch(/^__Secure-mortar-session=[^;]+; .*Secure/);
  expect(await accounts.sessionOf(caller(cookies))).not.toBeNull();
});

test("a wrong password, an unknown address and an account without password are refused alike", async () => {
  await host(password);
  unrefused(await accounts.create(caller(), { by: invitation("amara"), name: "Amara", email: "amara@example.org", password: null }));
  const tries = ["sol@example.org", "nobody@example.org", "amara@example.org", "no address"];
  const answers = await Promise.all(tries.map((email) => accounts.signIn.password(caller(), { email, password: "not the password" })));
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
  for (let turn = 0; turn < 7; turn += 1) ratios.push((await took("nobody@example.org")) / (await took("sol@example.org")));
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
  time = new Date(time.getTime() + 15 * 60_000);
  unrefused(await accounts.signIn.password(caller(), { email: "sol@example.org", password }));
});

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

test("a changed password ends every other session and the old password", async () => {
  const first = await host(password);
  const second = unrefused(await accounts.signIn.password(caller(), { email: "sol@example.org", password }));
  const next = "other unrelated words";
  expect(await accounts.password.change(caller(second.cookies), { current: "not the password", next })).toMatchObject({ refused: "password/wrong" });
  expect(await accounts.password.change(caller(second.cookies), { current: null, next })).toMatchObject({ refused: "password/wrong" });
  expect(await accounts.password.change(caller(second.cookies), { current: password, next: "short" })).toMatchObject({ refused: "password/too-short" });
  const changed = unrefused(await accounts.password.change(caller(second.cookies), { current: password, next }));
  expect(await accounts.sessionOf(caller(changed.cookies))).not.toBeNull();
  expect(await accounts.sessionOf(caller(first.cookies))).toBeNull();
  expect(await accounts.sessionOf(caller(second.cookies))).toBeNull();
  expect(await accounts.signIn.password(caller(), { email: "sol@example.org", password })).toMatchObject({ refused: "sign-in/not-recognised" });
  unrefused(await accounts.signIn.password(caller(), { email: "sol@example.org", password: next }));
});

test("guessing the current password is limited like signing in", async () => {
  const { cookies } = await host(password);
  const guesses = Array.from({ length: 11 }, () => accounts.password.change(caller(cookies), { current: "not the password", next: password }));
  const refused = (await Promise.all(guesses)).map((answer) => (isRefused(answer) ? answer.refused : "changed"));
  expect(refused.filter((code) => code === "sign-in/too-many")).toHaveLength(1);
});

const mailedToken = async (email: string): Promise<string> => {
  await accounts.mailLink.ask(caller(), email);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const [letter] = mail.outbox().filter(({ to }) => to === email);
  return /\/sign-in\/link\/([\w-]{43})/.exec(letter?.text ?? "")?.[1] ?? "";
};

test("a mail link signs in once, and looking at it changes nothing", async () => {
  const { account } = await host();
  const token = await mailedToken("sol@example.org");
  for (let look = 0; look < 3; look += 1) expect(accounts.mailLink.peek(token)).toEqual({ is: "fresh" });
  const { cookies } = unrefused(await accounts.mailLink.use(caller(), token));
  expect(await accounts.sessionOf(caller(cookies))).toMatchObject({ account, session: { openedBy: "mail-link" } });
  expect(accounts.mailLink.peek(token)).toEqual({ refused: "mail-link/not-usable", args: {} });
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
  time = new Date(time.getTime() + 30 * 60_000);
  expect(await accounts.mailLink.use(caller(), token)).toMatchObject({ refused: "mail-link/not-usable" });
});

test("asking for a mail link says the same for an unknown address, and no letter goes there", async () => {
  await host();
  expect(await accounts.mailLink.ask(caller(), "nobody@example.org")).toEqual({ is: "asked" });
  expect(await accounts.mailLink.ask(caller(), "SOL@example.org")).toEqual({ is: "asked" });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(mail.outbox().map(({ to }) => to)).toEqual(["sol@example.org"]);
});

test.each(["sol@example.org", "nobody@example.org"])("nobody floods %s with links", async (email) => {
  await host();
  for (let turn = 0; turn < 5; turn += 1) expect(await accounts.mailLink.ask(caller(), email)).toEqual({ is: "asked" });
  expect(await accounts.mailLink.ask(caller(), email)).toEqual({ refused: "mail-link/too-many", args: { minutes: 60 } });
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

test("no token, password or session of anyone can be read from the disk, nor from another user", async () => {
  const setUpToken = lastOf(accounts.setUp.link()?.path);
  const created = await accounts.create(caller(), { by: { setUp: setUpToken }, name: "Sol", email: "sol@example.org", password });
  const minted = lastOf((await accounts.mailLink.mintFor(unrefused(created).account.person))?.path);
  const by = invitation("amara");
  const bytes = bytesAtRest();
  expect(bytes).toContain("sol@example.org");
  for (const secret of [setUpToken, minted, by.secret, password]) expect(bytes).not.toContain(secret);
  for (const cookie of unrefused(created).cookies) {
    expect(bytes).not.toContain(decodeURIComponent(cookie.split(";")[0]?.split("=").slice(1).join("=") ?? ""));
  }
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
});

test("the secret is made once and kept, so sessions outlive a restart", async () => {
  const { cookies } = await host();
  const secret = readFileSync(join(folder, "secret"), "utf8");
  expect(Buffer.from(secret, "base64url")).toHaveLength(32);
  await close();
  await open();
  expect(readFileSync(join(folder, "secret"), "utf8")).toBe(secret);
  expect(await accounts.sessionOf(caller(cookies))).not.toBeNull();
});

test("erasing a person takes everything known of her off the disk", async () => {
  await host();
  const { cookies } = await joined("amara", "amara@river.example");
  await mailedToken("amara@river.example");
  await accounts.erase("amara");
  expect(await accounts.sessionOf(caller(cookies))).toBeNull();
  expect(accounts.accountOf("amara")).toBeNull();
  expect(bytesAtRest()).toContain("sol@example.org");
  expect(bytesAtRest()).not.toContain("amara@river.example");
});

test("tidying keeps what holds and drops what is over", async () => {
  const { cookies } = await host();
  const token = await mailedToken("sol@example.org");
  await accounts.tidy();
  expect(accounts.mailLink.peek(token)).toEqual({ is: "fresh" });
  expect(await accounts.sessionOf(caller(cookies))).not.toBeNull();
  time = new Date(time.getTime() + 31 * 86_400_000);
  await accounts.tidy();
  expect(await accounts.sessionOf(caller(cookies))).toBeNull();
});
