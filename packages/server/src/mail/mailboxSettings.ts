/** The mailbox that letters come back to, and how it is reached. */
export type MailboxSettings = {
  readonly host: string;
  readonly port: number;
  /** `starttls`: nothing is said before the line is encrypted. `plain`: on this machine alone. */
  readonly line: "tls" | "starttls" | "plain";
  readonly user: string;
  readonly password: string;
  readonly folder: string;
  /** Where bounces go once they are taken; null: they are marked as read and stay. */
  readonly moveTo: string | null;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** `BOUNCES_IMAP_URL` and `BOUNCES_MOVE_TO`; null where no mailbox is read. What is wrong is said without what was given. */
export const mailboxSettingsFrom = (env: Environment): MailboxSettings | null | { readonly wrong: string } => {
  const address = env["BOUNCES_IMAP_URL"];
  if (!address) return null;
  if (!/^imaps?:\/\/[^:@/]+:[^:@/]+@[^@/?#]+(?:\/[^?#]*)?$/.test(address) || !URL.canParse(address)) return { wrong };
  const url = new URL(address);
  try {
    return {
      host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
      port: Number(url.port || (url.protocol === "imaps:" ? 993 : 143)),
      line: url.protocol === "imaps:" ? "tls" : onThisMachine.has(url.hostname) ? "plain" : "starttls",
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      folder: decodeURIComponent(url.pathname.slice(1)) || "INBOX",
      moveTo: env["BOUNCES_MOVE_TO"] || null,
    };
  } catch {
    return { wrong };
  }
};

/** As somebody may read it who may not read the mailbox. */
export const mailboxNamed = ({ host, folder }: MailboxSettings): string => `${folder} at ${host}`;

const wrong =
  "BOUNCES_IMAP_URL is not the address of a mailbox, such as imaps://name:password@mail.example/INBOX, with both percent-encoded.";

const onThisMachine: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);
