import { afterEach, beforeEach, expect, test } from "vitest";
import type { Letter } from "./letter.ts";
import { aMailServer, type AMailServer, refusing } from "../../testing/aMailServer.ts";
import { freshGround, type Ground } from "../../testing/ground.ts";
import { openMail } from "./mail.ts";
import type { Mail } from "./mail.ts";

let ground: Ground;
let time: Date;
let server: AMailServer;
let mail: Mail;

const key = new Uint8Array(32);

const minutes = (count: number): void => {
  time = new Date(time.getTime() + count * 60_000);
};

beforeEach(async () => {
  ground = await freshGround();
  time = new Date("2026-03-02T09:00:00.000Z");
  server = await aMailServer();
  mail = await open({ smtpUrl: server.url });
});

afterEach(async () => {
  await mail.close();
  await server.close();
  ground.drop();
});

const open = (more: { readonly smtpUrl?: string }): Promise<Mail> =>
  openMail({ tables: ground.tables, from: "mortar@coalition.example", key, now: () => time, ...more });

const letter = {
  to: "amara@river.example",
  subject: "Your link",
  text: "Open https://mortar.example/l/1/secret-token-of-this-letter",
  html: '<p>Open <a href="https://mortar.example/l/1/secret-token-of-this-letter">your link</a></p>',
};

const sent = async (more: Partial<Letter> = {}): Promise<string> => {
  const stored = await mail.send({ ...letter, ...more });
  if ("refused" in stored) throw new Error(stored.refused);
  return stored.id;
};

test("a letter arrives, once, as text and HTML", async () => {
  await sent();
  await mail.deliverDue();
  await mail.deliverDue();
  expect(server.received).toHaveLength(1);
  expect(server.received[0]).toMatchObject({ to: ["amara@river.example"], from: "mortar@coalition.example" });
  expect(server.received[0]?.source).toContain("Subject: Your link");
  expect(server.received[0]?.source).toMatch(/^Message-ID: <[\w-]{38}@coalition\.example>/m);
  expect(server.received[0]?.source).toContain("text/plain");
  expect(server.received[0]?.source).toContain("text/html");
});

test("once sent, its words are gone from the disk", async () => {
  const id = await sent();
  await mail.deliverDue();
  expect(await mail.letter(id)).toEqual({
    id,
    writer: null,
    about: null,
    to: letter.to,
    subject: letter.subject,
    text: null,
    html: null,
    coalition: null,
    madeAt: "2026-03-02T09:00:00.000Z",
    expiresAt: "2026-03-16T09:00:00.000Z",
    dueAt: null,
    tries: 1,
    sentAt: "2026-03-02T09:00:00.000Z",
    failedReason: null,
  });
  await mail.close();
  expect(await ground.atRest()).toContain("amara@river.example");
  expect(await ground.atRest()).not.toContain("secret-token-of-this-letter");
  mail = await open({ smtpUrl: server.url });
});

test("without a server letters wait in the outbox, to be read", async () => {
  await mail.close();
  mail = await open({});
  const id = await sent();
  await mail.deliverDue();
  expect(mail.delivers).toBe(false);
  expect((await mail.outbox()).map(({ id: found, text, sentAt }) => ({ id: found, text, sentAt }))).toEqual([
    { id, text: letter.text, sentAt: null },
  ]);
});

test("a letter that could not be handed over is tried again, later and later", async () => {
  server.turns.answer = refusing(451);
  const id = await sent();
  await mail.deliverDue();
  expect(await mail.letter(id)).toMatchObject({ tries: 1, dueAt: "2026-03-02T09:01:00.000Z", text: letter.text });
  expect((await mail.letter(id))?.failedReason).toContain("mailbox is full");
  await mail.deliverDue();
  expect((await mail.letter(id))?.tries).toBe(1);
  minutes(1);
  await mail.deliverDue();
  expect(await mail.letter(id)).toMatchObject({ tries: 2, dueAt: "2026-03-02T09:06:00.000Z" });
  server.turns.answer = () => null;
  minutes(5);
  await mail.deliverDue();
  expect(await mail.letter(id)).toMatchObject({ tries: 3, failedReason: null, text: null });
  expect(server.received).toHaveLength(1);
});

test("a server that is away is no reason to lose a letter, across restarts", async () => {
  await server.close();
  const id = await sent();
  await mail.deliverDue();
  expect(await mail.letter(id)).toMatchObject({ tries: 1, sentAt: null, text: letter.text });
  await mail.close();
  mail = await open({ smtpUrl: server.url });
  expect((await mail.letter(id))?.text).toBe(letter.text);
});

test("a refusal for good is not tried again, and says why", async () => {
  server.turns.answer = refusing(550);
  const id = await sent();
  await mail.deliverDue();
  expect(await mail.letter(id)).toMatchObject({ dueAt: null, sentAt: null });
  expect((await mail.letter(id))?.failedReason).toContain("mailbox is full");
  server.turns.answer = () => null;
  minutes(60);
  await mail.deliverDue();
  expect(server.received).toEqual([]);
});

test("an expired letter is emptied and not sent", async () => {
  server.turns.answer = refusing(451);
  const id = await sent();
  await mail.deliverDue();
  server.turns.answer = () => null;
  minutes(14 * 24 * 60);
  await mail.deliverDue();
  expect(await mail.letter(id)).toMatchObject({ text: null, html: null, sentAt: null });
  expect(server.received).toEqual([]);
  expect(await ground.atRest()).not.toContain("secret-token-of-this-letter");
});

test("after ninety days nothing tells of a letter", async () => {
  const id = await sent();
  await mail.deliverDue();
  minutes(90 * 24 * 60);
  await mail.deliverDue();
  expect(await mail.letter(id)).toBeNull();
});

test("one letter that cannot be handed over holds up no other", async () => {
  server.turns.answer = (address) => (address === "full@river.example" ? refusing(451)() : null);
  await sent({ to: "full@river.example" });
  await sent();
  await mail.deliverDue();
  expect(server.received.map(({ to }) => to)).toEqual([["amara@river.example"]]);
});

test("rounds started together hand each letter over once", async () => {
  await sent();
  await Promise.all([mail.deliverDue(), mail.deliverDue(), mail.deliverDue()]);
  expect(server.received).toHaveLength(1);
});

test.each([
  "amara@river.example\r\nBcc: all@river.example",
  "amara@river.example, bo@river.example",
  "Amara <amara@river.example>",
  '"amara"@river.example',
  "amara",
  "amara@",
  "@river.example",
  "a b@river.example",
  `${"a".repeat(65)}@river.example`,
  "",
])("%j is not an address", async (to) => {
  expect(await mail.send({ ...letter, to })).toEqual({ refused: "mail/address-not-valid", args: { address: to } });
});

test("a subject can not add a header", async () => {
  await sent({ subject: "Your link\r\nBcc: all@river.example\n\n<script>\u2028X: y" });
  await mail.deliverDue();
  const [head = ""] = (server.received[0]?.source ?? "").split("\r\n\r\n");
  expect(head).toContain("Subject: Your link Bcc: all@river.example <script> X: y");
  expect(head).not.toMatch(/^(?:Bcc|X):/im);
  expect(server.received[0]?.to).toEqual(["amara@river.example"]);
});

test("a sender that is no address is refused at start", async () => {
  const opening = openMail({ tables: ground.tables, from: "a@b\r\nBcc: c@d", key, now: () => time });
  await expect(opening).rejects.toThrow("not a mail address");
});

test("a passage taken back leaves waiting letters, as text and as HTML", async () => {
  await mail.close();
  mail = await open({});
  const said = 'we can\'t pay "them" & <never> did';
  const html = "we can&#39;t pay &quot;them&quot; &amp; &lt;never&gt; did";
  const letter = { subject: `On: ${said}`, text: `She said: ${said}.`, html: `<p>She said: ${html}.</p>` };
  const id = await sent({ ...letter, coalition: "harbour" });
  await mail.forget(said, "harbour");
  expect(await mail.letter(id)).toMatchObject({
    subject: "On: […]",
    text: "She said: […].",
    html: "<p>She said: […].</p>",
  });
  expect(await ground.atRest()).not.toContain("them");
});

test("a passage taken back in one coalition leaves the letters of others, and every link, as they are", async () => {
  const text = "Open https://mortar.example/l/1/token, Toke.";
  const ids = [
    await sent({ text, coalition: "harbour" }),
    await sent({ text, coalition: "mill" }),
    await sent({ text }),
  ];
  await mail.forget("oke", "harbour");
  const texts = await Promise.all(ids.map(async (id) => (await mail.letter(id))?.text));
  expect(texts).toEqual(["Open https://mortar.example/l/1/token, T[…].", text, text]);
});

test("an address can be erased", async () => {
  await sent();
  const other = await sent({ to: "bo@river.example" });
  await mail.eraseAddress("Amara@River.example");
  expect((await mail.outbox()).map(({ id }) => id)).toEqual([other]);
});
