import { afterEach, beforeEach, expect, test } from "vitest";
import { aMailServer, type AMailServer, refusing } from "../../testing/aMailServer.ts";
import { bounceLike, everyMta, type Returned } from "../../testing/bounceLike.ts";
import { freshGround, type Ground } from "../../testing/ground.ts";
import { letterIdOf } from "./letter.ts";
import { type Mail, openMail } from "./mail.ts";
import { messageIds } from "./messageIds.ts";

const key = new Uint8Array(32).fill(7);
const amara = "amara@river.example";

let ground: Ground;
let time: Date;
let server: AMailServer;
let mail: Mail;

beforeEach(async () => {
  ground = await freshGround();
  time = new Date("2026-03-02T09:00:00.000Z");
  server = await aMailServer();
  mail = await openMail({
    tables: ground.tables,
    from: "mortar@coalition.example",
    key,
    now: () => time,
    smtpUrl: server.url,
  });
  mail.writtenBy({
    weekly: async () => ({ subject: "Your week", text: "Much", html: null, stopAt: "https://mortar.example/stop" }),
  });
});
afterEach(async () => {
  await mail.close();
  await server.close();
  ground.drop();
});

const days = (count: number): void => {
  time = new Date(time.getTime() + count * 86_400_000);
};

/** A letter that was handed over, as the mail server has it. */
const sent = async (to = amara): Promise<string> => {
  await mail.send({ to, subject: "Your link", text: "Hello" });
  await mail.deliverDue();
  return server.received.findLast((it) => it.to.includes(to))?.source ?? "";
};

const weekly = async (once: string) => {
  await mail.announce({ once, to: amara, writer: "weekly", about: "person", expiresAt: "2027-01-01T00:00:00.000Z" });
  await mail.deliverDue();
};

const take = (text: string) => mail.bounces.take(Buffer.from(text), "command");
const bounced = (letter: string, more: Partial<Returned> = {}) => bounceLike("postfix", { letter, to: amara, ...more });

test.each(everyMta)(
  "a letter that comes back in the shape of %s marks its address, with what was said",
  async (mta) => {
    const letter = await sent();
    expect(await take(bounceLike(mta, { letter, to: amara }))).toMatchObject({ is: "marked", address: amara });
    const why = await mail.whyUnreachable("Amara@River.example");
    expect(why).toMatchObject({ address: amara, at: "2026-03-02T09:00:00.000Z", how: "returned" });
    expect(why?.said).toContain("User unknown");
    const before = server.received.length;
    await weekly("first");
    expect(server.received).toHaveLength(before);
    expect(await mail.bounces.told("command")).toEqual({ read: 1, marked: 1, lastAt: time.toISOString() });
  },
);

test("that the next server takes another letter for it does not say that anybody reads it", async () => {
  await take(bounced(await sent()));
  await sent();
  expect(await mail.unreachableSince(amara)).not.toBeNull();
});

test("an address that our own mail server refused is reachable again once it takes a letter", async () => {
  server.turns.answer = refusing(550);
  await mail.send({ to: amara, subject: "Your link", text: "Hello" });
  await mail.deliverDue();
  expect(await mail.whyUnreachable(amara)).toMatchObject({ how: "refused", said: "550 mailbox is full" });
  server.turns.answer = () => null;
  await sent();
  expect(await mail.whyUnreachable(amara)).toBeNull();
});

test("the same bounce again adds nothing, also once its person has said that the address works", async () => {
  const [one, other] = [await sent(), await sent()];
  expect(await take(bounced(one))).toMatchObject({ is: "marked" });
  expect(await take(bounced(one))).toEqual({ is: "settled" });
  await mail.isReachable(amara);
  expect(await take(bounced(one))).toEqual({ is: "settled" });
  expect(await take(bounced(other))).toEqual({ is: "settled" });
  expect(await mail.unreachableSince(amara)).toBeNull();
  expect(await take(bounced(await sent()))).toMatchObject({ is: "marked" });
  expect((await mail.bounces.told("command")).marked).toBe(2);
});

test("what did not arrive for another reason is noted beside its letter, and marks nobody", async () => {
  const letter = await sent();
  expect(await take(bounced(letter, { status: "5.2.2", said: "552 5.2.2 Full\u202E" }))).toEqual({
    is: "failed",
    address: amara,
    said: "552 5.2.2 Full",
  });
  expect(await mail.unreachableSince(amara)).toBeNull();
  expect((await mail.outbox())[0]).toMatchObject({ failedReason: "552 5.2.2 Full" });
});

test("a delay is no bounce, and what follows it is", async () => {
  const letter = await sent();
  expect(await take(bounced(letter, { action: "delayed", status: "4.4.1", said: "Later" }))).toEqual({ is: "delayed" });
  expect(await mail.unreachableSince(amara)).toBeNull();
  expect(await take(bounced(letter))).toMatchObject({ is: "marked" });
});

test("nobody marks an address by a letter that was not to it, nor by one nobody sent", async () => {
  const letter = await sent("bo@river.example");
  expect(await take(bounced(letter))).toEqual({ is: "other-recipient" });
  const id = /^Message-ID: <(.*)@/m.exec(letter)?.[1] ?? "";
  const forged = [
    `<${id.slice(0, -1)}${id.endsWith("A") ? "B" : "A"}@coalition.example>`,
    "<x@coalition.example>",
    "<>",
  ];
  for (const name of [...forged, messageIds(new Uint8Array(32), "coalition.example").of("0a".repeat(16))])
    expect(await take(bounced(`To: ${amara}\r\nMessage-ID: ${name}\r\n\r\nHello`))).toEqual({ is: "not-ours" });
  const known = messageIds(key, "coalition.example").of("0a".repeat(16));
  expect(await take(bounced(`Message-ID: ${known}\r\n\r\nHello`))).toEqual({ is: "not-ours" });
  expect(await mail.unreachable()).toEqual([]);
});

test("the name of the weekly letter cannot be worked out from whose it is and when it comes", async () => {
  const once = "weekly person 2026-03-02T07:00:00.000Z";
  await weekly(once);
  const name = /^Message-ID: (<.*>)/m.exec(server.received[0]?.source ?? "")?.[1];
  expect(name).toBe(messageIds(key, "coalition.example").of(letterIdOf(once)));
  expect(name).not.toBe(messageIds(new Uint8Array(32), "coalition.example").of(letterIdOf(once)));
});

test("a letter that waits, one from long ago, and one whose address was erased mark nobody", async () => {
  server.turns.answer = refusing(451);
  const stored = await mail.send({ to: amara, subject: "Your link", text: "Hello" });
  await mail.deliverDue();
  const named = messageIds(key, "coalition.example").of("id" in stored ? stored.id : "");
  expect(await take(bounced(`Message-ID: ${named}\r\n\r\nHello`))).toEqual({ is: "not-sent" });
  server.turns.answer = () => null;
  const letter = await sent();
  days(14);
  expect(await take(bounced(letter))).toEqual({ is: "too-old" });
  const later = await sent("bo@river.example");
  await mail.eraseAddress("bo@river.example");
  expect(await take(bounced(later, { to: "bo@river.example" }))).toEqual({ is: "not-ours" });
  expect(await mail.unreachable()).toEqual([]);
});

test("of a bounce that is read at two nodes at once, one is counted", async () => {
  const letter = await sent();
  const taken = await Promise.all([1, 2, 3, 4].map(() => take(bounced(letter))));
  expect(taken.map(({ is }) => is).toSorted()).toEqual(["marked", "settled", "settled", "settled"]);
  expect(await mail.bounces.told("command")).toMatchObject({ read: 1, marked: 1 });
});

test("an address beyond ASCII is known by the name its mail server has for it", async () => {
  const to = "amara@münchen.example";
  const letter = await sent(to).then(() => server.received[0]?.source ?? "");
  expect(await take(bounceLike("sendmail", { letter, to: "amara@xn--mnchen-3ya.example" }))).toMatchObject({
    is: "marked",
  });
  expect(await mail.unreachableSince(to)).not.toBeNull();
});
