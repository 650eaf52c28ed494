import { afterEach, beforeEach, expect, test } from "vitest";
import { caller, lastOf, password, publicUrl, unrefused } from "../../testing/aCaller.ts";
import { freshGround, type Ground, keepOnPostgres } from "../../testing/ground.ts";
import { type Links, openLinks } from "../links/links.ts";
import { isRefused } from "../links/refused.ts";
import { openMail } from "../mail/mail.ts";
import { type Accounts, openAccounts } from "./accounts.ts";
import { installationSecret } from "./installationSecret.ts";

keepOnPostgres();

type Node = { readonly accounts: Accounts; readonly links: Links; readonly close: () => Promise<void> };

let ground: Ground;
let nodes: readonly Node[];

const now = () => new Date();

const started = async (): Promise<Node> => {
  const { tables, folder } = ground;
  const secret = await installationSecret({ folder, sharedTables: tables });
  const links = await openLinks({ tables, publicUrl, now });
  const mail = await openMail({ tables, key: new Uint8Array(32), now });
  const accounts = await openAccounts({ tables, publicUrl, secret, mailer: mail, joins: links, now });
  const close = async () => {
    await accounts.close();
    await mail.close();
    await links.close();
  };
  return { accounts, links, close };
};

const nodeAt = (turn: number): Node => nodes[turn % nodes.length] as Node;

beforeEach(async () => {
  ground = await freshGround();
  nodes = await Promise.all([started(), started(), started()]);
});

afterEach(async () => {
  await Promise.all(nodes.map((node) => node.close()));
  ground.drop();
});

const hostAt = async ({ accounts }: Node) => {
  const by = { setUp: lastOf((await accounts.setUp.link())?.path) };
  return unrefused(await accounts.create(caller(), { by, name: "Sol", email: "sol@example.org", password }));
};

test("a link claimed at several nodes at once is claimed at one, and its cookie holds at all", async () => {
  const affirm = { coalition: "c1", task: "affirm", person: "amara", member: "river", madeBy: "sol" } as const;
  const { link, path } = await nodeAt(0).links.mint({ ...affirm, handedOver: "qr" });
  const claims = Array.from({ length: 15 }, (_, turn) => nodeAt(turn).links.claim(lastOf(path)));
  const won = (await Promise.all(claims)).filter((answer) => !isRefused(answer)).map(unrefused);
  expect(won).toHaveLength(1);
  const held = await Promise.all(nodes.map(({ links }) => links.bearer(won[0]?.secret ?? "", link.id)));
  expect(held.map((it) => it?.person)).toEqual(["amara", "amara", "amara"]);
});

test("everyone in a hall who claims at the same moment, each a link of her own, has it", async () => {
  const affirm = { coalition: "c1", task: "affirm", member: "river", madeBy: "sol", handedOver: "qr" } as const;
  const people = Array.from({ length: 150 }, (_, at) => `person-${at}`);
  const minted = await Promise.all(people.map((person) => nodeAt(0).links.mint({ ...affirm, person })));
  const claims = minted.map(({ path }, turn) => nodeAt(turn).links.claim(lastOf(path)));
  expect((await Promise.all(claims)).map((claimed) => unrefused(claimed).link.person)).toEqual(people);
});

test("of nodes that start together each shows a link, each works, and all are for the same person", async () => {
  const shown = await Promise.all(nodes.map(({ accounts }) => accounts.setUp.link()));
  expect(new Set(shown.map((link) => link?.person)).size).toBe(1);
  for (const link of shown)
    expect(await nodeAt(0).accounts.setUp.peek(lastOf(link?.path))).toEqual({ is: "fresh", person: link?.person });
  await hostAt(nodeAt(1));
  for (const link of shown) expect(await nodeAt(0).accounts.setUp.peek(lastOf(link?.path))).toMatchObject(notUsable);
});

const notUsable = { refused: "set-up/not-usable" };

test("of set-ups at several nodes at once exactly one becomes the host", async () => {
  const by = { setUp: lastOf((await nodeAt(0).accounts.setUp.link())?.path) };
  const setUp = (turn: number) =>
    nodeAt(turn).accounts.create(caller(), { by, name: "Sol", email: `sol${turn}@example.org`, password: null });
  const answers = await Promise.all([0, 1, 2, 3, 4, 5].map(setUp));
  expect(answers.filter((answer) => !isRefused(answer))).toHaveLength(1);
  expect(await nodeAt(1).accounts.hosts()).toHaveLength(1);
});

test("a session opened at one node is known at every other, and over everywhere once signed out", async () => {
  const { cookies, account } = await hostAt(nodeAt(0));
  for (const { accounts } of nodes) expect((await accounts.sessionOf(caller(cookies)))?.account).toEqual(account);
  await nodeAt(1).accounts.signOut(caller(cookies));
  for (const { accounts } of nodes) expect(await accounts.sessionOf(caller(cookies))).toBeNull();
});

test("a mail link asked for at one node and used at several at once signs in once", async () => {
  const { account } = await hostAt(nodeAt(0));
  const token = lastOf((await nodeAt(0).accounts.mailLink.mintFor(account.person))?.path);
  for (const { accounts } of nodes) expect(await accounts.mailLink.peek(token)).toEqual({ is: "fresh" });
  const uses = Array.from({ length: 9 }, (_, turn) => nodeAt(turn).accounts.mailLink.use(caller(), token));
  expect((await Promise.all(uses)).filter((answer) => !isRefused(answer))).toHaveLength(1);
});

test("tries at several nodes are counted together, however they arrive", async () => {
  await hostAt(nodeAt(0));
  const wrong = { email: "sol@example.org", password: "not the password" };
  const tries = Array.from({ length: 13 }, (_, turn) => nodeAt(turn).accounts.signIn.password(caller(), wrong));
  const refused = (await Promise.all(tries)).map((answer) => (isRefused(answer) ? answer.refused : "signed in"));
  expect(refused.filter((code) => code === "sign-in/not-recognised")).toHaveLength(10);
  expect(refused.filter((code) => code === "sign-in/too-many")).toHaveLength(3);
});

test("an account taken away at one node is gone at every other, with its sessions", async () => {
  const { cookies, account } = await hostAt(nodeAt(0));
  expect(await nodeAt(1).accounts.sessionOf(caller(cookies))).not.toBeNull();
  await nodeAt(2).accounts.erase(account.person);
  expect(await nodeAt(1).accounts.sessionOf(caller(cookies))).toBeNull();
  expect(await nodeAt(1).accounts.accountOf(account.person)).toBeNull();
  expect(await ground.atRest()).not.toContain("sol@example.org");
});

test("tidying at several nodes at once takes away what is over, and nothing else", async () => {
  const { cookies } = await hostAt(nodeAt(0));
  await Promise.all(nodes.map(({ accounts }) => accounts.tidy()));
  expect(await nodeAt(1).accounts.sessionOf(caller(cookies))).not.toBeNull();
});
