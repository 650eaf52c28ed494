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
};

/** Reads the settings, or says in a sentence what is wrong with them. */
export const settingsFrom = (env: Readonly<Record<string, string | undefined>>): Settings | { readonly wrong: string } => {
  const port = Number(env.PORT ?? "4400");
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return { wrong: `PORT is "${env.PORT}"; it is a number from 0 to 65535.` };
  const host = env.HOST ?? "127.0.0.1";
  const publicUrl = env.PUBLIC_URL ?? `http://${host === "0.0.0.0" || host === "::" || host === "127.0.0.1" ? "localhost" : host}:${port}`;
  if (!/^https?:\/\/[^/]+\/?$/.test(publicUrl) || !URL.canParse(publicUrl))
    return { wrong: `PUBLIC_URL is "${env.PUBLIC_URL}"; it is an address such as https://mortar.example, without a path.` };
  const writesPerMinute = Number(env.WRITES_PER_MINUTE ?? "3000");
  if (!Number.isInteger(writesPerMinute) || writesPerMinute < 1)
    return { wrong: `WRITES_PER_MINUTE is "${env.WRITES_PER_MINUTE}"; it is a whole number from 1.` };
  if (env.DATABASE_URL) return { wrong: "DATABASE_URL is set, but this version keeps everything in SQLite. Unset it to start." };
  return {
    port,
    host,
    folder: env.MORTAR_DATA ?? "data",
    publicUrl: new URL(publicUrl).origin,
    isPublicUrlSet: env.PUBLIC_URL !== undefined,
    smtpUrl: env.SMTP_URL || undefined,
    mailFrom: env.MAIL_FROM || undefined,
    isBehindProxy: env.TRUST_PROXY === "1",
    writesPerMinute,
    hasExample: env.MORTAR_EXAMPLE !== "off",
  };
};
