import { type BackupSettings, backupSettingsFrom } from "../backups/backupSettings.ts";
import { type MailboxSettings, mailboxSettingsFrom } from "../mail/mailboxSettings.ts";
import { type LogSettings, logSettingsFrom } from "../running/logSettings.ts";

/** How this installation is set up, from the environment. */
export type Settings = {
  readonly port: number;
  readonly host: string;
  /** The folder everything is kept in; on PostgreSQL, what belongs to this process alone. */
  readonly folder: string;
  /** The PostgreSQL database that coalitions and accounts are kept in, maybe with a password; none: SQLite. */
  readonly databaseUrl: string | undefined;
  /** A file that holds the secret, for whoever keeps it apart from what it protects. */
  readonly secretFile: string | undefined;
  /** As browsers see it, without a path. */
  readonly publicUrl: string;
  readonly isPublicUrlSet: boolean;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string | undefined;
  /** The mailbox that is read for letters that came back; null: none. */
  readonly bouncesFrom: MailboxSettings | null;
  /** A proxy in front says who calls (`X-Forwarded-For`). Only then is it believed. */
  readonly isBehindProxy: boolean;
  /** Changes one network address may ask for in a minute. A hall is one address. */
  readonly writesPerMinute: number;
  /** Visitors may look around in a copy of a told world. */
  readonly hasExample: boolean;
  /** Webhooks may lead into one's own network, and need no TLS there. */
  readonly webhooksToPrivate: boolean;
  readonly backups: BackupSettings;
  readonly log: LogSettings;
  /** Whoever has it may read the figures from anywhere. */
  readonly metricsToken: string | undefined;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings, or says in a sentence what is wrong with them. */
export const settingsFrom = (env: Environment): Settings | { readonly wrong: string } => {
  const port = Number(env["PORT"] ?? "4400");
  const host = env["HOST"] ?? "127.0.0.1";
  const publicUrl = env["PUBLIC_URL"] ?? `http://${everyAddress.has(host) ? "localhost" : host}:${port}`;
  const writesPerMinute = Number(env["WRITES_PER_MINUTE"] ?? "3000");
  const wrong = whyWrong(env, { port, publicUrl, writesPerMinute });
  if (wrong) return { wrong };
  const folder = env["MORTAR_DATA"] ?? "data";
  const backups = backupSettingsFrom(env, folder);
  if ("wrong" in backups) return backups;
  const log = logSettingsFrom(env, process.stdout.isTTY);
  if ("wrong" in log) return log;
  const bouncesFrom = mailboxSettingsFrom(env);
  if (bouncesFrom && "wrong" in bouncesFrom) return bouncesFrom;
  return {
    port,
    host,
    folder,
    databaseUrl: given(env["DATABASE_URL"]),
    secretFile: given(env["MORTAR_SECRET_FILE"]),
    publicUrl: new URL(publicUrl).origin,
    isPublicUrlSet: env["PUBLIC_URL"] !== undefined,
    smtpUrl: given(env["SMTP_URL"]),
    mailFrom: given(env["MAIL_FROM"]),
    bouncesFrom,
    isBehindProxy: env["TRUST_PROXY"] === "1",
    writesPerMinute,
    hasExample: env["MORTAR_EXAMPLE"] !== "off",
    webhooksToPrivate: env["WEBHOOKS_TO_PRIVATE"] === "1",
    backups,
    log,
    metricsToken: given(env["METRICS_TOKEN"]),
  };
};

/** What is set to nothing is not set. */
const given = (value: string | undefined): string | undefined => value || undefined;

const whyWrong = (
  env: Environment,
  { port, publicUrl, writesPerMinute }: Pick<Settings, "port" | "publicUrl" | "writesPerMinute">,
): string | undefined => {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return `PORT is "${env["PORT"]}"; it is a number from 0 to 65535.`;
  if (!/^https?:\/\/[^/]+\/?$/.test(publicUrl) || !URL.canParse(publicUrl))
    return `PUBLIC_URL is "${publicUrl}"; it is an address such as https://mortar.example, without a path.`;
  if (!Number.isInteger(writesPerMinute) || writesPerMinute < 1)
    return `WRITES_PER_MINUTE is "${env["WRITES_PER_MINUTE"]}"; it is a whole number from 1.`;
  return isDatabase(given(env["DATABASE_URL"])) ? undefined : notADatabase;
};

const isDatabase = (address: string | undefined): boolean =>
  address === undefined || (/^postgres(ql)?:\/\//.test(address) && URL.canParse(address));

/** Without what was given: there can be a password in it. */
const notADatabase =
  "DATABASE_URL is not the address of a PostgreSQL database, such as postgresql://mortar@database.example:5432/mortar. " +
  "Without it, everything is kept in SQLite in the data folder.";

/** Where a server listens on a machine's own or on all of its addresses, a browser on it says `localhost`. */
const everyAddress: ReadonlySet<string> = new Set(["127.0.0.1", "0.0.0.0", "::1", "::"]);
