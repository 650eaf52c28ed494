import { execFile } from "node:child_process";
import { afterEach, beforeEach, vi } from "vitest";
import { openLinks } from "../src/links/links.ts";
import type { Links } from "../src/links/links.ts";
import { openMail } from "../src/mail/mail.ts";
import type { Mail } from "../src/mail/mail.ts";
import { openAccounts } from "../src/accounts/accounts.ts";
import type { Accounts } from "../src/accounts/accounts.ts";
import { installationSecret } from "../src/accounts/installationSecret.ts";
import type { SignedIn } from "../src/accounts/sessions.ts";
import { caller, lastOf, password, publicUrl, unrefused } from "./aCaller.ts";
import { freshGround, type Ground } from "./ground.ts";

export { caller, lastOf, password, publicUrl, unrefused };

export let ground: Ground;
let time: Date;
export let links: Links;
export let mail: Mail;
export let accounts: Accounts;

type Opening = { readonly url?: string; readonly smtpUrl?: string };

export const open = async ({ url = publicUrl, smtpUrl }: Opening = {}): Promise<void> => {
  const { tables, folder } = ground;
  const now = () => time;
  const secret = await installationSecret({ folder });
  links = await openLinks({ tables, publicUrl: url, now });
  mail = await openMail({ tables, key: new Uint8Array(32), now, ...(smtpUrl && { smtpUrl }) });
  accounts = await openAccounts({ tables, publicUrl: url, secret, mailer: mail, joins: links, now });
};

export const close = async (): Promise<void> => {
  await accounts.close();
  await mail.close();
  await links.close();
};

/** Each test of the file that says so finds accounts of its own. */
export const freshForEachTest = (): void => {
  beforeEach(async () => {
    ground = await freshGround();
    time = new Date();
    await open();
  });
  afterEach(async () => {
    await close();
    ground.drop();
  });
};

/** Without a password, which takes a tenth of a second to hash, where a test needs none. */
export const host = async (withPassword: string | null = null): Promise<SignedIn> => {
  const by = { setUp: lastOf((await accounts.setUp.link())?.path) };
  return unrefused(
    await accounts.create(caller(), { by, name: "Sol", email: "Sol@Example.org", password: withPassword }),
  );
};

export const joined = async (person: string, email: string): Promise<SignedIn> =>
  unrefused(await accounts.create(caller(), { by: await invitation(person), name: person, email, password: null }));

export const byMail = async (person: string): Promise<SignedIn> =>
  unrefused(await accounts.mailLink.use(caller(), lastOf((await accounts.mailLink.mintFor(person))?.path)));

export const invitation = async (person: string, task: "join" | "affirm" = "join") => {
  const { link, path } = await links.mint({
    coalition: "c1",
    task,
    person,
    member: null,
    madeBy: "sol",
    handedOver: "mail",
  });
  return { joinLink: link.id, secret: unrefused(await links.claim(lastOf(path))).secret };
};

/** Starts in a process of its own, tells the person the set-up is for, and is killed without a chance to tidy up. */
export const startAndDie = async (when: "recorded" | "made"): Promise<string> => {
  const script = `
    const { openAccounts } = await import(${JSON.stringify(new URL("../src/accounts/accounts.ts", import.meta.url).href)});
    const { sqliteTables, postgresTables } = await import(${JSON.stringify(ground.openedBy.module)});
    const accounts = await openAccounts({ tables: ${ground.openedBy.call}, publicUrl: ${JSON.stringify(publicUrl)},
      secret: "of a process that dies", now: () => new Date(),
      mailer: { send: async () => ({ is: "stored", id: "" }), eraseAddress: async () => {}, isReachable: async () => {} },
      joins: { bearer: async () => null, end: async () => {} } });
    const { path, person } = await accounts.setUp.link();
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

export const mailedToken = async (email: string): Promise<string> => {
  await accounts.mailLink.ask(caller(), email);
  const letter = await vi.waitUntil(async () => (await mail.outbox()).find(({ to }) => to === email), {
    timeout: 10_000,
  });
  return /\/sign-in\/link\/([\w-]{43})/.exec(letter.text ?? "")?.[1] ?? "";
};

/** Lets that many milliseconds go by. */
export const pass = (span: number): void => {
  time = new Date(time.getTime() + span);
};
