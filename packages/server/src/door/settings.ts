import { type BackupSettings, backupSettingsFrom } from "../backups/backupSettings.ts";
import { type LogSettings, logSettingsFrom } from "../running/logSettings.ts";

/** How this installation is set up, from the environment. */
export type Settings = {
  readonly port: number;
  readonly host: string;
  /** The folder everything is kept in. */
  readonly folder: string;
  /** As browsers see it, without a path. */
  readonly publicUrl: string;
  readonly isPublicUrlSet: boolean;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string | undefined;
  /** A proxy in front says who calls (`X-Forwarded-For`). Only then is it believed. */
  readonly isBehindProxy: boolean;
  /** Changes one network address may ask for in a minute. A hall is one address. */
  readonly writesPerMinute: number;
  /** Visitors may look around in a copy of a told world. */
  readonly hasExample: boolean;
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
  const log = logSettingsFrom(env, process.stdout.isTTY === true);
  if ("wrong" in log) return log;
  return {
    port,
    host,
    folder,
    publicUrl: new URL(publicUrl).origin,
    isPublicUrlSet: env["PUBLIC_URL"] !== undefined,
    smtpUrl: env["SMTP_URL"] || undefined,
    mailFrom: env["MAIL_FROM"] || undefined,
    isBehindProxy: env["TRUST_PROXY"] === "1",
    writesPerMinute,
    hasExample: env["MORTAR_EXAMPLE"] !== "off",
    backups,
    log,
    metricsToken: env["METRICS_TOKEN"] || undefined,
  };
};

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
  return env["DATABASE_URL"]
    ? "DATABASE_URL is set, but this version keeps everything in SQLite. Unset it to start."
    : undefined;
};

/** Where a server listens on a machine's own or on all of its addresses, a browser on it says `localhost`. */
const everyAddress: ReadonlySet<string> = new Set(["127.0.0.1", "0.0.0.0", "::1", "::"]);
