import { spawn } from "node:child_process";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type AMailbox, aMailbox, dovecot } from "../../testing/aMailbox.ts";
import { aMailServer, type AMailServer } from "../../testing/aMailServer.ts";
import { bounceLike } from "../../testing/bounceLike.ts";
import { freshGround, type Ground, keepOnPostgres } from "../../testing/ground.ts";
import { type Mail, openMail } from "./mail.ts";
import { type MailboxSettings, mailboxSettingsFrom } from "./mailboxSettings.ts";
import { readMailbox } from "./readMailbox.ts";

/** Without Dovecot on the machine these are counted as skipped: `apt-get install dovecot-imapd`. */
describe.skipIf(dovecot === undefined)("a mailbox on a real IMAP server", () => {
  keepOnPostgres();
  const key = new Uint8Array(32);
  const now = () => new Date();

  let ground: Ground;
  let box: AMailbox;
  let server: AMailServer;
  let mail: Mail;

  beforeEach(async () => {
    ground = await freshGround();
    [box, server] = [await aMailbox(), await aMailServer()];
    mail = await openMail({ tables: ground.tables, from: "mortar@coalition.example", key, now, smtpUrl: server.url });
  });
  afterEach(async () => {
    await mail.close();
    await server.close();
    await box.close();
    ground.drop();
  });

  const settings = (env: Readonly<Record<string, string>> = {}): MailboxSettings => {
    const read = mailboxSettingsFrom({ BOUNCES_IMAP_URL: box.url, ...env });
    if (read === null || "wrong" in read) throw new Error(read?.wrong);
    return read;
  };
  const look = (env: Readonly<Record<string, string>> = {}, signal = new AbortController().signal) =>
    readMailbox({ settings: settings(env), bounces: mail.bounces, now }, signal);

  /** Letters to so many people that were taken, and have come back into the mailbox. */
  const bounced = async (count: number): Promise<readonly string[]> => {
    const people = Array.from({ length: count }, (_, at) => `person${at}@river.example`);
    for (const to of people) await mail.send({ to, subject: "Your link", text: "Hello" });
    await mail.deliverDue();
    for (const { to, source } of server.received) box.bring(bounceLike("postfix", { letter: source, to: to[0] ?? "" }));
    return people;
  };
  const anyLetter = "From: bo@river.example\r\nSubject: Hello\r\n\r\nHow are you?\r\n";
  const marked = async () => (await mail.unreachable()).map(({ address }) => address).toSorted();

  test("bounces are taken and marked as read, whatever else lies there stays as it is", async () => {
    box.bring(anyLetter);
    const people = await bounced(2);
    box.bring(bounceLike("exim", { letter: "Message-ID: <x@elsewhere.example>", to: "person0@river.example" }));
    expect(await look()).toEqual({ looked: 4, taken: 2, marked: 2 });
    expect(await marked()).toEqual(people);
    expect(box.counted()).toEqual({ read: 2, unread: 2 });
    expect(await look()).toEqual({ looked: 0, taken: 0, marked: 0 });
    expect(await mail.bounces.told("mailbox")).toMatchObject({ read: 3, marked: 2 });
  });

  test("they are moved where the host says, and found again once that can be done", async () => {
    await bounced(2);
    await expect(look({ BOUNCES_MOVE_TO: "Nowhere" })).rejects.toThrow(
      /INBOX at localhost could not be read: .*Nowhere/,
    );
    expect(box.counted()).toEqual({ read: 0, unread: 2 });
    expect(await look({ BOUNCES_MOVE_TO: "Taken" })).toEqual({ looked: 2, taken: 2, marked: 1 });
    expect(await marked()).toHaveLength(2);
    expect([box.counted(), box.counted(".Taken")]).toEqual([
      { read: 0, unread: 0 },
      { read: 0, unread: 2 },
    ]);
  });

  test("a round looks at five hundred messages, and the next goes on", async () => {
    for (let count = 0; count < 501; count++) box.bring(anyLetter);
    const [person] = await bounced(1);
    expect(await look()).toEqual({ looked: 500, taken: 0, marked: 0 });
    expect(await look()).toEqual({ looked: 2, taken: 1, marked: 1 });
    expect(await marked()).toEqual([person]);
  });

  test("what goes wrong is said without the password, and a certificate nobody vouches for is not believed", async () => {
    const wrong = box.url.replace(/:[^:@]+@/, ":not-the-password@");
    const trouble = await look({ BOUNCES_IMAP_URL: wrong }).catch((why: unknown) => why);
    expect(String(trouble)).toMatch(/could not be read: .*[Aa]uthentication failed/);
    expect(JSON.stringify(trouble, Object.getOwnPropertyNames(trouble))).not.toContain("not-the-password");
    await expect(look({ BOUNCES_IMAP_URL: box.tlsUrl })).rejects.toThrow("self-signed certificate");
  });

  test("a server that ends hangs up", async () => {
    await bounced(1);
    const ending = new AbortController();
    ending.abort(new Error("It ends."));
    await expect(look({}, ending.signal)).rejects.toThrow("It ends.");
    expect(await marked()).toEqual([]);
  });

  test.each([1, 4])("killed with %i of six taken, a node loses none and counts none twice", async (nth) => {
    const people = await bounced(6);
    const killed = aNodeThatStopsAfter(nth);
    await vi.waitUntil(async () => (await marked()).length >= nth, { timeout: 60_000 });
    killed.kill("SIGKILL");
    const { marked: left } = await look();
    expect(left).toBe(6 - nth);
    expect(await marked()).toEqual(people);
    expect(box.counted()).toEqual({ read: 6, unread: 0 });
    expect(await mail.bounces.told("mailbox")).toMatchObject({ read: 6, marked: 6 });
  });

  /** A node of its own process, which stands still once it has marked so many, before it puts the message away. */
  const aNodeThatStopsAfter = (count: number) =>
    spawn(
      process.execPath,
      [
        "--input-type=module",
        "-e",
        `const { openMail } = await import(${JSON.stringify(new URL("mail.ts", import.meta.url).href)});
         const { readMailbox } = await import(${JSON.stringify(new URL("readMailbox.ts", import.meta.url).href)});
         const { postgresTables } = await import(${JSON.stringify(ground.openedBy.module)});
         const now = () => new Date();
         const mail = await openMail({ tables: ${ground.openedBy.call}, key: new Uint8Array(32), now });
         let taken = 0;
         const take = async (message, way) => {
           const came = await mail.bounces.take(message, way);
           if (++taken === ${count}) await new Promise(() => {});
           return came;
         };
         setInterval(() => {}, 1000);
         await readMailbox({ settings: ${JSON.stringify(settings())}, bounces: { ...mail.bounces, take }, now }, new AbortController().signal);`,
      ],
      { stdio: "inherit" },
    );
});
