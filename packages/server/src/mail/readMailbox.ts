import type { FetchMessageObject, ImapFlow } from "imapflow";
import type { Chore } from "../chores/chores.ts";
import { type Bounces, isAboutOurs } from "./bounces.ts";
import { daysKept } from "./letter.ts";
import { mailboxNamed, type MailboxSettings } from "./mailboxSettings.ts";
import { MESSAGE_BYTES_MAX } from "./readBounce.ts";
import { serverSaid } from "./serverSaid.ts";

/** What one look into a mailbox came to. */
export type Looked = {
  /** Messages that were new. */
  readonly looked: number;
  /** Of these, bounces of letters of ours. */
  readonly taken: number;
  /** Addresses that were marked. */
  readonly marked: number;
};

type Opening = {
  readonly settings: MailboxSettings;
  readonly bounces: Bounces;
  readonly now: () => Date;
};

const EVERY_MINUTES = 10;

/** What is more waits for the next round. */
const MESSAGES_A_ROUND = 500;

/** Looks again and again, at one node at a time, for letters that came back. */
export const mailboxChore = (opening: Opening): Chore => ({
  name: "bounces",
  schedule: { everyMinutes: EVERY_MINUTES },
  work: async ({ signal }) => JSON.stringify(await readMailbox(opening, signal)),
});

/** Reads what is new. Where it ends in the middle, the next look begins at what was not taken to its end. */
export const readMailbox = async (opening: Opening, signal: AbortSignal): Promise<Looked> => {
  const { settings } = opening;
  const client = await clientFor(settings);
  const hangUp = () => client.close();
  signal.addEventListener("abort", hangUp);
  try {
    await client.connect();
    const lock = await client.getMailboxLock(settings.folder);
    try {
      return await readNew(client, opening, signal);
    } finally {
      lock.release();
    }
  } catch (trouble) {
    signal.throwIfAborted();
    // What was thrown knows the password, so it goes no further.
    // oxlint-disable-next-line preserve-caught-error
    throw new Error(`${mailboxNamed(settings)} could not be read: ${sentenceIn(trouble, settings)}`);
  } finally {
    signal.removeEventListener("abort", hangUp);
    await client.logout().catch(() => client.close());
  }
};

const readNew = async (client: ImapFlow, opening: Opening, signal: AbortSignal): Promise<Looked> => {
  const { settings, bounces } = opening;
  const name = `${settings.user}@${settings.host}/${settings.folder}`;
  const validity = client.mailbox === false ? "" : String(client.mailbox.uidValidity);
  const known = await bounces.bookmark(name);
  const uids = await newIn(client, known?.validity === validity ? known.uid + 1 : 1, opening.now());
  let [taken, marked] = [0, 0];
  for (const uid of await reportsAmong(client, uids)) {
    signal.throwIfAborted();
    const found = await client.fetchOne(String(uid), { source: { maxLength: MESSAGE_BYTES_MAX + 1 } }, { uid: true });
    const came = found && found.source ? await bounces.take(found.source, "mailbox") : null;
    if (came === null || !isAboutOurs(came)) continue;
    await putAway(client, uid, settings.moveTo);
    // Only now: whoever is killed before finds it again, and what was counted is not counted twice.
    await bounces.setBookmark(name, validity, uid);
    taken++;
    if (came.is === "marked") marked++;
  }
  const last = uids.at(-1);
  if (last !== undefined) await bounces.setBookmark(name, validity, last);
  return { looked: uids.length, taken, marked };
};

/** From one number on, in their order. What comes back of letters older than this counts for nothing. */
const newIn = async (client: ImapFlow, from: number, now: Date): Promise<readonly number[]> => {
  const since = new Date(now.getTime() - daysKept * 86_400_000);
  const found = (await client.search({ uid: `${from}:*`, since }, { uid: true })) || [];
  // `N:*` always names the last message, also where it comes before N (RFC 9051, 6.4.9).
  return found
    .filter((uid) => uid >= from)
    .toSorted((one, other) => one - other)
    .slice(0, MESSAGES_A_ROUND);
};

/** Those that call themselves reports. Nothing else of anybody's mail is read. */
const reportsAmong = async (client: ImapFlow, uids: readonly number[]): Promise<readonly number[]> => {
  if (uids.length === 0) return [];
  const query = { uid: true, headers: ["content-type"] };
  const found: FetchMessageObject[] = [];
  for await (const message of client.fetch(uids.join(","), query, { uid: true })) found.push(message);
  return found
    .filter(({ headers }) => /multipart\/report/i.test(String(headers)) && /delivery-status/i.test(String(headers)))
    .map(({ uid }) => uid)
    .toSorted((one, other) => one - other);
};

const putAway = async (client: ImapFlow, uid: number, moveTo: string | null): Promise<void> => {
  const isDone =
    moveTo === null
      ? await client.messageFlagsAdd(String(uid), ["\\Seen"], { uid: true })
      : await client.messageMove(String(uid), moveTo, { uid: true });
  if (isDone === false)
    throw new Error(moveTo === null ? "A message cannot be marked." : `Nothing can be moved to “${moveTo}”.`);
};

/** Loaded only where a mailbox is read. */
const clientFor = async ({ host, port, line, user, password }: MailboxSettings): Promise<ImapFlow> => {
  const imap = await import("imapflow");
  const client = new imap.ImapFlow({
    host,
    port,
    secure: line === "tls",
    ...(line !== "tls" && { doSTARTTLS: line === "starttls" }),
    auth: { user, pass: password },
    logger: false,
    disableAutoIdle: true,
    ...patience,
  });
  // Whatever goes wrong is also said where it is waited for.
  client.on("error", () => undefined);
  return client;
};

/** Milliseconds. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/** What the server or the line said, and never the password. */
const sentenceIn = (trouble: unknown, { password }: MailboxSettings): string => {
  if (!(trouble instanceof Error)) return "It does not answer.";
  const { responseText, code } = trouble as { readonly responseText?: unknown; readonly code?: unknown };
  const said = typeof responseText === "string" && responseText !== "" ? responseText : trouble.message;
  return serverSaid(`${said}${typeof code === "string" ? ` (${code})` : ""}`.replaceAll(password, "…"));
};
