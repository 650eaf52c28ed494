import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { systemDovecot } from "../../../tools/dovecot.ts";

/** Where the machine's Dovecot is; undefined: it has none, and what needs it is skipped. */
export const dovecot = systemDovecot();

const password = "word & pass/word";

/** A real IMAP server with one mailbox, in a folder and on a port of its own. */
export const aMailbox = async () => {
  const folder = mkdtempSync(join(tmpdir(), "mortar-imap-"));
  const [port, tlsPort] = [await freePort(), await freePort()];
  const mails = join(folder, "mail");
  for (const at of [
    mails,
    ...["new", "cur", "tmp", ".Taken", ".Taken/new", ".Taken/cur", ".Taken/tmp"].map((it) => join(mails, it)),
  ])
    mkdirSync(at, { mode: 0o700 });
  const owner = ownerOf();
  for (const at of readdirSync(mails, { recursive: true }) as string[])
    chownSync(join(mails, at), owner.uid, owner.gid);
  chownSync(mails, owner.uid, owner.gid);
  chmodSync(folder, 0o755);
  const asked = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost"];
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  execFileSync("openssl", [...asked, "-keyout", key, "-out", certificate], { stdio: "ignore" });
  writeFileSync(join(folder, "users"), `bounces:{PLAIN}${password}:${owner.uid}:${owner.gid}::${folder}\n`);
  writeFileSync(join(folder, "dovecot.conf"), configuration({ folder, port, tlsPort, owner, key, certificate }));
  const server = spawn(dovecot ?? "dovecot", ["-F", "-c", join(folder, "dovecot.conf")], { stdio: "ignore" });
  await untilOpen(port);
  let count = 0;
  const inside = (box: string, kind: "new" | "cur") => readdirSync(join(mails, box, kind));
  const at = (scheme: "imap" | "imaps") =>
    `${scheme}://bounces:${encodeURIComponent(password)}@localhost:${scheme === "imap" ? port : tlsPort}`;

  return {
    url: at("imap"),
    tlsUrl: at("imaps"),
    password,
    /** Puts a message in, as mail servers do. */
    bring: (message: string): void => {
      const name = `${Math.floor(Date.now() / 1000)}.M${String(count++).padStart(6, "0")}.test`;
      writeFileSync(join(mails, "tmp", name), message);
      chownSync(join(mails, "tmp", name), owner.uid, owner.gid);
      renameSync(join(mails, "tmp", name), join(mails, "new", name));
    },
    /** How many messages are marked as read, and how many are not; in one folder. */
    counted: (box: "" | ".Taken" = "") => {
      const all = [...inside(box, "new"), ...inside(box, "cur")];
      const read = all.filter((name) => /:2,[A-Z]*S/.test(name)).length;
      return { read, unread: all.length - read };
    },
    log: () => (existsSync(join(folder, "log")) ? readFileSync(join(folder, "log"), "utf8") : ""),
    close: async (): Promise<void> => {
      const ended = once(server, "exit");
      server.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export type AMailbox = Awaited<ReturnType<typeof aMailbox>>;

/** Dovecot lets nobody read mail as root. */
const ownerOf = () => {
  if (process.getuid?.() !== 0) return { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0, name: "" };
  const [, , uid = "8", gid = "8"] =
    readFileSync("/etc/passwd", "utf8")
      .match(/^mail:.*$/m)?.[0]
      .split(":") ?? [];
  return { uid: Number(uid), gid: Number(gid), name: "root" };
};

type Place = {
  readonly folder: string;
  readonly port: number;
  readonly tlsPort: number;
  readonly owner: ReturnType<typeof ownerOf>;
  readonly key: string;
  readonly certificate: string;
};

const configuration = ({ folder, port, tlsPort, owner, key, certificate }: Place): string => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <${certificate}
ssl_key = <${key}
disable_plaintext_auth = no
mail_location = maildir:${folder}/mail
first_valid_uid = 1
first_valid_gid = 1
${owner.name === "root" ? "" : "default_login_user = $ENV:USER\ndefault_internal_user = $ENV:USER\n"}
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${folder}/users
}
userdb {
  driver = passwd-file
  args = username_format=%u ${folder}/users
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${tlsPort}
    ssl = yes
  }
}
`;

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
};

const untilOpen = async (port: number): Promise<void> => {
  for (let tries = 0; tries < 200; tries++) {
    const line = connect(port, "127.0.0.1");
    const isOpen = await new Promise<boolean>((told) =>
      line.once("connect", () => told(true)).once("error", () => told(false)),
    );
    line.destroy();
    if (isOpen) return;
    await wait(50);
  }
  throw new Error("Dovecot did not start.");
};
